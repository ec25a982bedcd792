import { z } from "zod";
import { measurement } from "./measurements.ts";
import { node, nodeId, paperRef } from "./nodes.ts";

/** The charts of the compare screen: what speed costs in quality, and when techniques met hardware. */

export const GAINS = ["speed", "memory", "energy"] as const;

export const tradeoffsRequest = z.object({
  gain: z.enum(GAINS).default("speed"),
  hardware: nodeId.optional(),
  model: nodeId.optional(),
  technique: nodeId.optional(),
  baseline: nodeId.optional(),
  year: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(400),
});
export type TradeoffsRequest = z.infer<typeof tradeoffsRequest>;

export const tradeoff = z.object({
  /** Times as fast, times less memory or energy. */
  factor: z.number(),
  gain: measurement,
  quality: measurement,
  /** The change of quality with its sign: above zero is better. Points or per cent, as the text says. */
  change: z.number(),
  /** Whether the change is in points or per cent: only these share an axis. */
  inPoints: z.boolean(),
  /** The hardware class that the number is tied to, else the one that its paper is about; null where it is none or several. */
  hardware: node.nullable(),
  /** True where the sentence names the hardware itself. */
  tied: z.boolean(),
});
export type Tradeoff = z.infer<typeof tradeoff>;

export const tradeoffsResponse = z.object({
  items: z.array(tradeoff),
  /** True where there are more than are given. */
  cut: z.boolean(),
  sql: z.string(),
});
export type TradeoffsResponse = z.infer<typeof tradeoffsResponse>;

export const adoptionRequest = z.object({ technique: nodeId.optional(), hardware: nodeId.optional() });
export type AdoptionRequest = z.infer<typeof adoptionRequest>;

export const adoptionResponse = z.object({
  rows: z.array(
    z.object({
      technique: node,
      /** Each class of hardware that it has met, the earliest first. */
      marks: z.array(
        z.object({
          hardware: node,
          /** Null where no paper of the two has a date. */
          year: z.number().int().nullable(),
          paper: paperRef.nullable(),
          papers: z.number().int(),
        }),
      ),
    }),
  ),
  /** Techniques that were left out by the limit. */
  cut: z.number().int(),
  sql: z.string(),
});
export type AdoptionResponse = z.infer<typeof adoptionResponse>;
