/** What the shapes and colours mean, in rows below the picture, and what it leaves out. */
import { NODE_TYPES, RELATIONS } from "@accelgraph/domain";
import { escapeXml, oneLine, shorten } from "../escape.ts";
import { markPath, round, SHAPES } from "../marks.ts";
import type { ViewEdge, ViewNode } from "../view.ts";
import { textWidth } from "./label.ts";
import { ownColour } from "./style.ts";

export interface Legend {
  readonly height: number;
  readonly lines: readonly string[];
}

export const NO_LEGEND: Legend = Object.freeze({ height: 0, lines: [] });

interface Entry {
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
}

const ROW = 20;
const GAP = 16;

/** The legend of a picture that begins at `x`, `y` and is `width` wide. */
export function drawLegend(
  { nodes, edges, leftOut }: { nodes: readonly ViewNode[]; edges: readonly ViewEdge[]; leftOut: string | null },
  { x, y, width }: { x: number; y: number; width: number },
): Legend {
  const lines: string[] = [];
  let [column, row] = [0, 0];
  for (const entry of [...typeEntries(nodes), ...relationEntries(edges)]) {
    if (column > 0 && column + entry.width > width) [column, row] = [0, row + 1];
    lines.push(entry.draw(round(x + column), round(y + row * ROW + ROW / 2)));
    column += entry.width + GAP;
  }
  if (column > 0) row++;
  if (leftOut !== null) {
    const text = shorten(oneLine(leftOut), Math.max(20, Math.floor(width / 5.6)));
    lines.push(`<text class="small" x="${round(x)}" y="${round(y + row * ROW + 14)}">${escapeXml(text)}</text>`);
    row++;
  }
  return { height: row * ROW, lines };
}

function typeEntries(nodes: readonly ViewNode[]): Entry[] {
  return NODE_TYPES.filter((type) => nodes.some((node) => node.type === type)).map((type) => ({
    width: 16 + textWidth(type) * 0.92,
    draw: (x, y) =>
      `<g class="n-${type}"><path d="${markPath(SHAPES[type], x + 6, y, 5)}"${commonColour(
        nodes.filter((node) => node.type === type),
      )}/><text class="small" x="${round(x + 16)}" y="${round(y + 4)}">${type}</text></g>`,
  }));
}

function relationEntries(edges: readonly ViewEdge[]): Entry[] {
  return RELATIONS.filter((relation) => edges.some((edge) => edge.relation === relation)).map((relation) => ({
    width: 24 + textWidth(relation) * 0.92,
    draw: (x, y) =>
      `<g class="e-${relation}"><path class="line" stroke-width="2" d="M${x} ${y}h18"${commonColour(
        edges.filter((edge) => edge.relation === relation),
        "stroke",
      )}/><text class="small" x="${round(x + 23)}" y="${round(y + 4)}">${relation}</text></g>`,
  }));
}

/** The colour that a view gives to all of a kind; that of the theme where they differ. */
function commonColour(items: readonly { colour?: string | undefined }[], property: "fill" | "stroke" = "fill"): string {
  const [colour, ...others] = new Set(items.map((item) => item.colour));
  return others.length === 0 ? ownColour(colour, property) : "";
}
