import type { GraphView } from "./view.ts";

/** Names as nobody should write them and somebody does. */
export const HOSTILE_NAMES: readonly string[] = [
  `"quotes" 'and' \`ticks\``,
  "a|b\\c/d",
  "<script>alert(1)</script>",
  "]]> --> </style></script>",
  "emoji 🧠 שלום",
  "=SUM(A1)",
  "[[wiki]] #tag {x} (y) [z](w)",
  "x".repeat(300),
  "new\nline; end",
  "**bold** _it_ ~~no~~ $math$ %% note",
  "&amp; &lt; #quot; #35;",
];

/** A view whose names and quotes are the given texts, in a ring. */
export function viewOf(texts: readonly string[]): GraphView {
  const nodes = texts.map((name, i) => ({
    id: `method/n${i}`,
    type: "method" as const,
    name,
    papers: 1 + i,
    x: Math.round(400 * Math.cos(i)),
    y: Math.round(400 * Math.sin(i)),
  }));
  const edges = nodes.slice(1).map((node, i) => ({
    source: node.id,
    relation: "builds-on" as const,
    target: `method/n${i}`,
    papers: 1,
    quote: texts[i] ?? null,
  }));
  return { title: texts[0] ?? "empty", leftOut: texts[1] ?? null, nodes, edges };
}
