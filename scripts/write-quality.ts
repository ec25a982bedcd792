/** Writes the measured figures of the extractor where an ingest finds them, to state them inside each file. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Evaluation } from "@accelgraph/evaluation";
import { stringify } from "yaml";
import { ROOT } from "./steps.ts";

const FILE = join(ROOT, "packages/pipeline/src/measured-quality.yaml");

export interface MeasuredQuality {
  readonly setAside: Evaluation;
  readonly tuned: Evaluation;
  /** By name of each source that the repository holds, on its papers set aside. */
  readonly heldSetAside: ReadonlyMap<string, Evaluation>;
  /** The annotated papers, for their fingerprint. */
  readonly goldTexts: readonly string[];
  /** The version that was measured. */
  readonly extractor: string;
}

export function writeQuality({ setAside, tuned, heldSetAside, goldTexts, extractor }: MeasuredQuality): void {
  const headline = (evaluation: Evaluation) => `macro F1 ${evaluation.macro.toFixed(3)} on ${evaluation.papers} papers`;
  const rows = setAside.rows.map(({ row, p, r, f1, n }) => [
    row,
    `precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, F1 ${f1.toFixed(3)}, n ${n}`,
  ]);
  const quality = {
    extractor,
    gold: createHash("sha256").update(goldTexts.join("")).digest("hex").slice(0, 12),
    set_aside: headline(setAside),
    ...Object.fromEntries([...heldSetAside].map(([name, evaluation]) => [`${name}_set_aside`, headline(evaluation)])),
    tuned: headline(tuned),
    rows: Object.fromEntries(rows),
  };
  const comment =
    "# Written by `pnpm evaluate --write`: figures on papers set aside, no rule having been made from them.\n" +
    "# `own_set_aside` is of the test set in tests/gold, whose prose is harder than that of abstracts as they come.\n";
  writeFileSync(FILE, comment + stringify(quality));
}
