/**
 * The annotated papers in four sets: of the shared folder those that rules are written from (tuned) and those
 * set aside, and of the project's own test set the odd-numbered, which may be read, and the even-numbered,
 * which are only measured on. Where the shared folder is not there, only the project's own are.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nameKey, type Paper } from "@accelgraph/domain";
import { type GoldRecord, isSetAside, parseGold } from "@accelgraph/evaluation";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

export interface AnnotatedSet {
  readonly name: "tuned" | "set aside" | "own, readable" | "own, set aside";
  readonly gold: readonly GoldRecord[];
}

export interface AnnotatedSource {
  /** All that is read, annotated or not. */
  readonly papers: readonly Paper[];
  /** As they stand in the file, for a fingerprint. */
  readonly goldText: string;
  /** First the one that may be read, then the one that is only measured on. */
  readonly sets: readonly [AnnotatedSet, AnnotatedSet];
}

export const SHARED_GOLD = join(SHARED, "gold/dev.jsonl");
const OWN = join(ROOT, "tests/gold");

/** @param inputs where the papers are. @throws Fault where a file is not there or not in the form. */
export async function readShared(
  goldFile = SHARED_GOLD,
  inputs: readonly string[] = [join(SHARED, "corpus")],
): Promise<AnnotatedSource> {
  const goldText = readFileSync(goldFile, "utf8");
  const gold = parseGold(goldText, goldFile);
  const isAside = (record: GoldRecord) => isSetAside(titleOf(record));
  const sets = [
    { name: "tuned", gold: gold.filter((record) => !isAside(record)) },
    { name: "set aside", gold: gold.filter(isAside) },
  ] as const;
  return { papers: await readAllPapers(inputs), goldText, sets };
}

/** Whether the shared folder can be read at all. */
export function hasShared(): boolean {
  return existsSync(SHARED_GOLD);
}

export async function readOwn(): Promise<AnnotatedSource> {
  const goldFile = join(OWN, "gold.jsonl");
  const goldText = readFileSync(goldFile, "utf8");
  const gold = parseGold(goldText, goldFile);
  const isOdd = ({ id }: GoldRecord) => Number.parseInt(id.slice(1), 10) % 2 === 1;
  const sets = [
    { name: "own, readable", gold: gold.filter(isOdd) },
    { name: "own, set aside", gold: gold.filter((record) => !isOdd(record)) },
  ] as const;
  return { papers: await readAllPapers([join(OWN, "papers.jsonl")]), goldText, sets };
}

/** Each annotation of a set with its paper; what has none is left out. */
export function pairsOf(source: AnnotatedSource, set: AnnotatedSet): { record: GoldRecord; paper: Paper }[] {
  const byTitle = new Map(source.papers.map((paper) => [nameKey(paper.title), paper]));
  return set.gold.flatMap((record) => {
    const paper = byTitle.get(nameKey(titleOf(record)));
    return paper ? [{ record, paper }] : [];
  });
}

export function titleOf(record: GoldRecord): string {
  return record.title ?? record.id;
}
