import { writeOut } from "./statement.ts";

/** Edges of the graph with their sentences, as a statement to copy. */
export function edgesBehind(rows: readonly number[]): string {
  const sql = `SELECT source_type, source, relation, target_type, target, papers, first_year, confidence, quote
    FROM v_edges
    WHERE edge_id IN (${[...rows].sort((a, b) => a - b).join(", ")})
    ORDER BY papers DESC, source, target`;
  return writeOut({ sql, values: [] });
}
