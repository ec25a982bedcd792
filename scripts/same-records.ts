/**
 * Whether the extractor still gives the same records: run it with `--write FILE` before a change that shall change no
 * answer, and with `--against FILE` after. Reads the shared corpus, the papers of `tests/gold`, the seed notes, ten
 * abstracts made one, hostile texts and shuffled words, one by one and in batches, and names the texts whose records differ.
 *
 *   node scripts/run.mjs scripts/same-records.ts --write FILE | --against FILE
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PaperRecord } from "@accelgraph/domain";
import { createExtractor, type PaperInput } from "@accelgraph/extraction";
import { hostilePaper, randomFrom } from "../tests/fuzz/hostile-text.ts";
import { readHeld } from "./annotated-papers.ts";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

const HOSTILE_TEXTS = 1_500;
const JOINED = 10;
/** Each paper's words are shuffled so many times. */
const SHUFFLES = 3;
const MOST_NAMED = 20;

/** The same in each run: every draw comes from seeds. */
async function papersToRead(): Promise<PaperInput[]> {
  const corpus = join(SHARED, "corpus");
  const inputs = [...(existsSync(corpus) ? [corpus] : []), join(ROOT, "db/seed/notes")];
  const held = (await readHeld()).flatMap((source) => source.papers);
  const papers = [...(await readAllPapers(inputs)), ...held];
  const random = randomFrom(1);
  const hostile = Array.from({ length: HOSTILE_TEXTS }, (_, draw) => hostilePaper(random, draw));
  const shuffles = Array.from({ length: SHUFFLES }, () => papers.map((paper) => shuffled(paper, random)));
  return [...papers, ...joined(papers), ...hostile, ...shuffles.flat()];
}

function joined(papers: readonly PaperInput[]): PaperInput[] {
  return Array.from({ length: Math.floor(papers.length / JOINED) }, (_, i) => {
    const ten = papers.slice(i * JOINED, (i + 1) * JOINED);
    const { key, title } = ten[0] as PaperInput;
    return { key: `joined:${key}`, title, abstract: ten.map(({ abstract }) => abstract).join(" ") };
  });
}

/** The paper with the words of its abstract in another order: names and numbers in company that nobody wrote. */
function shuffled({ key, title, abstract }: PaperInput, random: () => number): PaperInput {
  const words = abstract.split(" ");
  for (let i = words.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [words[i], words[other]] = [words[other] as string, words[i] as string];
  }
  return { key: `shuffled:${key}`, title, abstract: words.join(" ") };
}

const hashOf = (record: PaperRecord) => createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 16);

const { values: options } = parseArgs({ options: { write: { type: "string" }, against: { type: "string" } } });

const papers = await papersToRead();
const extractor = createExtractor();
const hashes = papers.map((paper) => hashOf(extractor.extract(paper)));
const inBatches = extractor.extractAll(papers).map(hashOf);
report("in batches and one by one", inBatches);
if (options.write) writeFileSync(options.write, JSON.stringify(hashes));
if (options.against) report(`now and in ${options.against}`, JSON.parse(readFileSync(options.against, "utf8")));

/** Says how many records differ, and of which texts; the process then ends with 1. */
function report(what: string, others: readonly string[]): void {
  const differing = papers.filter((_, i) => hashes[i] !== others[i]);
  const isSame = differing.length === 0 && others.length === papers.length;
  console.log(`${what}: ${isSame ? "the same" : `${differing.length} differ`}, of ${papers.length} texts`);
  for (const { key, title } of differing.slice(0, MOST_NAMED)) console.log(`  ${key}  ${title.slice(0, 60)}`);
  if (!isSame) process.exitCode = 1;
}
