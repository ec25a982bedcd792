/**
 * A view as a Mermaid flowchart, for Markdown that renders it (GitHub, Obsidian, GitLab). Mermaid stops at 500
 * edges and about 50,000 characters, so a larger view is cut below both, and a comment and a node say so.
 * Source: Mermaid's configuration reference, `maxEdges` and `maxTextSize`.
 */
import type { NodeType } from "@accelgraph/domain";
import { NODE_TYPES } from "@accelgraph/domain";
import { escapeMermaid, shorten } from "./escape.ts";
import { LIGHT } from "./marks.ts";
import { type GraphView, ordered, type ViewEdge, type ViewNode } from "./view.ts";

export interface MermaidLimits {
  readonly edges: number;
  readonly characters: number;
}

const LIMITS: MermaidLimits = Object.freeze({ edges: 480, characters: 48_000 });

export function toMermaid(view: GraphView, limits: Partial<MermaidLimits> = {}): string {
  const { edges: maxEdges, characters } = { ...LIMITS, ...limits };
  const { nodes, edges } = ordered(view);
  // What most papers say is kept; the order in the file stays that of the ids.
  const ranked = [...edges].sort((a, b) => b.papers - a.papers);
  let keep = Math.min(ranked.length, maxEdges);
  let text = render(view, nodes, edges, new Set(ranked.slice(0, keep)));
  while (text.length > characters && keep > 0) {
    keep = Math.min(keep - 1, Math.floor((keep * characters) / text.length));
    text = render(view, nodes, edges, new Set(ranked.slice(0, keep)));
  }
  return text;
}

function render(view: GraphView, nodes: readonly ViewNode[], edges: readonly ViewEdge[], kept: Set<ViewEdge>): string {
  const drawn = edges.filter((edge) => kept.has(edge));
  const ends = new Set(drawn.flatMap((edge) => [edge.source, edge.target]));
  const isCut = drawn.length < edges.length;
  const shown = isCut ? nodes.filter((node) => ends.has(node.id)) : nodes;
  const names = new Map(shown.map((node, index) => [node.id, `n${index}`]));
  const note = leftOutNote(view, edges.length - drawn.length, nodes.length - shown.length);
  return [
    "flowchart LR",
    `%% ${escapeMermaid(view.title)}`,
    ...(note === null ? [] : [`%% ${escapeMermaid(note)}`, `  note["${escapeMermaid(note)}"]`]),
    ...shown.map((node) => `  ${names.get(node.id)}${shapeOf(node)}:::${classOf(node.type)}`),
    ...drawn.map((edge) => `  ${names.get(edge.source)} -->|${edge.relation}| ${names.get(edge.target)}`),
    ...shown.flatMap((node) => (node.colour === undefined ? [] : `  style ${names.get(node.id)} fill:${node.colour}`)),
    ...NODE_TYPES.filter((type) => shown.some((node) => node.type === type)).map(
      (type) => `  classDef ${classOf(type)} fill:${LIGHT.types[type]},color:#ffffff,stroke:none`,
    ),
    "",
  ].join("\n");
}

function leftOutNote(view: GraphView, edges: number, nodes: number): string | null {
  const cut = edges > 0 ? `Left out for Mermaid's limits: ${edges} edges of fewest papers and ${nodes} nodes.` : null;
  const notes = [view.leftOut, cut].filter((note): note is string => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}

/** Class names may not hold hyphens in every version of Mermaid. */
function classOf(type: NodeType): string {
  return `t_${type.replace(/-/g, "_")}`;
}

const BRACKETS: Readonly<Record<NodeType, readonly [string, string]>> = Object.freeze({
  technique: ["{{", "}}"],
  "model-class": ["{{", "}}"],
  method: ["([", "])"],
  model: ["[/", "\\]"],
  hardware: ["[", "]"],
  dataset: ["{", "}"],
  paper: ["(", ")"],
});

function shapeOf(node: ViewNode): string {
  const [open, close] = BRACKETS[node.type];
  return `${open}"${escapeMermaid(shorten(node.name, 60))}"${close}`;
}
