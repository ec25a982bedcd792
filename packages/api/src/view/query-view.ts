import { FaultError, NODE_TYPES, type NodeType, nameKey, RELATIONS, type Relation } from "@accelgraph/domain";
import type { GraphView, ViewEdge } from "@accelgraph/exporters";
import { type AtlasNode, atlasOf } from "../atlas.ts";
import type { Database } from "../source.ts";
import { arrangeAround, type ViewOptions, viewNode } from "./build-view.ts";

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
  const nodeOf = nodeFinder(db);
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
    nodes.set(source.id, source).set(target.id, target);
    const edge = { source: source.id, relation: row.relation, target: target.id };
    const papers = Math.max(1, Math.round(Number(row.papers ?? 1)) || 1);
    const quote = typeof row.quote === "string" ? row.quote : null;
    edges.set(`${edge.source}>${edge.relation}>${edge.target}`, { ...edge, papers, quote });
  }
  const places = placesOf([...nodes.values()], [...edges.values()]);
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

/** Nodes by id, or by name and (where it is given) type; of equal names the one with most papers. */
function nodeFinder(db: Database): (name: unknown, type: unknown) => AtlasNode | undefined {
  const { nodes } = atlasOf(db);
  const byName = new Map<string, AtlasNode>();
  for (const node of nodes.values()) {
    for (const key of [nameKey(node.name), `${node.type}/${nameKey(node.name)}`]) {
      const known = byName.get(key);
      if (known === undefined || known.papers < node.papers) byName.set(key, node);
    }
  }
  return (name, type) => {
    if (typeof name !== "string") return undefined;
    const key = nameKey(name);
    return nodes.get(name) ?? byName.get(isNodeType(type) ? `${type}/${key}` : key);
  };
}

/** Arranged around the node with most edges; steps from it decide the ring. */
function placesOf(nodes: readonly AtlasNode[], edges: readonly ViewEdge[]) {
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
  return arrangeAround(
    nodes.map((node) => ({ ...node, distance: distance.get(node.id) ?? 3 })),
    edges,
  );
}

function isNodeType(value: unknown): value is NodeType {
  return NODE_TYPES.some((type) => type === value);
}

function isRelation(value: unknown): value is Relation {
  return RELATIONS.some((relation) => relation === value);
}
