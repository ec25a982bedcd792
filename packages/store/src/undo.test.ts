import { describe, expect, it, test } from "vitest";
import { type Correction, readCorrections, tableDigest } from "./index.ts";
import { fresh, named, PAPERS, seen } from "./sample-corrections.ts";

const DECISIONS: readonly Correction[] = [
  { action: "reject", name: "zorb" },
  { action: "reject", name: "a100" },
  { action: "retype", name: "zorb", type: "model" },
  { action: "retype", name: "a100", type: "dataset" },
  { action: "merge", name: "zorb", into: "gptq" },
  { action: "merge", name: "zorb", into: "llama-7b" },
  { action: "accept", name: "zorb" },
  { action: "split", name: "zorb", from: "gptq" },
];
const inWords = DECISIONS.map((decision) => [Object.values(decision).join(" "), decision] as const);

describe("every decision", () => {
  test.each(inWords)("%s is taken back without a trace", (_, decision) => {
    const { db, correct, undo } = fresh();
    const before = seen(db);
    const made = correct(decision);
    expect(readCorrections(db)).toMatchObject([{ action: decision.action }]);
    undo(made.decision);
    expect(readCorrections(db)).toEqual([]);
    expect(seen(db)).toEqual(before);
    expect(db.all("SELECT action FROM alias_ledger WHERE decided_by = 'user'")).toHaveLength(2);
  });

  test.each(inWords)("%s holds when the papers are read again, and so does its undoing", (_, decision) => {
    const { db, read, correct, undo } = fresh();
    const before = seen(db);
    const made = correct(decision);
    const after = seen(db);
    read(PAPERS, "2");
    expect(seen(db)).toEqual(after);
    undo(made.decision);
    read(PAPERS, "3");
    expect(seen(db)).toEqual(before);
  });

  test.each(inWords)("%s makes the same file whether it came before the papers or after", (_, decision) => {
    const { db, read, correct } = fresh();
    correct(decision);
    const late = named("late", "Zorb", "method", "compared");
    read([late]);
    const other = fresh([...PAPERS, late]);
    other.correct(decision);
    expect(seen(db)).toEqual(seen(other.db));
  });
});

describe("decisions on decisions", () => {
  it("give back what held before, one by one", () => {
    const { db, correct, undo } = fresh();
    const states = [seen(db)];
    const made: number[] = [];
    for (const decision of [DECISIONS[2], DECISIONS[0]]) {
      if (decision) made.push(correct(decision).decision);
      states.push(seen(db));
    }
    expect(() => undo(made[0] ?? 0)).toThrow("Something else was decided");
    undo(made[1] ?? 0);
    expect(seen(db)).toEqual(states[1]);
    undo(made[0] ?? 0);
    expect(seen(db)).toEqual(states[0]);
    expect(() => undo(made[0] ?? 0)).toThrow("Something else was decided");
    expect(() => undo(999)).toThrow("no decision 999");
  });

  it("leaves the tables of the papers' own words as they were", () => {
    const { db, correct, undo } = fresh();
    const before = tableDigest(db);
    undo(correct({ action: "merge", name: "zorb", into: "gptq" }).decision);
    const { alias_ledger: _, ...after } = tableDigest(db);
    expect(before).toMatchObject(after);
  });

  it("refuses what makes no sense, and says what does", () => {
    const { correct } = fresh();
    expect(() => correct({ action: "retype", name: "zorb", type: "method" })).toThrow("is a method already");
    expect(() => correct({ action: "reject", name: "quantization" })).toThrow("label that papers earn");
    expect(() => correct({ action: "accept", name: "nothing" })).toThrow("nothing");
    correct({ action: "accept", name: "zorb" });
    expect(() => correct({ action: "accept", name: "zorb" })).toThrow("accepted already");
    expect(() => correct({ action: "split", name: "zorb" })).toThrow("stands for itself already");
  });
});
