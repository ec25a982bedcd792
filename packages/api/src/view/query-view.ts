import { FaultError, RELATIONS, type Relation } from "@accelgraph/domain";
import type { GraphView, ViewEdge } from "@accelgraph/exporters";
import { type AtlasNode, atlasOf } from "../atlas.ts";
import type { Database } from "../source.ts";
import { type ViewOptions, viewNode } from "./build-view.ts";
import { nameFinder } from "./find-names.ts";
import { placesFor } from "./places.ts";

export interface QueryRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * The rows of any query as a view: each row an edge. It needs the columns `source`, `relation` and `target`
 * (names or ids); `source_type`, `target_type`, `papers` and `quote` are used where they are there, so
 * `SELECT * FROM v_edges WHERE …` is enough. Rows whose ends the file does not know are left out and counted.
 * @throws FaultError not-a-graph
 */
export function buildQueryView(db: Database, answer: QueryRows, options: ViewOptions = {}): GraphView {
  const rows = asObjects(answer);
  const nodeOf = nameFinder(db);
  const nodes = new Map<string, AtlasNode>();
  const edges = new Map<string, ViewEdge>();
  let unknown = 0;
  for (const row of rows) {
    const source = nodeOf(row.source, row.source_type);
    const target = nodeOf(row.target, row.target_type);
    if (source === undefined || target === undefined || !isRelation(row.relation)) {
      unknown++;
      continue;
    }
    if (options.hide?.has(source.id) || options.hide?.has(target.id)) continue;
    nodes.set(source.id, source).set(target.id, target);
    const edge = { source: source.id, relation: row.relation, target: target.id };
    const papers = Math.max(1, Math.round(Number(row.papers ?? 1)) || 1);
    const quote = typeof row.quote === "string" ? row.quote : null;
    edges.set(`${edge.source}>${edge.relation}>${edge.target}`, { ...edge, papers, quote });
  }
  const places = placesOf(db, [...nodes.values()], [...edges.values()], options);
  return {
    title: options.title ?? "Answer of a query",
    leftOut: unknown === 0 ? null : `Left out: ${unknown} rows whose ends or relation this file does not know.`,
    nodes: [...nodes.values()].map((node) => viewNode(node, places.get(node.id), options)),
    edges: [...edges.values()],
  };
}

type Row = Readonly<Record<string, unknown>>;

function asObjects({ columns, rows }: QueryRows): Row[] {
  const missing = ["source", "relation", "target"].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new FaultError({
      code: "not-a-graph",
      message: `The query has no column ${missing.join(", ")}`,
      remedy: "Give the columns source, relation and target, as `SELECT * FROM v_edges` does",
    });
  }
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
}

/** Arranged around the node with most edges; steps from it decide the ring. */
function placesOf(
  db: Database,
  nodes: readonly AtlasNode[],
  edges: readonly ViewEdge[],
  { layout = "rings", pins }: ViewOptions,
) {
  const degree = (id: string) => edges.filter((edge) => edge.source === id || edge.target === id).length;
  const degrees = new Map(nodes.map((node) => [node.id, degree(node.id)]));
  const hub = [...nodes].sort(
    (a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  )[0];
  const distance = new Map<string, number>(hub === undefined ? [] : [[hub.id, 0]]);
  for (let step = 1; step <= 3; step++) {
    const level = [...distance].filter(([, at]) => at === step - 1).map(([id]) => id);
    for (const { source, target } of edges) {
      if (level.includes(source) && !distance.has(target)) distance.set(target, step);
      if (level.includes(target) && !distance.has(source)) distance.set(source, step);
    }
  }
  const stored = atlasOf(db).places;
  const unplaced = nodes.map((node) => {
    const { x, y } = stored.get(node.id) ?? { x: null, y: null };
    return { ...node, distance: distance.get(node.id) ?? 3, x, y };
  });
  return placesFor(unplaced, edges, { layout, pins });
}

function isRelation(value: unknown): value is Relation {
  return RELATIONS.some((relation) => relation === value);
}
