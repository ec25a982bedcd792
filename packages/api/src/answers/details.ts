import { edgeId, type GraphEdge, otherEnd } from "@accelgraph/graph";
import {
  countEdgePapers,
  type EntityFacts,
  readAppearances,
  readEdgeClaims,
  readEdgeQuotes,
  readEntityFacts,
  readMeasurements,
} from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type { EdgeDetail, EdgeRequest, NodeDetail } from "../contract/index.ts";
import { notFound, requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { toMeasurement } from "./measurements.ts";
import { toQuote } from "./quotes.ts";

/** Claims, numbers and papers that one answer carries; the counts tell how many there are. */
const LIMITS = Object.freeze({ claims: 120, measurements: 40, papers: 60, folded: 60 });

export function answerNode(db: Database, id: string): NodeDetail {
  const atlas = atlasOf(db);
  const node = requireNode(atlas, id);
  const edges = atlas.graph.edgesAt(id);
  const shown = edges.slice(0, LIMITS.claims);
  const rows = shown.map((edge) => atlas.edgeRow(edge.id) ?? -1);
  const quotes = new Map(readEdgeQuotes(db, rows).map((row) => [row.edge, toQuote(atlas, row)]));
  const isPaper = node.type === "paper";
  const filter = isPaper ? { paper: node.row } : { about: node.row };
  return {
    node: toNode(node),
    aliases: [...(atlas.aliases.get(id) ?? [])],
    ...(isPaper ? { definition: null, facts: [] } : factsOf(readEntityFacts(db, node.row))),
    broader: atlas.families.parents(id).map((parent) => toNode(requireNode(atlas, parent))),
    narrower: narrowerOf(atlas, id).map(toNode),
    claims: shown.map((edge, index) => ({
      edge,
      other: toNode(requireNode(atlas, otherEnd(edge, id))),
      outgoing: edge.source === id,
      quote: quotes.get(rows[index] ?? -1) ?? null,
    })),
    claimsTotal: edges.length,
    measurements: readMeasurements(db, filter, { order: "speedup", limit: LIMITS.measurements }).map((row) =>
      toMeasurement(atlas, row),
    ),
    papers: isPaper ? [] : papersOf(db, atlas, node),
  };
}

function narrowerOf(atlas: Atlas, id: string): AtlasNode[] {
  return atlas.families
    .children(id)
    .map((child) => requireNode(atlas, child))
    .sort((a, b) => b.papersBelow - a.papersBelow || (a.name < b.name ? -1 : 1));
}

function papersOf(db: Database, atlas: Atlas, node: AtlasNode): NodeDetail["papers"] {
  return readAppearances(db, node.row, LIMITS.papers).map(({ paper, role }) => {
    const { id, title, year } = atlas.paper(paper);
    return { id, title, year, role };
  });
}

function factsOf(facts: EntityFacts | undefined): Pick<NodeDetail, "definition" | "facts"> {
  if (facts === undefined) return { definition: null, facts: [] };
  const rows: [string, string | number | null][] = [
    ["maker", facts.vendor],
    ["class", facts.class],
    ["memory", facts.memoryGb === null ? null : `${facts.memoryGb} GB`],
    ["family", facts.family],
    ["parameters", facts.parameters === null ? null : shortNumber(facts.parameters)],
    ["released", facts.released],
  ];
  return {
    definition: facts.definition,
    facts: rows.flatMap(([name, value]) => (value === null ? [] : [{ name, value: String(value) }])),
  };
}

/** 7000000000 as `7 B`: parameters are spoken of in billions and millions. */
function shortNumber(value: number): string {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(3))} B`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))} M`;
  return String(value);
}

export function answerEdge(db: Database, request: EdgeRequest): EdgeDetail {
  const atlas = atlasOf(db);
  const [source, target] = [requireNode(atlas, request.source), requireNode(atlas, request.target)];
  const edges = edgesOf(atlas, request);
  const [edge] = edges;
  const rows = edges.flatMap(({ id }) => atlas.edgeRow(id) ?? []);
  if (edge === undefined) throw notFound(`claim that ${request.source} ${request.relation} it`);
  const years = edges.flatMap(({ firstYear }) => firstYear ?? []);
  return {
    edge: {
      ...{ ...edge, id: edgeId(request), source: source.id, target: target.id },
      papers: rows.length === 1 ? edge.papers : countEdgePapers(db, rows),
      firstYear: years.length === 0 ? null : Math.min(...years),
    },
    source: toNode(source),
    target: toNode(target),
    quotes: rows.flatMap((row) => readEdgeClaims(db, row)).map((found) => toQuote(atlas, found)),
    measurements: between(db, source, target).map((found) => toMeasurement(atlas, found)),
  };
}

/** Edges that one edge of a picture stands for: itself, or those of the families that are folded at its ends. */
function edgesOf(atlas: Atlas, request: EdgeRequest): GraphEdge[] {
  const own = atlas.graph.edges.get(edgeId(request));
  if (own !== undefined) return [own];
  const within = (id: string) => [id, ...atlas.families.descendants(id)];
  const [sources, targets] = [within(request.source), new Set(within(request.target))];
  const found = sources.flatMap((id) => atlas.graph.edgesAt(id).filter((edge) => edge.source === id));
  return found
    .filter(({ relation, target }) => relation === request.relation && targets.has(target))
    .sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
    .slice(0, LIMITS.folded);
}

/** Numbers that are about both ends. */
function between(db: Database, source: AtlasNode, target: AtlasNode) {
  if (source.type === "paper") return [];
  const about = readMeasurements(db, { about: source.row }, { order: "speedup", limit: 500 });
  const others = new Set(
    readMeasurements(db, { about: target.row }, { order: "speedup", limit: 5000 }).map(({ id }) => id),
  );
  return about.filter(({ id }) => others.has(id)).slice(0, LIMITS.measurements);
}
