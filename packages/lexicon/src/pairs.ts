import { ENTITY_TYPES, type EntityType } from "@accelgraph/domain";
import type { Lexicon } from "./lexicon.ts";

const VERDICTS = ["same", "variant", "different"] as const;
/** `variant`: one is a version, size or kind of the other. */
type Verdict = (typeof VERDICTS)[number];

/** Two names of one type, and whether they are the same thing. */
interface Pair {
  readonly type: EntityType;
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict;
}

export interface PairFigures {
  readonly pairs: number;
  readonly right: number;
  /** A line for each pair that is judged otherwise. */
  readonly wrong: readonly string[];
}

/**
 * Judges pairs of names, a line each: type, one name, the other and the verdict, parted by tabs; lines that
 * begin with # are left out.
 * @throws Error that quotes a line which has no known type or verdict.
 */
export function judgePairs(text: string, lexicon: Pick<Lexicon, "resolve" | "lineage">): PairFigures {
  const pairs = text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map(parsePair);
  const wrong = pairs.flatMap((pair) => {
    const verdict = verdictOf(pair, lexicon);
    return verdict === pair.verdict
      ? []
      : [`${pair.type}: ${pair.one} / ${pair.other}: ${verdict}, not ${pair.verdict}`];
  });
  return { pairs: pairs.length, right: pairs.length - wrong.length, wrong };
}

function parsePair(line: string): Pair {
  const [typeName, one = "", other = "", verdictName] = line.split("\t");
  const type = ENTITY_TYPES.find((known) => known === typeName);
  const verdict = VERDICTS.find((known) => known === verdictName);
  if (!type || !verdict) throw new Error(`no known type or verdict in: ${line}`);
  return { type, one, other, verdict };
}

function verdictOf({ type, one, other }: Pair, { resolve, lineage }: Pick<Lexicon, "resolve" | "lineage">): Verdict {
  const a = resolve(type, one);
  const b = resolve(type, other);
  if (a.id === b.id) return "same";
  const isBroader = (x: typeof a, y: typeof a) => lineage(y).some(({ id }) => id === x.id);
  return isBroader(a, b) || isBroader(b, a) ? "variant" : "different";
}
