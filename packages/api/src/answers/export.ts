import { RENDERINGS } from "@accelgraph/exporters";
import type { ExportRequest } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { buildView } from "../view/build-view.ts";

export interface ExportedFile {
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

/** What the graph screen shows, as a file: what the legend or a hand took away is not in it. */
export function answerExport(db: Database, request: ExportRequest): ExportedFile {
  const { to, theme, hide = [], types, relations, ...graph } = request;
  const view = buildView(db, graph);
  const [focus, hidden] = [new Set(request.focus), new Set(hide)];
  const nodes = view.nodes.filter(
    ({ id, type }) => !hidden.has(id) && (focus.has(id) || types === undefined || types.includes(type)),
  );
  const edges = view.edges.filter(({ relation }) => relations === undefined || relations.includes(relation));
  const { type, extension, render } = RENDERINGS[to];
  const name = request.focus?.map((id) => id.split("/")[1]).join("-") || "map";
  return {
    body: render({ ...view, nodes, edges }, { theme }),
    type,
    name: `accelgraph-${name.slice(0, 80)}.${extension}`,
  };
}
