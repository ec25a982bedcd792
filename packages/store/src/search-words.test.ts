import { openInMemory } from "@accelgraph/db";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { createIngest, finish, matchExpression } from "./index.ts";
import { samplePaper, sampleRecord } from "./sample-records.ts";

const db = openInMemory();
const abstracts = [
  "We run LLaMA-7B with W4A8.",
  "It is 2.3x as fast. Activation-aware scaling helps.",
  "An activation aware method for H_2O, SpecDec++ and naïve kernels.",
];
createIngest(db, { extractorVersion: "1", vocabulary: () => [] }).write(
  abstracts
    .map((abstract, n) => ({ title: `Paper ${n}`, abstract }))
    .map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })),
);
finish(db);

function found(typed: string): number[] {
  const match = matchExpression(typed);
  if (match === undefined) return [];
  const sql = "SELECT rowid - 1 AS n FROM paper_search WHERE paper_search MATCH ? ORDER BY rowid";
  return db.all<{ n: number }>(sql, [match]).map(({ n }) => n);
}

test.each([
  ["LLaMA-7B", [0]],
  ["llama-7b.", [0]],
  ["LLaMA", [0]],
  ["llam", [0]],
  ["7b", [0]],
  ["W4A8", [0]],
  ["2.3x", [1]],
  ["2.3", [1]],
  ["activation-aware", [1, 2]],
  ["activation aware", [1, 2]],
  ['"as fast"', [1]],
  ['"fast as"', []],
  ["H_2O", [2]],
  ["SpecDec++", [2]],
  ["naive", [2]],
  ["fast.", [1]],
  ["activation llama", []],
  ["", []],
  [" -- ", []],
])("%j finds papers %j", (typed, papers) => {
  expect(found(typed)).toEqual(papers);
});

it("makes a valid search of anything that can be typed", () => {
  const odd = fc.string({
    unit: fc.constantFrom("a", "7", '"', "*", "-", ".", "(", ")", " ", "AND", "NEAR", "^", ":", "+", "é", "🚀"),
  });
  fc.assert(
    fc.property(odd, (typed) => {
      expect(Array.isArray(found(typed))).toBe(true);
    }),
  );
});
