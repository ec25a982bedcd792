import { NODE_TYPES, RELATIONS } from "@accelgraph/domain";
import { z } from "zod";

/** Nodes and edges as every answer names them. */

/** A node's id is its address: `hardware/a100`, `paper/awq-activation-aware`. */
export const nodeId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, "an id is type/slug, such as hardware/a100");
export const nodeType = z.enum(NODE_TYPES);
export const relation = z.enum(RELATIONS);
const year = z.number().int().nullable();

export const node = z.object({
  id: nodeId,
  type: nodeType,
  name: z.string(),
  /** Papers that speak of it. */
  papers: z.number().int(),
  /** Papers that speak of it or of anything narrower. */
  papersBelow: z.number().int(),
  firstYear: year,
});
export type Node = z.infer<typeof node>;

export const edge = z.object({
  /** `source>relation>target`. */
  id: z.string(),
  source: nodeId,
  relation,
  target: nodeId,
  papers: z.number().int(),
  firstYear: year,
  confidence: z.number(),
});
export type Edge = z.infer<typeof edge>;

export const paperRef = z.object({
  id: nodeId,
  title: z.string(),
  year,
  url: z.string().nullable(),
});
export type PaperRef = z.infer<typeof paperRef>;

/** Words of a paper with the part that carries the statement. `marks` are half-open and point into `sentence`. */
export const quote = z.object({
  paper: paperRef,
  sentence: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  rule: z.string(),
  confidence: z.number(),
});
export type Quote = z.infer<typeof quote>;
