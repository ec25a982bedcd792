import { EXPORT_FORMATS, type ExportFormat } from "@accelgraph/exporters";
import { z } from "zod";
import { listOf } from "./list.ts";
import { measurement } from "./measurements.ts";
import { edge, node, nodeId, nodeType, quote, relation } from "./nodes.ts";

const year = z.coerce.number().int().min(1900).max(2200);

const filters = {
  types: listOf(nodeType).optional(),
  relations: listOf(relation).optional(),
  since: year.optional(),
  until: year.optional(),
  minPapers: z.coerce.number().int().min(1).max(100_000).optional(),
  minConfidence: z.coerce.number().min(0).max(1).optional(),
};

export const graphFilters = z.object(filters);
export type GraphFilters = z.infer<typeof graphFilters>;

export const graphRequest = z.object({
  /** Without a focus: the nodes with most papers. */
  focus: listOf(nodeId).optional(),
  /** Nodes whose own neighbours are shown too, in the order in which they were opened. */
  open: listOf(nodeId).optional(),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  limit: z.coerce.number().int().min(1).max(20_000).default(150),
  ...filters,
});
export type GraphRequest = z.infer<typeof graphRequest>;

export type { ExportFormat };

export const exportRequest = graphRequest.extend({
  to: z.enum(EXPORT_FORMATS),
  theme: z.enum(["light", "dark", "auto"]).default("auto"),
  /** Nodes that were hidden by hand. */
  hide: listOf(nodeId).optional(),
});
export type ExportRequest = z.infer<typeof exportRequest>;

export const placedNode = node.extend({
  /** Place on the stored map of the whole file; null before it is laid out. */
  x: z.number().nullable(),
  y: z.number().nullable(),
  /** Steps from the nearest focus. */
  distance: z.number().int(),
  /** 0 for what the focus brings, else which of `open` brought it, counted from 1. */
  wave: z.number().int(),
  /** Edges in the whole file. */
  degree: z.number().int(),
});
export type PlacedNode = z.infer<typeof placedNode>;

export const graphResponse = z.object({
  nodes: z.array(placedNode),
  edges: z.array(edge),
  /** Nodes that were in reach and left out by the limit. */
  cut: z.number().int(),
});
export type GraphResponse = z.infer<typeof graphResponse>;

export const pathRequest = z.object({
  from: nodeId,
  to: nodeId,
  /** Nodes that the way must not pass through. */
  without: listOf(nodeId).optional(),
  ...filters,
});
export type PathRequest = z.infer<typeof pathRequest>;

export const pathResponse = z.object({
  from: node,
  to: node,
  /** Null where there is no way between the two. */
  steps: z.array(z.object({ from: node, to: node, edge, others: z.array(edge), quote: quote.nullable() })).nullable(),
});
export type PathResponse = z.infer<typeof pathResponse>;

export const nodeRequest = z.object({ id: nodeId });

export const nodeDetail = z.object({
  node,
  aliases: z.array(z.string()),
  definition: z.string().nullable(),
  /** What is said of it outside of the papers: vendor, memory, parameters. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  broader: z.array(node),
  narrower: z.array(node),
  claims: z.array(z.object({ edge, other: node, outgoing: z.boolean(), quote: quote.nullable() })),
  /** How many claims there are; `claims` holds those of most papers. */
  claimsTotal: z.number().int(),
  measurements: z.array(measurement),
  papers: z.array(
    z.object({ id: nodeId, title: z.string(), year: z.number().nullable(), role: z.string().nullable() }),
  ),
});
export type NodeDetail = z.infer<typeof nodeDetail>;

export const edgeRequest = z.object({ source: nodeId, relation, target: nodeId });
export type EdgeRequest = z.infer<typeof edgeRequest>;

export const edgeDetail = z.object({
  edge,
  source: node,
  target: node,
  quotes: z.array(quote),
  /** Numbers whose parties are these two. */
  measurements: z.array(measurement),
});
export type EdgeDetail = z.infer<typeof edgeDetail>;
