import type { SqlGraphResponse, SqlResponse } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { buildQueryView } from "../view/query-view.ts";

/** More lines than this are no picture any more. */
const MOST = 300;

/** The rows of a result as a graph, each from its source to its target. @throws FaultError not-a-graph */
export function answerSqlGraph(db: Database, { columns, rows, cut }: SqlResponse): SqlGraphResponse {
  const view = buildQueryView(db, { columns, rows: rows.slice(0, MOST) });
  const isCut = rows.length > MOST || cut;
  const notes = [isCut ? `The first ${MOST} rows are drawn.` : null, view.leftOut].filter((note) => note !== null);
  return {
    nodes: view.nodes.map(({ id, type, name, x, y }) => ({ id, type, name, x, y })),
    edges: view.edges.map(({ source, relation, target, papers, quote }) => ({
      ...{ source, relation: relation as SqlGraphResponse["edges"][number]["relation"], target, papers, quote },
    })),
    leftOut: notes.length === 0 ? null : notes.join(" "),
  };
}
