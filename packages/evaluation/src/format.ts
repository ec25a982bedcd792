import { type Evaluation, HEADLINE_ROWS } from "./evaluate.ts";
import type { Judgement } from "./judge-paper.ts";
import type { Figures } from "./tally.ts";

/** The table that people read: one line a row, then the headline. Ends without a line feed. */
export function formatEvaluation(evaluation: Evaluation): string {
  const three = (x: number) => x.toFixed(3);
  const lines = evaluation.rows.map(
    ({ row, p, r, f1, n }) => `${row.padEnd(18)} ${three(p)}  ${three(r)}  ${three(f1)}  ${String(n).padStart(4)}`,
  );
  const { macro, papersRight, papers, unpaired } = evaluation;
  return [
    "                     P      R      F1     n",
    ...lines,
    `headline macro F1 ${three(macro)} over ${HEADLINE_ROWS.length} rows; papers wholly right ${papersRight} of ${papers}; not predicted ${unpaired}`,
  ].join("\n");
}

/** The same figures for machines. */
export interface EvaluationJson {
  readonly macro: number;
  readonly works: number;
  readonly papers: number;
  readonly unpaired: number;
  readonly table: Readonly<Record<string, Figures>>;
}

export function evaluationJson(evaluation: Evaluation): EvaluationJson {
  return {
    macro: evaluation.macro,
    works: evaluation.papersRight,
    papers: evaluation.papers,
    unpaired: evaluation.unpaired,
    table: Object.fromEntries(evaluation.rows.map(({ row, p, r, f1, n }) => [row, { p, r, f1, n }])),
  };
}

/** Errors of each kind ("technique missed", "edge model spurious"), in the order of the table. */
export function errorsByKind(evaluation: Evaluation): ReadonlyMap<string, readonly Judgement[]> {
  const errors = new Map<string, Judgement[]>();
  for (const judgement of evaluation.judgements) {
    if (judgement.verdict === "right") continue;
    const kind = `${judgement.row} ${judgement.verdict}`;
    errors.set(kind, [...(errors.get(kind) ?? []), judgement]);
  }
  return errors;
}

/** At most `most` errors of each kind, one a line. */
export function formatErrors(evaluation: Evaluation, most: number): string {
  return [...errorsByKind(evaluation)]
    .map(([kind, list]) => {
      const lines = list.slice(0, most).map(({ title, text }) => `  ${title.slice(0, 60)} | ${text}`);
      return [`${kind}: ${list.length}`, ...lines].join("\n");
    })
    .join("\n\n");
}
