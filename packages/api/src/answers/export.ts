import { RENDERINGS } from "@accelgraph/exporters";
import { sizeBy, visiblePart } from "@accelgraph/graph";
import type { ExportRequest, GraphResponse } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { viewOf } from "../view/build-view.ts";
import { measuredColour } from "../view/measured-colour.ts";
import { answerGraph } from "./graph.ts";
import { toFilter } from "./to-filter.ts";

export interface ExportedFile {
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

/**
 * What the graph screen shows, as a file: what a filter or a hand took away is not in it, and what stays stands where
 * it stands on the screen.
 */
export function answerExport(db: Database, request: ExportRequest): ExportedFile {
  const { to, theme, colour: _, size, hide, keep, atServer, ...asked } = request;
  const filters = toFilter(asked);
  const answer = answerGraph(db, atServer ? asked : { ...asked, ...UNFILTERED });
  const focus = new Set(request.focus);
  const without = new Set(hide);
  const kept = keep && new Set(keep);
  const isFocus = ({ id, distance }: { id: string; distance: number }) =>
    focus.has(id) || (focus.size > 0 && distance === 0);
  const techniques = filters.techniques && placesOf(answer, filters.techniques);
  const visible = visiblePart(answer.nodes, answer.edges, { ...filters, techniques, without }, isFocus);
  const nodes = visible.nodes.filter(({ id }) => kept === undefined || kept.has(id));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = visible.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const looks = { colourOf: measuredColour(answer.nodes, request), sizeOf: sizeBy(answer.nodes, size) };
  const view = viewOf(db, { ...answer, nodes, edges }, looks);
  const { type, extension, render } = RENDERINGS[to];
  const name = request.focus?.map((id) => id.split("/")[1]).join("-") || "map";
  return { body: render(view, { theme }), type, name: `accelgraph-${name.slice(0, 80)}.${extension}` };
}

/** Nodes name their techniques by place. */
function placesOf({ terms }: GraphResponse, ids: ReadonlySet<string | number>): Set<number> {
  return new Set(terms.flatMap(({ id }, place) => (ids.has(id) ? [place] : [])));
}

/** The page filters what it has, so that what stays does not move; only where much was left out it asks anew. */
const UNFILTERED = Object.freeze({
  ...{ types: undefined, relations: undefined, roles: undefined, techniques: undefined },
  ...{ since: undefined, until: undefined, minPapers: undefined, minConfidence: undefined, minNeighbours: undefined },
});
