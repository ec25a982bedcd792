import { ROLES } from "@accelgraph/domain";
import { EXPORT_FORMATS, type ExportFormat } from "@accelgraph/exporters";
import { MEASURES } from "@accelgraph/graph";
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
  minNeighbours: z.coerce.number().int().min(1).max(100_000).optional(),
  minConfidence: z.coerce.number().min(0).max(1).optional(),
  roles: listOf(z.enum(ROLES)).optional(),
  /** Techniques, one of which a node must be tied to. */
  techniques: listOf(nodeId).optional(),
};

/**
 * A node that a hand put somewhere: `method/awq:120:-40`, and after how many openings of other nodes, where any:
 * `method/awq:120:-40:2`. What those that are opened later bring settles around it there.
 */
const pin = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9-]+:-?\d{1,6}:-?\d{1,6}(:\d{1,3})?$/, "a pin is id:x:y, such as method/awq:120:-40")
  .transform((text) => {
    const [id = "", x, y, after] = text.split(":");
    return { id, x: Number(x), y: Number(y), after: Number(after ?? 0) };
  });
export type Pin = z.infer<typeof pin>;

export const graphFilters = z.object(filters);
export type GraphFilters = z.infer<typeof graphFilters>;

export const graphRequest = z.object({
  /** Without a focus: the nodes with most papers. */
  focus: listOf(nodeId).optional(),
  /** Nodes whose own neighbours are shown too, in the order in which they were opened. */
  open: listOf(nodeId).optional(),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  limit: z.coerce.number().int().min(1).max(20_000).default(150),
  /** Edges at most where there is no focus, those of most papers first; 1,500 unless told. */
  edges: z.coerce.number().int().min(1).max(100_000).optional(),
  /** Families that are drawn as one node each. */
  fold: listOf(nodeId).optional(),
  pins: listOf(pin).optional(),
  /** Whether to say which nodes hang together. */
  communities: z.stringbool().optional(),
  ...filters,
});
export type GraphRequest = z.infer<typeof graphRequest>;

export type { ExportFormat };

export const exportRequest = graphRequest.extend({
  to: z.enum(EXPORT_FORMATS),
  theme: z.enum(["light", "dark", "auto"]).default("auto"),
  /** What colours say, where it is not the type. */
  colour: z.enum(["community", ...MEASURES]).optional(),
  /** What sizes say. */
  size: z.enum(MEASURES).default("papers"),
  /** Nodes that were hidden by hand. */
  hide: listOf(nodeId).optional(),
  /** Only these: what was selected. */
  keep: listOf(nodeId).optional(),
  /** Whether the filters decide what is reached, and not only what of it is shown. */
  atServer: z.stringbool().default(false),
});
export type ExportRequest = z.infer<typeof exportRequest>;

export const placedNode = node.extend({
  /** Where it is drawn. */
  x: z.number(),
  y: z.number(),
  /** Steps from the nearest focus. */
  distance: z.number().int(),
  /** 0 for what the focus brings, else which of `open` brought it, counted from 1. */
  wave: z.number().int(),
  /** Edges in the whole file. */
  degree: z.number().int(),
  roles: z.array(z.enum(ROLES)),
  /** Techniques that it is tied to, broader ones included: places in `terms`. */
  techniques: z.array(z.number().int()),
  /** The greatest gain in speed that papers report of it, on it or for it. */
  speedup: z.number().nullable(),
  /** The group that it hangs together with, from 0; null where it was not asked for. */
  community: z.number().int().nullable(),
  /** How many narrower nodes it stands for; 0 where it stands for itself. */
  folded: z.number().int(),
  /** Broader nodes, nearest first, that it can be folded into: places in `terms`. */
  families: z.array(z.number().int()),
});
export type PlacedNode = z.infer<typeof placedNode>;

export const graphResponse = z.object({
  nodes: z.array(placedNode),
  edges: z.array(edge),
  /** Nodes that were in reach and left out by the limit. */
  cut: z.number().int(),
  /** Families and techniques that nodes refer to by their place here: each is named once. */
  terms: z.array(z.object({ id: nodeId, name: z.string() })),
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
