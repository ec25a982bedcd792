import type { Role } from "@accelgraph/domain";
import {
  buildGraph,
  buildHierarchy,
  byPapers,
  edgeId,
  type GraphEdge,
  type Hierarchy,
  type KnowledgeGraph,
  type Point,
  techniquesOf,
} from "@accelgraph/graph";
import {
  type NodeRow,
  readAliases,
  readBroader,
  readCanonical,
  readEdges,
  readNodes,
  readPaperAddresses,
  readPositions,
  readRoles,
  readSpeedups,
} from "@accelgraph/store";
import type { Node, PaperRef, Party } from "./contract/index.ts";
import type { Database } from "./source.ts";

/**
 * The whole graph of one open file in memory: names, edges, families, places. Evidence and numbers stay in
 * the file and are read when they are asked for. 20,000 papers take some 100 MB and a second to load.
 */
export interface Atlas {
  readonly nodes: ReadonlyMap<string, AtlasNode>;
  readonly graph: KnowledgeGraph;
  readonly families: Hierarchy;
  readonly places: ReadonlyMap<string, Point>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** The node that an entity's row (any of its names) means. */
  readonly entity: (row: number | null) => AtlasNode | undefined;
  /** Row of `edge` by the edge's id. */
  readonly edgeRow: (id: string) => number | undefined;
  readonly paper: (row: number) => PaperRef;
  /** What is tied to something, papers left out; those with most edges first. */
  readonly hubs: readonly AtlasNode[];
  /** All edges, those of most papers first. */
  readonly strongest: readonly GraphEdge[];
}

export interface AtlasNode extends Node {
  readonly row: number;
  readonly inUse: number;
  readonly isClass: boolean;
  readonly roles: readonly Role[];
  /** Broader ones included. */
  readonly techniques: readonly string[];
  readonly speedup: number | null;
}

const atlases = new WeakMap<Database, Atlas>();

/** The atlas of an open file, loaded once. */
export function atlasOf(db: Database): Atlas {
  const known = atlases.get(db);
  if (known !== undefined) return known;
  const atlas = loadAtlas(db);
  atlases.set(db, atlas);
  return atlas;
}

function loadAtlas(db: Database): Atlas {
  const nodes = loadNodes(db);
  const entities = new Map(nodes.filter(({ type }) => type !== "paper").map((node) => [node.row, node]));
  const papers = new Map(nodes.filter(({ type }) => type === "paper").map((node) => [node.row, node]));
  const canonical = new Map(readCanonical(db).map(({ row, canonical }) => [row, canonical]));
  const edgeRows = new Map<string, number>();
  const edges: GraphEdge[] = [];
  for (const row of readEdges(db)) {
    const source = row.source === null ? papers.get(row.sourcePaper ?? -1) : entities.get(row.source);
    const target = entities.get(row.target);
    if (source === undefined || target === undefined) continue;
    const { relation, papers: count, firstYear, confidence } = row;
    const ends = { source: source.id, relation, target: target.id };
    const edge = { id: edgeId(ends), ...ends, papers: count, firstYear, confidence };
    edges.push(edge);
    edgeRows.set(edge.id, row.row);
  }
  const families = loadFamilies(db, entities);
  const graph = buildGraph(nodes, edges);
  const techniques = techniquesOf(edges, families);
  for (const node of nodes) node.techniques = techniques(node.id);
  const addresses = new Map(readPaperAddresses(db).map(({ row, url }) => [row, url]));
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    graph,
    families,
    places: loadPlaces(db, entities, papers),
    aliases: loadAliases(db, entities),
    entity: (row) => (row === null ? undefined : entities.get(canonical.get(row) ?? row)),
    edgeRow: (id) => edgeRows.get(id),
    paper: (row) => paperRef(papers.get(row), row, addresses.get(row)),
    strongest: edges.sort(byPapers),
    hubs: byDegree(nodes, (id) => graph.edgesAt(id).length),
  };
}

function byDegree(nodes: readonly AtlasNode[], degree: (id: string) => number): AtlasNode[] {
  const tied = nodes.filter(({ type, id }) => type !== "paper" && degree(id) > 0);
  return tied.sort((a, b) => degree(b.id) - degree(a.id) || (a.id < b.id ? -1 : 1));
}

type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

function loadNodes(db: Database): Mutable<AtlasNode>[] {
  const roles = new Map<number, Role[]>();
  for (const { entity, role } of readRoles(db)) roles.set(entity, [...(roles.get(entity) ?? []), role]);
  const speedups = new Map(readSpeedups(db).map(({ entity, speedup }) => [entity, speedup]));
  return readNodes(db).map((row: NodeRow) => {
    const id = `${row.type}/${row.slug}`;
    if (row.type === "paper") return { ...row, id, roles: [], techniques: [], speedup: null };
    return { ...row, id, roles: roles.get(row.row) ?? [], techniques: [], speedup: speedups.get(row.row) ?? null };
  });
}

type ByRow = ReadonlyMap<number, AtlasNode>;

function loadFamilies(db: Database, entities: ByRow): Hierarchy {
  const rows = readBroader(db).flatMap(({ child, parent }) => {
    const [narrower, broader] = [entities.get(child), entities.get(parent)];
    return narrower && broader ? [{ narrower: narrower.id, broader: broader.id }] : [];
  });
  return buildHierarchy(rows);
}

/** The name under which the pipeline stores the map of the whole file. */
const MAP = "map";

function loadPlaces(db: Database, entities: ByRow, papers: ByRow): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { node_type, node, x, y } of readPositions(db, MAP)) {
    const found = (node_type === "paper" ? papers : entities).get(node);
    if (found !== undefined) places.set(found.id, { x, y });
  }
  return places;
}

function loadAliases(db: Database, entities: ByRow): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const { row, name } of readAliases(db)) {
    const node = entities.get(row);
    if (node === undefined || node.name === name) continue;
    aliases.set(node.id, [...(aliases.get(node.id) ?? []), name]);
  }
  return aliases;
}

function paperRef(node: AtlasNode | undefined, row: number, url: string | null | undefined): PaperRef {
  return { id: node?.id ?? `paper/${row}`, title: node?.name ?? "", year: node?.firstYear ?? null, url: url ?? null };
}

/** A node as answers give it. */
export function toNode({ id, type, name, papers, papersBelow, firstYear }: AtlasNode): Node {
  return { id, type, name, papers, papersBelow, firstYear };
}

/** What a number is tied to: a node where the row names one, else the text's words. */
export function toParty(atlas: Atlas, row: number | null, words: string | null = null): Party | null {
  const node = atlas.entity(row);
  if (node !== undefined) return { id: node.id, type: node.type, name: node.name };
  return words === null ? null : { id: null, type: null, name: words };
}
