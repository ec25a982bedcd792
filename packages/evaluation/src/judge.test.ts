import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluate, evaluationJson, type GoldRecord, parseGold } from "./index.ts";

/** Our figures beside those of the judge that stands with the gold, on copies of the gold spoiled at random. */

const shared = process.env.ACCELGRAPH_SHARED ?? resolve(import.meta.dirname, "../../../../shared");
const judge = join(shared, "gold/score.mjs");
const goldFile = join(shared, "gold/dev.jsonl");
const missing = [judge, goldFile].filter((file) => !existsSync(file));

/** Mulberry32: a small generator, so that a failure can be seen again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A reading as a poor reader would make it: things lost, doubled, renamed, given other roles and numbers. */
function spoil(records: readonly GoldRecord[], random: () => number, much: number): GoldRecord[] {
  const hit = () => random() < much;
  const some = <T>(list: readonly T[], change: (item: T) => T): T[] =>
    list.flatMap((item) => (hit() ? [] : hit() ? [item, change(item)] : hit() ? [change(item)] : [item]));
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return some(records, (record) => ({ ...record, title: `${record.title} again` })).map((record) => ({
    ...record,
    entities: some(record.entities, (entity) => ({
      ...entity,
      role: oneOf(["proposed", "target", "used", "compared", "mentioned"]),
      type: oneOf([entity.type, entity.type, "method"]),
      name: oneOf([entity.name, `${entity.name}X`, entity.name.toUpperCase(), entity.aliases?.[0] ?? entity.name]),
    })),
    techniques: some(record.techniques, () => oneOf(["pruning", "quantization", "early-exit"])),
    model_classes: some(record.model_classes, () => oneOf(["llm", "cnn"])),
    measurements: some(record.measurements, (m) => ({
      ...m,
      value: oneOf([m.value, (m.value ?? 0) + 1]),
      unit: oneOf([m.unit, "x", "×", "%", "Tokens/s"]),
      metric: oneOf([m.metric, "latency"]),
      change: oneOf([m.change, "absolute"]),
      baseline: oneOf([m.baseline ?? null, m.subject ?? null, null]),
      model: oneOf([m.model ?? null, null]),
    })),
  }));
}

describe("figures beside the judge's", () => {
  const folder = mkdtempSync(join(tmpdir(), "accelgraph-judge-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let gold: GoldRecord[] = [];
  beforeAll(() => {
    if (missing.length === 0) gold = parseGold(readFileSync(goldFile, "utf8"), goldFile);
  });

  test.for([
    [1, 0],
    [2, 0.05],
    [3, 0.2],
    [4, 0.5],
  ] as const)("seed %i, spoiled by %f", ([seed, much], { skip }) => {
    if (missing.length > 0) skip(`left out: ${missing.join(" and ")} not found (set ACCELGRAPH_SHARED)`);
    const predicted = spoil(gold, randomFrom(seed), much);
    const file = join(folder, `${seed}.jsonl`);
    writeFileSync(file, predicted.map((record) => JSON.stringify(record)).join("\n"));
    const theirs = JSON.parse(execFileSync("node", [judge, goldFile, file, "--json"], { encoding: "utf8" }));
    expect(evaluationJson(evaluate(gold, predicted))).toEqual(theirs);
  });
});
