import { z } from "zod";
import { listOf } from "./list.ts";
import { measurement } from "./measurements.ts";
import { node, nodeId } from "./nodes.ts";

export const AXES = ["technique", "hardware", "model", "model-class", "method", "dataset"] as const;
export const ORDERS = ["papers", "name", "similarity"] as const;

export const matrixRequest = z.object({
  rows: z.enum(AXES).default("technique"),
  columns: z.enum(AXES).default("hardware"),
  order: z.enum(ORDERS).default("papers"),
  /** Families whose narrower items are listed too. */
  unfold: listOf(nodeId).optional(),
  /** A row and a column that must be listed: their families are unfolded down to them. */
  show: listOf(nodeId).optional(),
});
export type MatrixRequest = z.infer<typeof matrixRequest>;

const axisItem = node.extend({
  /** Depth below the top of its family. */
  level: z.number().int(),
  /** Narrower items with papers of their own. */
  narrower: z.number().int(),
});
export type MatrixItem = z.infer<typeof axisItem>;

const best = z.object({ value: z.number(), upTo: z.boolean(), measurement: z.number().int() });

export const matrixCell = z.object({
  row: nodeId,
  column: nodeId,
  papers: z.number().int(),
  /** The largest speedup reported there. */
  best: best.nullable(),
});
export type MatrixCellItem = z.infer<typeof matrixCell>;

export const matrixResponse = z.object({
  rows: z.array(axisItem),
  columns: z.array(axisItem),
  cells: z.array(matrixCell),
  /** Rows and columns that were left out by the limit. */
  cut: z.object({ rows: z.number().int(), columns: z.number().int() }),
});
export type MatrixResponse = z.infer<typeof matrixResponse>;

export const cellRequest = z.object({ row: nodeId, column: nodeId });
export type CellRequest = z.infer<typeof cellRequest>;

export const cellDetail = z.object({
  row: node,
  column: node,
  papers: z.array(z.object({ id: nodeId, title: z.string(), year: z.number().nullable(), methods: z.array(node) })),
  measurements: z.array(measurement),
  /** For an empty cell: what comes nearest, each with the papers that it has. */
  nearest: z.array(z.object({ row: node, column: node, papers: z.number().int(), why: z.string() })),
});
export type CellDetail = z.infer<typeof cellDetail>;
