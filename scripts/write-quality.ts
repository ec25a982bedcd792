/** Writes the measured figures of the extractor where an ingest finds them, to state them inside each file. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Evaluation } from "@accelgraph/evaluation";
import { stringify } from "yaml";
import { ROOT } from "./steps.ts";

const FILE = join(ROOT, "packages/pipeline/src/measured-quality.yaml");

/** @param goldText the annotated papers, for their fingerprint; `extractor` the version that was measured. */
export function writeQuality(setAside: Evaluation, tuned: Evaluation, goldText: string, extractor: string): void {
  const headline = (evaluation: Evaluation) => `macro F1 ${evaluation.macro.toFixed(3)} on ${evaluation.papers} papers`;
  const rows = setAside.rows.map(({ row, p, r, f1, n }) => [
    row,
    `precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, F1 ${f1.toFixed(3)}, n ${n}`,
  ]);
  const quality = {
    extractor,
    gold: createHash("sha256").update(goldText).digest("hex").slice(0, 12),
    set_aside: headline(setAside),
    tuned: headline(tuned),
    rows: Object.fromEntries(rows),
  };
  const comment =
    "# Written by `pnpm evaluate --write`: figures on papers set aside, no rule having been made from them.\n";
  writeFileSync(FILE, comment + stringify(quality));
}
