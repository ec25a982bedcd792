import type { Fault } from "@accelgraph/domain";

/** What an ingest did. Its property names are those of `ingest --json`. */
export interface IngestReport {
  /** Distinct papers that the inputs hold. */
  readonly papers: number;
  /** Entries that were read: a paper in three files is three. */
  readonly entries: number;
  readonly new: number;
  readonly unchanged: number;
  /** Papers whose text, or whose extractor, changed. */
  readonly updated: number;
  /** Inputs and entries that could not be read or extracted. */
  readonly failed: number;
  /** In the whole file, after the ingest. */
  readonly entities: number;
  readonly claims: number;
  readonly measurements: number;
  readonly seconds: number;
  /** At most `MOST_ERRORS`; `errorsLeftOut` counts the rest. */
  readonly errors: readonly Fault[];
  readonly errorsLeftOut: number;
  /** True where it was ended before all inputs were read. What was stored stays; the next run goes on. */
  readonly stopped: boolean;
}

const MOST_ERRORS = 1000;

/** Faults that cost no entry: the paper was read all the same. */
const NOTES = ["no-abstract", "other-text", "duplicate-id", "bad-front-matter"];

export type Outcome = "unchanged" | "updated" | "new";
const OUTCOMES: readonly Outcome[] = ["unchanged", "updated", "new"];

/** Counts as an ingest goes on. Keeps a number for each paper, and nothing of what it says. */
export class Tally {
  entries = 0;
  failed = 0;
  stopped = false;
  readonly errors: Fault[] = [];
  errorsLeftOut = 0;
  /** By the paper's row: index into `OUTCOMES`. */
  readonly #outcomes = new Map<number, number>();

  get papers(): number {
    return this.#outcomes.size;
  }

  /** Notes what became of one entry of a paper; of several, the greatest change counts. */
  note(paper: number, outcome: Outcome): void {
    const index = OUTCOMES.indexOf(outcome);
    if (index > (this.#outcomes.get(paper) ?? -1)) this.#outcomes.set(paper, index);
  }

  fault(fault: Fault): void {
    if (!NOTES.includes(fault.code)) this.failed++;
    if (this.errors.length < MOST_ERRORS) this.errors.push(fault);
    else this.errorsLeftOut++;
  }

  counts(): Record<Outcome, number> {
    const counts = { unchanged: 0, updated: 0, new: 0 };
    for (const index of this.#outcomes.values()) counts[OUTCOMES[index] ?? "unchanged"]++;
    return counts;
  }
}
