import { visiblePart } from "@accelgraph/graph";
import { edgesBehind } from "@accelgraph/store";
import { atlasOf } from "../atlas.ts";
import type { GraphRequest, SqlBehindResponse } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { answerGraph } from "./graph.ts";

/** The statement that gives the edges of a picture: which they are was found by walking, so it names their rows. */
export function answerGraphBehind(db: Database, request: GraphRequest): SqlBehindResponse {
  const atlas = atlasOf(db);
  const { nodes, edges: drawn } = answerGraph(db, request);
  const isFocus = ({ distance }: { distance: number }) => (request.focus?.length ?? 0) > 0 && distance === 0;
  const { edges } = visiblePart(nodes, drawn, { minNeighbours: request.minNeighbours }, isFocus);
  return { sql: edgesBehind(edges.flatMap(({ id }) => atlas.edgeRow(id) ?? [])) };
}
