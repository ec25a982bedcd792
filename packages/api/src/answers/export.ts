import { type GraphView, RENDERINGS } from "@accelgraph/exporters";
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

/** What the graph screen shows, as a file. */
export function answerExport(db: Database, request: ExportRequest): ExportedFile {
  const { type, extension, render } = RENDERINGS[request.to];
  const name = request.focus?.map((id) => id.split("/")[1]).join("-") || "map";
  const body = render(exportedView(db, request), { theme: request.theme });
  return { body, type, name: `accelgraph-${name.slice(0, 80)}.${extension}` };
}

/**
 * What the graph screen shows: what a filter or a hand took away is not in it, and what stays stands where it stands on
 * the screen, as large and in the same colour.
 */
export function exportedView(db: Database, request: ExportRequest): GraphView {
  const { to: _to, theme: _theme, colour: _, size, hide, keep, atServer, ...asked } = request;
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
  return viewOf(db, { ...answer, nodes, edges }, looks);
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
