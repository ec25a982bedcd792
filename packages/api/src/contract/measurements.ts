import { CHANGES, METRICS, QUALIFIERS } from "@accelgraph/domain";
import { z } from "zod";
import { nodeId, nodeType, quote } from "./nodes.ts";

/** What a number is tied to: a node, or words of the paper that name none (`id` null). */
export const party = z.object({ id: nodeId.nullable(), type: nodeType.nullable(), name: z.string() });
export type Party = z.infer<typeof party>;

export const measurement = z.object({
  id: z.number().int(),
  metric: z.enum(METRICS),
  /** The metric in the paper's words. */
  name: z.string(),
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  change: z.enum(CHANGES),
  subject: party.nullable(),
  baseline: party.nullable(),
  hardware: party.nullable(),
  model: party.nullable(),
  dataset: party.nullable(),
  quote,
});
export type Measurement = z.infer<typeof measurement>;

const count = z.coerce.number().int().min(1).max(1000);

export const measurementsRequest = z.object({
  metric: z.enum(METRICS).optional(),
  unit: z.string().max(20).optional(),
  subject: nodeId.optional(),
  baseline: nodeId.optional(),
  hardware: nodeId.optional(),
  model: nodeId.optional(),
  technique: nodeId.optional(),
  dataset: nodeId.optional(),
  year: z.coerce.number().int().optional(),
  limit: count.default(200),
});
export type MeasurementsRequest = z.infer<typeof measurementsRequest>;

export const facet = z.object({ value: z.string(), name: z.string(), count: z.number().int() });
export type Facet = z.infer<typeof facet>;

export const measurementsResponse = z.object({
  total: z.number().int(),
  items: z.array(measurement),
  facets: z.object({
    metric: z.array(facet),
    unit: z.array(facet),
    hardware: z.array(facet),
    model: z.array(facet),
    baseline: z.array(facet),
    technique: z.array(facet),
    dataset: z.array(facet),
    year: z.array(facet),
  }),
  sql: z.string(),
});
export type MeasurementsResponse = z.infer<typeof measurementsResponse>;
