import { z } from "zod";
import { node } from "./nodes.ts";

/** A technique and hardware, both in use, that no paper here reports together. */
export const gap = z.object({
  technique: node,
  hardware: node,
  /** Papers that use the technique on other hardware. */
  papers: z.number().int(),
  /** The most like hardware on which it is reported, in how many papers, and how many techniques the two share. */
  near: z.object({ hardware: node, papers: z.number().int(), shared: z.number().int() }).nullable(),
});
export type Gap = z.infer<typeof gap>;

export const gapsResponse = z.object({
  /** The most plausible first. */
  items: z.array(gap),
  total: z.number().int(),
  sql: z.string(),
});
export type GapsResponse = z.infer<typeof gapsResponse>;
