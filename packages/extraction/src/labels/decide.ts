import type { LabelType } from "@accelgraph/domain";
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

/** Least probability with which a label is given. */
const THRESHOLD: Readonly<Record<LabelType, number>> = { technique: 0.42, "model-class": 0.5 };

/** The labels that a paper gets, most probable first: probable enough, and not made superfluous by another. */
export function decide<C extends Candidate>(candidates: readonly C[]): C[] {
  const given = new Map(
    candidates.filter(({ kind, probability }) => probability >= THRESHOLD[kind]).map((item) => [item.label, item]),
  );
  for (const row of SUPPRESSIONS) {
    const general = given.get(row.label);
    if (!general) continue;
    const rival = bestOf(row.by.flatMap((label) => given.get(label) ?? []));
    if (rival && (row.scope === "given" || (rival.titled && !general.titled))) {
      given.delete(row.label);
      continue;
    }
    const preferred = bestOf(candidates.filter(({ label }) => row.by.includes(label)));
    if (rival || !preferred || preferred.probability < (row.prefer ?? 2)) continue;
    given.delete(row.label);
    given.set(preferred.label, preferred);
  }
  return [...given.values()].sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1));
}

function bestOf<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (best, item) => (best === undefined || item.probability > best.probability ? item : best),
    undefined,
  );
}
