import type { Fault, Paper } from "@accelgraph/domain";
import type { Ingest, PaperPlan } from "@accelgraph/store";
import type { Extraction } from "./extract-batch.ts";
import type { ExtractionPool } from "./extraction-pool.ts";
import type { Outcome } from "./report.ts";

/** Entries with what the store said of each before, and what was extracted of those that need it. */
export interface PlannedBatch {
  readonly papers: readonly Paper[];
  readonly plans: readonly PaperPlan[];
  /** By place in `papers`; a hole where nothing was asked for. */
  readonly extractions: readonly (Extraction | undefined)[];
}

/** What became of one entry. */
export interface EntryOutcome {
  /** The paper's row in the file. */
  readonly paper: number;
  /** Missing where it could not be extracted. */
  readonly outcome?: Outcome;
  readonly fault?: Fault;
}

export async function planBatch(store: Ingest, pool: ExtractionPool, papers: readonly Paper[]): Promise<PlannedBatch> {
  const plans = store.plan(papers);
  return { papers, plans, extractions: await extractNeeded(pool, papers, plans, []) };
}

/**
 * Stores a batch. Batches before it were stored since it was planned, so it is planned again: what needs
 * a record now that did not then (an entry that was replaced in between) is extracted here.
 */
export async function writeBatch(store: Ingest, pool: ExtractionPool, batch: PlannedBatch): Promise<EntryOutcome[]> {
  const { papers } = batch;
  const untouched = batch.plans.every((plan) => !plan.needsWrite);
  const plans = untouched ? batch.plans : store.plan(papers);
  const extractions = await extractNeeded(pool, papers, plans, batch.extractions);
  const outcomes: EntryOutcome[] = [];
  const places: number[] = [];
  const readings = papers.flatMap((paper, i) => {
    const extraction = extractions[i];
    const plan = plans[i];
    outcomes[i] = { paper: plan?.id ?? 0, outcome: "unchanged" };
    if (!plan?.needsWrite) return [];
    if (plan.needsRecord && extraction?.fault) {
      outcomes[i] = { paper: 0, fault: extraction.fault };
      return [];
    }
    places.push(i);
    return [{ paper, ...(extraction?.record ? { record: extraction.record } : {}) }];
  });
  if (readings.length === 0) return outcomes;
  const { statuses, ids } = store.write(readings);
  for (const [n, i] of places.entries()) {
    const paper = papers[i];
    const status = statuses[n] ?? "unchanged";
    if (!paper) continue;
    outcomes[i] =
      status === "other-text"
        ? { paper: ids[n] ?? 0, outcome: "unchanged", fault: otherText(paper) }
        : { paper: ids[n] ?? 0, outcome: status };
  }
  return outcomes;
}

/** Extracts what the plans ask for and `known` does not hold yet. */
async function extractNeeded(
  pool: ExtractionPool,
  papers: readonly Paper[],
  plans: readonly PaperPlan[],
  known: readonly (Extraction | undefined)[],
): Promise<(Extraction | undefined)[]> {
  // Where one entry of a stored paper replaces its text, what the others are to it is decided after that.
  const replaced = new Set(plans.flatMap((plan) => (plan.needsRecord && plan.id !== undefined ? [plan.id] : [])));
  const isWanted = ({ needsRecord, needsWrite, id = -1 }: PaperPlan) => needsRecord || (needsWrite && replaced.has(id));
  const wanted = plans.flatMap((plan, i) => (isWanted(plan) && !known[i] ? [i] : []));
  const extractions = papers.map((_, i) => known[i]);
  if (wanted.length === 0) return extractions;
  const found = await pool.extract(wanted.flatMap((i) => papers[i] ?? []));
  for (const [n, i] of wanted.entries()) extractions[i] = found[n];
  return extractions;
}

function otherText(paper: Paper): Fault {
  return {
    code: "other-text",
    message: `"${paper.title.slice(0, 60).toWellFormed()}" was read before with another text; the first stays`,
    remedy: "Remove one of the two, or correct the identifier that they share.",
    ...paper.source,
  };
}
