import { ENTITY_TYPES, ROLES } from "@accelgraph/domain";
import { z } from "zod";
import { facet, measurement } from "./measurements.ts";
import { edge, node, nodeId } from "./nodes.ts";

export const papersRequest = z.object({
  q: z.string().max(200).default(""),
  about: nodeId.optional(),
  /** Techniques and hardware of the paper's own contribution. */
  technique: nodeId.optional(),
  hardware: nodeId.optional(),
  year: z.coerce.number().int().optional(),
  order: z.enum(["relevance", "newest", "title", "results"]).default("relevance"),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PapersRequest = z.infer<typeof papersRequest>;

export const paperItem = z.object({
  id: nodeId,
  title: z.string(),
  year: z.number().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  /** Where the words searched for stand, with marks; null without a search. */
  snippet: z.object({ text: z.string(), marks: z.array(z.tuple([z.number().int(), z.number().int()])) }).nullable(),
  proposes: z.array(node),
  techniques: z.array(node),
  measurements: z.number().int(),
});
export type PaperItem = z.infer<typeof paperItem>;

export const papersResponse = z.object({
  total: z.number().int(),
  items: z.array(paperItem),
  facets: z.object({ year: z.array(facet), technique: z.array(facet), hardware: z.array(facet) }),
  sql: z.string(),
});
export type PapersResponse = z.infer<typeof papersResponse>;

/** A stretch of the paper's text that names an entity; `start`, `end` count UTF-16 units. */
export const paperMention = z.object({
  start: z.number().int(),
  end: z.number().int(),
  id: nodeId,
  type: z.enum(ENTITY_TYPES),
});
export type PaperMention = z.infer<typeof paperMention>;

export const paperEntity = z.object({
  node,
  role: z.enum(ROLES),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
});

export const paperClaim = z.object({
  edge,
  source: node,
  target: node,
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
  confidence: z.number(),
});
export type PaperClaim = z.infer<typeof paperClaim>;

export const paperDetail = z.object({
  id: nodeId,
  title: z.string(),
  text: z.string(),
  titleEnd: z.number().int(),
  published: z.string().nullable(),
  year: z.number().nullable(),
  /** False where the paper is not about computing; nothing is extracted then. */
  inScope: z.boolean(),
  url: z.string().nullable(),
  authors: z.array(z.string()),
  sources: z.array(z.object({ file: z.string(), line: z.number().int() })),
  mentions: z.array(paperMention),
  entities: z.array(paperEntity),
  claims: z.array(paperClaim),
  measurements: z.array(measurement.extend({ start: z.number().int(), end: z.number().int() })),
  sql: z.string(),
});
export type PaperDetail = z.infer<typeof paperDetail>;
