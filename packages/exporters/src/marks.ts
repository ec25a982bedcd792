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
  ground: "#ffffff",
  text: "#1b1f24",
  muted: "#57606a",
  types: {
    technique: "#7b4ab8",
    "model-class": "#2e7d6b",
    method: "#1f6fb5",
    model: "#2b8a3e",
    hardware: "#c2571a",
    dataset: "#1587a8",
    paper: "#6b7280",
  },
  relations: {
    proposes: "#6b7280",
    "is-a": "#7b4ab8",
    applies: "#7b4ab8",
    targets: "#c2571a",
    runs: "#2b8a3e",
    "evaluated-on": "#1587a8",
    "builds-on": "#1f6fb5",
    "compared-with": "#9a6700",
  },
});

export const DARK: Palette = Object.freeze({
  ground: "#14171c",
  text: "#e6e9ee",
  muted: "#9aa4b1",
  types: {
    technique: "#b794e8",
    "model-class": "#5cc4ab",
    method: "#6cb2f0",
    model: "#68c67c",
    hardware: "#f0965c",
    dataset: "#5cc8e8",
    paper: "#9aa4b1",
  },
  relations: {
    proposes: "#9aa4b1",
    "is-a": "#b794e8",
    applies: "#b794e8",
    targets: "#f0965c",
    runs: "#68c67c",
    "evaluated-on": "#5cc8e8",
    "builds-on": "#6cb2f0",
    "compared-with": "#d9b44a",
  },
});

/** Half the width of a node's mark in pixels: its area grows with the number of papers. */
export function markRadius(papers: number): number {
  return round(Math.min(22, 6 + 2.4 * Math.sqrt(Math.max(1, papers))));
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
