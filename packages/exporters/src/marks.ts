import type { NodeType, Relation } from "@accelgraph/domain";

/**
 * The mark of each type: a colour and a shape, so that neither carries meaning alone. Colours are apart for
 * colour-blind readers (after Okabe and Ito, 2008) and reach 3:1 against their ground in both themes.
 */
export type Shape = "hexagon" | "circle" | "triangle" | "square" | "diamond" | "pentagon" | "dot";

export const SHAPES: Readonly<Record<NodeType, Shape>> = Object.freeze({
  technique: "hexagon",
  "model-class": "pentagon",
  method: "circle",
  model: "triangle",
  hardware: "square",
  dataset: "diamond",
  paper: "dot",
});

export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly types: Readonly<Record<NodeType, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
}

export const LIGHT: Palette = Object.freeze({
  ground: "#f6f6f3",
  text: "#17191c",
  muted: "#565b63",
  types: {
    technique: "#7446c8",
    "model-class": "#5d7310",
    method: "#1565c0",
    model: "#12784f",
    hardware: "#bb5708",
    dataset: "#0a7ea9",
    paper: "#6c727b",
  },
  relations: {
    proposes: "#6c727b",
    "is-a": "#7446c8",
    applies: "#7446c8",
    targets: "#bb5708",
    runs: "#12784f",
    "evaluated-on": "#0a7ea9",
    "builds-on": "#1565c0",
    "compared-with": "#bd1e42",
  },
});

export const DARK: Palette = Object.freeze({
  ground: "#121417",
  text: "#e9ebee",
  muted: "#a9b0ba",
  types: {
    technique: "#b79cff",
    "model-class": "#b3c766",
    method: "#6cb2ff",
    model: "#4fd19a",
    hardware: "#ffa04d",
    dataset: "#5fd0f5",
    paper: "#98a1ac",
  },
  relations: {
    proposes: "#98a1ac",
    "is-a": "#b79cff",
    applies: "#b79cff",
    targets: "#ffa04d",
    runs: "#4fd19a",
    "evaluated-on": "#5fd0f5",
    "builds-on": "#6cb2ff",
    "compared-with": "#ff7590",
  },
});

/** Half the width of a node's mark in pixels: its area grows with the number of papers. */
export function markRadius(papers: number): number {
  return round(Math.min(22, 6 + 2.4 * Math.sqrt(Math.max(1, papers))));
}

/** Half the width of a mark: its own, else by papers. */
export function radiusOf({
  radius,
  papers,
}: {
  readonly radius?: number | undefined;
  readonly papers: number;
}): number {
  return radius ?? markRadius(papers);
}

/** The outline of a mark around a point, as an SVG path. */
export function markPath(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === "circle" || shape === "dot") {
    const r = round(shape === "dot" ? radius * 0.7 : radius);
    return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0z`;
  }
  const corners = POLYGONS[shape].map(([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * radius)}`);
  return `M${corners.join("L")}z`;
}

type Polygon = readonly (readonly [number, number])[];

/** Corners in units of the radius; sizes are set so that all shapes look equally heavy. */
const POLYGONS: Readonly<Record<Exclude<Shape, "circle" | "dot">, Polygon>> = Object.freeze({
  hexagon: regular(6, 0, 1.08),
  pentagon: regular(5, -90, 1.08),
  triangle: regular(3, -90, 1.25),
  square: regular(4, 45, 1.22),
  diamond: regular(4, 0, 1.25),
});

function regular(corners: number, startDegrees: number, size: number): Polygon {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((startDegrees + (360 * index) / corners) * Math.PI) / 180;
    return [size * Math.cos(angle), size * Math.sin(angle)] as const;
  });
}

/** To a tenth of a pixel, and never "-0": small files that are the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
