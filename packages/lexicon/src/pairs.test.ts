import { readFileSync } from "node:fs";
import { ENTITY_TYPES, type EntityType } from "@accelgraph/domain";
import { expect, it } from "vitest";
import { lexicon } from "./index.ts";

/** "One thing, one node": pairs of names that are the same thing, a variant of one another, or different. */
interface Pair {
  readonly type: EntityType;
  readonly one: string;
  readonly other: string;
  readonly verdict: string;
}

const REQUIRED_ACCURACY = 0.98;

function readPairs(): Pair[] {
  const text = readFileSync(new URL("../fixtures/pairs.tsv", import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => {
    const [typeName, one = "", other = "", verdict = ""] = line.split("\t");
    const type = ENTITY_TYPES.find((known) => known === typeName);
    if (!type) throw new Error(`no type in: ${line}`);
    return { type, one, other, verdict };
  });
}

function judge({ type, one, other }: Pair): string {
  const a = lexicon.resolve(type, one);
  const b = lexicon.resolve(type, other);
  if (a.id === b.id) return "same";
  const isBroader = (x: typeof a, y: typeof a): boolean => lexicon.lineage(y).some(({ id }) => id === x.id);
  return isBroader(a, b) || isBroader(b, a) ? "variant" : "different";
}

it("merges spellings and keeps variants apart", () => {
  const pairs = readPairs();
  const wrong = pairs.filter((pair) => judge(pair) !== pair.verdict);
  const accuracy = 1 - wrong.length / pairs.length;
  const failures = wrong.map(
    (pair) => `${pair.type}: ${pair.one} / ${pair.other}: ${judge(pair)}, not ${pair.verdict}`,
  );
  console.info(`pairs: ${pairs.length}, accuracy ${accuracy.toFixed(4)}\n${failures.join("\n")}`);
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  expect(accuracy, failures.join("\n")).toBeGreaterThanOrEqual(REQUIRED_ACCURACY);
});
