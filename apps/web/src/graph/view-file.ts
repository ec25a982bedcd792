import type { GraphState } from "@accelgraph/api";
import { RELATIONS } from "@accelgraph/domain";
import type { VisibleGraph } from "./visible-graph.ts";

/** A view file may name so many. */
const NAMED_AT_MOST = 200;

/**
 * What is shown as a view file (docs/views.md), for notes and the command line: every node named, and pinned where it
 * stands, so that the note shows what the screen showed; filters of edges as filters of edges.
 */
export function viewFileOf(state: GraphState, title: string, visible: VisibleGraph): string {
  const isFirst = (id: string) => Number(!state.focus.includes(id));
  const nodes = [...visible.nodes]
    .sort((a, b) => isFirst(a.id) - isFirst(b.id) || b.papers - a.papers || (a.id < b.id ? -1 : 1))
    .slice(0, NAMED_AT_MOST);
  const year = (text: string) => (text === "" ? undefined : Number(text));
  const lines: readonly (readonly [key: string, value: unknown])[] = [
    ["title", title],
    ["focus", nodes.map(({ id }) => id)],
    ["limit", nodes.length],
    ["relations", state.relations.size === RELATIONS.length ? undefined : [...state.relations]],
    ["min-confidence", state.sure > 0 ? state.sure / 100 : undefined],
    ["since", year(state.since)],
    ["until", year(state.until)],
  ];
  const left = visible.nodes.length - nodes.length;
  return [
    ...(left > 0 ? [`# Left out: ${left} more nodes, of fewer papers.`] : []),
    // What JSON can say, YAML says in the same words.
    ...lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`])),
    "pins:",
    ...nodes.map(({ id, x, y }) => `  ${id}: [${Math.round(x)}, ${Math.round(y)}]`),
    "",
  ].join("\n");
}
