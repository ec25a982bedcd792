import { z } from "zod";
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

/** Without an id, the one with most to say is taken. */
export const askRequest = z.object({ id: nodeId.optional() });

/** `tied` is false where the paper is about the thing and the sentence does not tie the number to it. */
export const result = measurement.extend({ tied: z.boolean() });
export type Result = z.infer<typeof result>;

export const deviceAnswer = z.object({
  device: node,
  /** Narrower devices that the answer covers too. */
  covers: z.array(node),
  papers: z.number().int(),
  /** Different things that these papers propose. */
  methods: z.number().int(),
  results: z.array(result),
  /** Techniques in use elsewhere that no paper here reports on it, most used first. */
  never: z.array(node),
});
export type DeviceAnswer = z.infer<typeof deviceAnswer>;

export const modelAnswer = z.object({
  model: node,
  covers: z.array(node),
  papers: z.number().int(),
  /** Different things that these papers propose. */
  methods: z.number().int(),
  results: z.array(result),
});
export type ModelAnswer = z.infer<typeof modelAnswer>;

export const reachResponse = z.object({
  items: z.array(z.object({ technique: node, hardware: z.array(node), papers: z.number().int() })),
});
export type ReachResponse = z.infer<typeof reachResponse>;

export const gapsResponse = z.object({
  items: z.array(
    z.object({
      technique: node,
      hardware: node,
      /** Papers that use the technique on other hardware. */
      papers: z.number().int(),
    }),
  ),
  total: z.number().int(),
});
export type GapsResponse = z.infer<typeof gapsResponse>;

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
  /** How well the extractor was measured to do, as figures with their names. */
  /** Pairs of types that there are matrices for: `technique hardware`. */
  matrices: z.array(z.string()),
  quality: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type MetaResponse = z.infer<typeof metaResponse>;
