import { titleKey } from "@accelgraph/domain";
import { type Judgement, judgePaper, ROWS, type Row } from "./judge-paper.ts";
import type { GoldRecord, Predicted } from "./records.ts";
import { emptyTally, type Figures, figuresOf } from "./tally.ts";

/** The rows whose mean F1 is the headline. */
export const HEADLINE_ROWS: readonly Row[] = [
  "proposed",
  "edge method",
  "edge model",
  "edge hardware",
  "edge dataset",
  "technique",
  "model class",
  "measurement",
];

export interface RowFigures extends Figures {
  readonly row: Row;
}

/** How well a set of papers was read. */
export interface Evaluation {
  readonly rows: readonly RowFigures[];
  /** Mean F1 of `HEADLINE_ROWS`. */
  readonly macro: number;
  readonly papers: number;
  /** Papers all of whose edges and measurements are right, with none invented. */
  readonly papersRight: number;
  /** Gold papers for which nothing was predicted. */
  readonly unpaired: number;
  readonly scope: ScopeFigures;
  /** Every item of every row with its verdict, in the order of the gold. */
  readonly judgements: readonly Judgement[];
}

export interface ScopeFigures {
  /** Papers about computing that were taken to be out of scope. */
  readonly lost: readonly string[];
  /** Papers that are out of scope by gold, and the edges invented on them. */
  readonly outOfScope: number;
  readonly spuriousEdges: number;
}

/**
 * Judges predicted records against gold ones. Papers are paired by title (as names are compared), else
 * by id; a gold paper that was not predicted counts as read empty, a predicted one without gold is not judged.
 */
export function evaluate(gold: readonly GoldRecord[], predicted: readonly Predicted[]): Evaluation {
  const byTitle = new Map(predicted.map((record) => [recordKey(record), record]));
  const unique = [...new Map(gold.map((record) => [recordKey(record), record])).values()];
  const paired = unique.map((record) => ({ gold: record, predicted: byTitle.get(recordKey(record)) }));
  const papers = paired.map((pair) => judgePaper(pair.gold, pair.predicted ?? nothing(pair.gold)));
  const judgements = papers.flat();
  const rows = rowsOf(judgements);
  return {
    rows,
    macro: macroOf(rows),
    papers: papers.length,
    papersRight: papers.filter((paper) => !paper.some(spoilsPaper)).length,
    unpaired: paired.filter((pair) => pair.predicted === undefined).length,
    scope: scopeOf(paired),
    judgements,
  };
}

function recordKey(record: GoldRecord): string {
  return titleKey(record.title ?? record.id);
}

function nothing({ id, title }: GoldRecord): GoldRecord {
  return { id, title: title ?? id, entities: [], techniques: [], model_classes: [], measurements: [] };
}

function spoilsPaper({ row, verdict }: Judgement): boolean {
  return verdict !== "right" && (row.startsWith("edge ") || row === "measurement");
}

function rowsOf(judgements: readonly Judgement[]): RowFigures[] {
  const tallies = new Map(ROWS.map((row) => [row, emptyTally()]));
  for (const { row, verdict } of judgements) {
    const tally = tallies.get(row);
    if (tally) tally[verdict] += 1;
  }
  return [...tallies].map(([row, tally]) => ({ row, ...figuresOf(tally) }));
}

function macroOf(rows: readonly RowFigures[]): number {
  // Summed in the order of the headline, so that the last digit is the judge's own.
  const f1 = new Map(rows.map((row) => [row.row, row.f1]));
  return HEADLINE_ROWS.reduce((sum, row) => sum + (f1.get(row) ?? 0), 0) / HEADLINE_ROWS.length;
}

function scopeOf(paired: readonly { gold: GoldRecord; predicted: Predicted | undefined }[]): ScopeFigures {
  const out = paired.filter((pair) => pair.gold.in_scope === false);
  const edges = (record: Predicted | undefined) =>
    (record?.entities ?? []).filter((entity) => entity.role !== "mentioned").length + (record?.techniques.length ?? 0);
  return {
    lost: paired
      .filter((pair) => pair.gold.in_scope !== false && pair.predicted?.in_scope === false)
      .map((pair) => pair.gold.title ?? pair.gold.id),
    outOfScope: out.length,
    spuriousEdges: out.reduce((sum, pair) => sum + edges(pair.predicted), 0),
  };
}
