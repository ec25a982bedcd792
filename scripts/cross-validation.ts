import { foldOf } from "@accelgraph/evaluation";

/** Some rows, and all others: what is learned from these is judged on the held ones. */
export interface Part<Row> {
  readonly held: readonly Row[];
  readonly others: readonly Row[];
}

/** Rows in so many parts by the titles of their papers, so that no paper stands on both sides. */
export function partsOf<Row extends { readonly title: string }>(rows: readonly Row[], parts: number): Part<Row>[] {
  return Array.from({ length: parts }, (_, part) => ({
    held: rows.filter(({ title }) => foldOf(title, parts) === part),
    others: rows.filter(({ title }) => foldOf(title, parts) !== part),
  }));
}
