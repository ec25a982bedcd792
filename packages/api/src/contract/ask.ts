import { z } from "zod";
import { gap } from "./gaps.ts";
import { listOf } from "./list.ts";
import { measurement } from "./measurements.ts";
import { node, nodeId, nodeType } from "./nodes.ts";

/** The opening page's questions and answers, and the search box. */

export const suggestRequest = z.object({
  q: z.string().max(200).default(""),
  types: listOf(nodeType).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(12),
});
export type SuggestRequest = z.infer<typeof suggestRequest>;
export const suggestion = z.object({
  node,
  /** The alias that matched, where it is not the name itself. */
  alias: z.string().nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;
export const suggestResponse = z.object({ items: z.array(suggestion) });
export type SuggestResponse = z.infer<typeof suggestResponse>;

/** What is asked for; `pick` says which of the three is taken from the file where none is given. */
export const askRequest = z.object({
  hardware: nodeId.optional(),
  model: nodeId.optional(),
  technique: nodeId.optional(),
  pick: z.enum(["hardware", "model", "technique"]).default("hardware"),
});
export type AskRequest = z.infer<typeof askRequest>;

/** `tied` is false where the paper is about the thing and the sentence does not tie the number to it. */
export const result = measurement.extend({ tied: z.boolean() });
export type Result = z.infer<typeof result>;

export const askResponse = z.object({
  hardware: node.nullable(),
  model: node.nullable(),
  technique: node.nullable(),
  /** Narrower things that the answer covers too. */
  covers: z.array(node),
  papers: z.number().int(),
  /** What these papers propose: how many, and those of most papers. */
  methods: z.object({ total: z.number().int(), items: z.array(node) }),
  /** The greatest gains in speed, one of each paper and subject. */
  results: z.array(result),
  gaps: z.array(gap),
  gapsTotal: z.number().int(),
  /** The statement that gives the results. */
  sql: z.string(),
});
export type AskResponse = z.infer<typeof askResponse>;

export const reachResponse = z.object({
  items: z.array(z.object({ technique: node, hardware: z.array(node), papers: z.number().int() })),
  sql: z.string(),
});
export type ReachResponse = z.infer<typeof reachResponse>;

export const metaResponse = z.object({
  /** The database's name, without its folders. */
  file: z.string(),
  schemaVersion: z.string(),
  extractorVersion: z.string(),
  ingestedAt: z.string().nullable(),
  counts: z.object({
    papers: z.number().int(),
    entities: z.number().int(),
    claims: z.number().int(),
    measurements: z.number().int(),
  }),
  types: z.array(z.object({ type: nodeType, count: z.number().int() })),
  years: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  /** Pairs of types that there are matrices for: `technique hardware`. */
  matrices: z.array(z.string()),
  /** How well the extractor was measured to do, as figures with their names. */
  quality: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type MetaResponse = z.infer<typeof metaResponse>;
