/** Which papers are taken to be out of scope, and whether gold agrees where it speaks. */
import { nameKey, type PaperRecord } from "@accelgraph/domain";
import type { GoldRecord, ScopeFigures } from "@accelgraph/evaluation";

export function scopeReport(
  read: readonly PaperRecord[],
  gold: readonly GoldRecord[],
  { lost, spuriousEdges }: ScopeFigures,
): string {
  const out = read.filter((record) => !record.in_scope);
  const known = new Set(gold.map((record) => nameKey(record.title ?? record.id)));
  const lines = out.map(({ title }) => `  ${known.has(nameKey(title)) ? "annotated" : "         "}  ${title}`);
  const head = `out of scope: ${out.length} of ${read.length} papers; in scope by gold but left out: ${lost.length}; edges on papers out of scope by gold: ${spuriousEdges}`;
  return [head, ...lines].join("\n");
}
