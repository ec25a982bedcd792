import { LABEL_TYPES, type LabelType } from "@accelgraph/domain";
import { gathered } from "../gathered.ts";
import { sorted } from "../sorted.ts";
import limits from "./limits.yaml";
import suppression from "./rules/suppression.yaml";

/** A label that evidence speaks for, and how probable it is that the paper earns it. */
export interface Candidate {
  readonly kind: LabelType;
  readonly label: string;
  readonly probability: number;
  /** The title names it. */
  readonly titled: boolean;
}

/** See rules/suppression.yaml. */
interface Suppression {
  readonly label: string;
  readonly by: readonly string[];
  readonly scope: "given" | "title";
  readonly prefer?: number;
  readonly reason: string;
}

const SUPPRESSIONS = suppression as readonly Suppression[];

/** How probable a label of a kind has to be. */
export interface Limits {
  /** From here on a label is given. */
  readonly threshold: number;
  /** Where no label of the kind is, the most probable one is given from here on: few papers have none. */
  readonly fallback: number;
}

const LIMITS = limits as Readonly<Record<LabelType, Limits>>;
/** Annotators give one to four labels of a kind as a rule; what comes after is noise. */
const MOST = 5;

/** The labels that a paper gets, most probable first: probable enough, and not made superfluous by another. */
export function decide<C extends Candidate>(candidates: readonly C[], by = LIMITS): C[] {
  const given = new Map(
    gathered(LABEL_TYPES, (kind) =>
      probable(
        candidates.filter((candidate) => candidate.kind === kind),
        by[kind],
      ),
    ).map((item) => [item.label, item]),
  );
  for (const row of SUPPRESSIONS) {
    const general = given.get(row.label);
    if (!general) continue;
    const rival = bestOf(
      gathered(row.by, (label) => {
        const other = given.get(label);
        return other ? [other] : [];
      }),
    );
    if (rival && (row.scope === "given" || (rival.titled && !general.titled))) {
      given.delete(row.label);
      continue;
    }
    const preferred = bestOf(candidates.filter(({ label }) => row.by.includes(label)));
    if (rival || !preferred || preferred.probability < (row.prefer ?? 2)) continue;
    given.delete(row.label);
    given.set(preferred.label, preferred);
  }
  const found = gathered(LABEL_TYPES, (kind) => mostProbable([...given.values()].filter((item) => item.kind === kind)));
  return sorted(found, byProbability);
}

function probable<C extends Candidate>(candidates: readonly C[], { threshold, fallback }: Limits): readonly C[] {
  const enough = candidates.filter(({ probability }) => probability >= threshold);
  if (enough.length > 0) return enough;
  const best = bestOf(candidates);
  return best && best.probability >= fallback ? [best] : [];
}

function mostProbable<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  return sorted([...candidates], byProbability).slice(0, MOST);
}

function byProbability(a: Candidate, b: Candidate): number {
  return b.probability - a.probability || (a.label < b.label ? -1 : 1);
}

function bestOf<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (best, item) => (best === undefined || item.probability > best.probability ? item : best),
    undefined,
  );
}
