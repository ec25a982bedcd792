import { z } from "zod";
import { nodeId, nodeType, relation } from "./nodes.ts";

const cell = z.union([z.string(), z.number(), z.null()]);

export const sqlRequest = z.object({
  sql: z.string().min(1).max(20_000),
  params: z.record(z.string(), cell).default({}),
});
export type SqlRequest = z.infer<typeof sqlRequest>;

export const sqlResponse = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(cell)),
  /** True where more rows were there than are sent. */
  cut: z.boolean(),
  rowLimit: z.number().int(),
  milliseconds: z.number(),
});
export type SqlResponse = z.infer<typeof sqlResponse>;

/** A statement that gives what a screen shows; it runs in `sqlite3` as it stands. */
export const sqlBehindResponse = z.object({ sql: z.string() });
export type SqlBehindResponse = z.infer<typeof sqlBehindResponse>;

/** A result whose columns are source, relation and target, as a graph with places. */
export const sqlGraphResponse = z.object({
  nodes: z.array(z.object({ id: nodeId, type: nodeType, name: z.string(), x: z.number(), y: z.number() })),
  edges: z.array(
    z.object({ source: nodeId, relation, target: nodeId, papers: z.number().int(), quote: z.string().nullable() }),
  ),
  /** What is not drawn, as a sentence. */
  leftOut: z.string().nullable(),
});
export type SqlGraphResponse = z.infer<typeof sqlGraphResponse>;

export const queriesResponse = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      description: z.string(),
      sql: z.string(),
      parameters: z.array(
        z.object({
          name: z.string(),
          description: z.string(),
          example: z.string(),
          entityType: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type QueriesResponse = z.infer<typeof queriesResponse>;

export const schemaResponse = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["table", "view"]),
      comment: z.string(),
      columns: z.array(z.object({ name: z.string(), comment: z.string() })),
    }),
  ),
});
export type SchemaResponse = z.infer<typeof schemaResponse>;

export const faultResponse = z.object({
  fault: z.object({ code: z.string(), message: z.string(), remedy: z.string() }),
});
export type FaultResponse = z.infer<typeof faultResponse>;
