import { z } from "zod";
import { listOf } from "./list.ts";
import { measurement } from "./measurements.ts";
import { node, nodeId, nodeType, quote } from "./nodes.ts";

export const AXES = ["technique", "hardware", "model", "model-class", "method", "dataset", "year"] as const;
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

/** What stands at a row or a column: a node, or a year. */
const corner = z.object({ id: nodeId, type: z.union([nodeType, z.literal("year")]), name: z.string() });
export type Corner = z.infer<typeof corner>;

const axisItem = corner.extend({
  /** Papers whose contribution is about it or anything narrower. */
  papers: z.number().int(),
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
  /** Of a type against itself: rows and columns of which one holds the other, so that their cell says nothing. */
  kin: z.array(z.object({ row: nodeId, column: nodeId })),
  /** Rows and columns that were left out by the limit. */
  cut: z.object({ rows: z.number().int(), columns: z.number().int() }),
  sql: z.string(),
});
export type MatrixResponse = z.infer<typeof matrixResponse>;

export const cellRequest = z.object({ row: nodeId, column: nodeId });
export type CellRequest = z.infer<typeof cellRequest>;

const cellPaper = z.object({
  id: nodeId,
  title: z.string(),
  year: z.number().nullable(),
  methods: z.array(node),
  /** The sentences that tie the paper to the row and to the column. */
  ties: z.array(quote),
});

export const cellDetail = z.object({
  row: corner,
  column: corner,
  /** What the row is to the column where that makes their cell say nothing. */
  kin: z.enum(["same", "narrower", "broader"]).nullable(),
  papers: z.array(cellPaper),
  measurements: z.array(measurement),
  /** For an empty cell: what comes nearest along both hierarchies, each with the papers that it has and, where they are kin, why it is near. */
  nearest: z.array(z.object({ row: corner, column: corner, papers: z.number().int(), why: z.string().nullable() })),
  sql: z.string(),
});
export type CellDetail = z.infer<typeof cellDetail>;
