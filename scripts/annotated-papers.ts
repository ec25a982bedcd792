/**
 * The annotated papers, each source in two sets: one that may be read and learned from, and one that is only
 * measured on. Of the shared folder a third by title is set aside (the rest is called tuned, rules being written
 * from it); of `tests/gold/papers.jsonl`, the project's own, the even numbers; of each further
 * `tests/gold/NAME-papers.jsonl` (`usual-a-papers.jsonl` and `usual-b-papers.jsonl` are one source, "usual")
 * the numbers that four divides. A source whose files are not there is left out. Papers whose texts are not ours to
 * ship are read from the folder that `ACCELGRAPH_ANNOTATED` names, in the same form; of these the numbers that four divides too.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nameKey, type Paper } from "@accelgraph/domain";
import { type GoldRecord, isSetAside, parseGold } from "@accelgraph/evaluation";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

export interface AnnotatedSet {
  readonly name: string;
  readonly gold: readonly GoldRecord[];
}

export interface AnnotatedSource {
  readonly name: string;
  /** All that is read, annotated or not. */
  readonly papers: readonly Paper[];
  /** As they stand in the files, for a fingerprint. */
  readonly goldText: string;
  readonly readable: AnnotatedSet;
  readonly aside: AnnotatedSet;
  /** How often each of its papers counts where weights are learned. */
  readonly weight: number;
}

/** An annotation with the paper it is of. */
export interface AnnotatedPaper {
  readonly record: GoldRecord;
  readonly paper: Paper;
}

export const SHARED_GOLD = join(SHARED, "gold/dev.jsonl");
/** Papers as they come count for so many of those that were written for the project. */
const WEIGHT_AS_THEY_COME = 3;
/** The same of the shared ones: they are few, and the listings that they stand for are what is read first. */
const WEIGHT_SHARED = 6;

/** The source of papers as they come, whose texts are with who annotated them. */
const NEWEST = "real";

const FOLDER = join(ROOT, "tests/gold");
const FURTHER_FOLDER = process.env.ACCELGRAPH_ANNOTATED;

/** @param inputs where the papers are. @throws Fault where a file is not there or not in the form. */
export async function readShared(
  goldFile = SHARED_GOLD,
  inputs: readonly string[] = [join(SHARED, "corpus")],
): Promise<AnnotatedSource> {
  return sourceOf(
    "shared",
    ["tuned", "set aside"],
    inputs,
    [goldFile],
    (record) => isSetAside(titleOf(record)),
    WEIGHT_SHARED,
  );
}

/** Whether the shared folder can be read at all. */
export function hasShared(): boolean {
  return existsSync(SHARED_GOLD);
}

/** The sources that the repository itself holds (its own test set, then the further ones by name), and further ones. */
export async function readHeld(): Promise<AnnotatedSource[]> {
  return [
    await sourceOf("own", setNames("own"), [join(FOLDER, "papers.jsonl")], [join(FOLDER, "gold.jsonl")], isEach(2)),
    ...(await readFolder(FOLDER, 4)),
    ...(FURTHER_FOLDER ? await readFolder(FURTHER_FOLDER, 4, WEIGHT_AS_THEY_COME) : []),
  ];
}

/** A file of the folder, or the repository's own where it has none: it holds annotations of texts that are not ours. */
function fileOf(folder: string, name: string): string {
  const file = join(folder, name);
  return existsSync(file) ? file : join(FOLDER, name);
}

/** The sources of a folder by name, each with one of so many papers set aside. */
async function readFolder(folder: string, one: number, weight = 1): Promise<AnnotatedSource[]> {
  const sources: AnnotatedSource[] = [];
  for (const [name, stems] of stemsIn(folder)) {
    const files = (kind: string) => stems.map((stem) => fileOf(folder, `${stem}-${kind}.jsonl`));
    sources.push(await sourceOf(name, setNames(name), files("papers"), files("gold"), isEach(one), weight));
  }
  return sources;
}

/** All sources that are there, the shared one first. */
export async function readAnnotated(): Promise<AnnotatedSource[]> {
  return [...(hasShared() ? [await readShared()] : []), ...(await readHeld())];
}

/** Each annotation of a set with its paper; what has none is left out. */
export function pairsOf(source: AnnotatedSource, set: AnnotatedSet): AnnotatedPaper[] {
  const byTitle = new Map(source.papers.map((paper) => [nameKey(paper.title), paper]));
  return set.gold.flatMap((record) => {
    const paper = byTitle.get(nameKey(titleOf(record)));
    return paper ? [{ record, paper }] : [];
  });
}

/** True for papers that the present weights were not learned from. */
export function isNewest({ name }: AnnotatedSource): boolean {
  return name === NEWEST;
}

export function titleOf(record: GoldRecord): string {
  return record.title ?? record.id;
}

const setNames = (name: string) => [`${name}, readable`, `${name}, set aside`] as const;

/** Whether the number of an annotation is one of each so many. */
const isEach =
  (many: number) =>
  ({ id }: GoldRecord) =>
    Number(/\d+$/.exec(id)?.[0]) % many === 0;

/** By the first word of their names, the stems of the files that hold further papers. */
function stemsIn(folder: string): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const file of readdirSync(folder).sort()) {
    const stem = /^(.+)-papers\.jsonl$/.exec(file)?.[1];
    const name = stem?.split("-")[0];
    if (stem && name) stems.set(name, [...(stems.get(name) ?? []), stem]);
  }
  return stems;
}

async function sourceOf(
  name: string,
  [readable, aside]: readonly [string, string],
  inputs: readonly string[],
  goldFiles: readonly string[],
  isAside: (record: GoldRecord) => boolean,
  weight = 1,
): Promise<AnnotatedSource> {
  const texts = goldFiles.map((file) => readFileSync(file, "utf8"));
  const gold = texts.flatMap((text, i) => parseGold(text, goldFiles[i] as string));
  return {
    name,
    papers: await readAllPapers(inputs),
    goldText: texts.join(""),
    readable: { name: readable, gold: gold.filter((record) => !isAside(record)) },
    aside: { name: aside, gold: gold.filter(isAside) },
    weight,
  };
}
