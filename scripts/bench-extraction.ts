/**
 * Times extraction on one core beside two well-known English parsers on the same texts, and shows that its
 * time grows in proportion to a text's length. Figures are ratios, so that any machine will do.
 */
import type { Paper } from "@accelgraph/domain";
import { paperText } from "@accelgraph/domain";
import { createExtractor } from "@accelgraph/extraction";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** An engine goes on compiling, and compiling anew, what it meets for some 25 rounds of this much code. */
const ROUNDS = 40;
/** compromise is slow: so many texts tell its rate. */
const COMPROMISE_TEXTS = 60;
const LONGER = 10;

export interface ExtractionFigures {
  /** Abstracts a second in batches, as ingest reads them; one core, the best round. */
  readonly extraction: number;
  /** The same one by one. */
  readonly single: number;
  readonly wink: number;
  readonly compromise: number;
  /** Time ratio over size ratio for texts ten times as long: 1 is proportional. */
  readonly growth: number;
}

type Read = (texts: readonly string[]) => unknown;

const oneByOne =
  (read: (text: string) => unknown): Read =>
  (texts) => {
    for (const text of texts) read(text);
  };

/** Texts a second of each reader, the best of several rounds. They take turns: a machine that is busy is so for all. */
function rates(texts: readonly string[], readers: readonly Read[], rounds = ROUNDS): number[] {
  const best = readers.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    readers.forEach((read, i) => {
      const start = performance.now();
      read(texts);
      best[i] = Math.min(best[i] as number, performance.now() - start);
    });
  }
  return best.map((time) => (texts.length / time) * 1000);
}

export function benchExtraction(papers: readonly Paper[]): ExtractionFigures {
  const extractor = createExtractor();
  const byText = new Map(papers.map((paper) => [paperText(paper), paper]));
  const texts = [...byText.keys()];
  const wink = winkNLP(model);
  const paperOf = (text: string) => byText.get(text) as Paper;
  const readers = [
    (all: readonly string[]) => extractor.extractAll(all.map(paperOf)),
    oneByOne((text) => extractor.extract(paperOf(text))),
    oneByOne((text) => wink.readDoc(text)),
  ];
  const [extraction, single, winks] = rates(texts, readers) as [number, number, number];
  const [compromise] = rates(texts.slice(0, COMPROMISE_TEXTS), [oneByOne((text) => nlp(text))], 2) as [number];
  return {
    extraction,
    single,
    wink: winks,
    compromise,
    growth: growthOf(papers, extractor.extract),
  };
}

/** How time grows when ten abstracts are made one, against reading the ten apart. */
function growthOf(papers: readonly Paper[], extract: (paper: Paper) => unknown): number {
  const whole = papers.slice(0, papers.length - (papers.length % LONGER));
  const joined = Array.from({ length: whole.length / LONGER }, (_, i) => {
    const ten = whole.slice(i * LONGER, (i + 1) * LONGER);
    return { ...(ten[0] as Paper), abstract: ten.map((paper) => paper.abstract).join(" ") };
  });
  const best = (list: readonly Paper[]) => Math.min(...Array.from({ length: ROUNDS }, () => timeOf(list, extract)));
  return best(joined) / best(whole);
}

function timeOf(papers: readonly Paper[], extract: (paper: Paper) => unknown): number {
  const start = performance.now();
  for (const paper of papers) extract(paper);
  return performance.now() - start;
}

export function formatExtraction({ extraction, single, wink, compromise, growth }: ExtractionFigures): string {
  const rate = (name: string, figure: number) => `${name.padEnd(24)} ${figure.toFixed(0).padStart(6)} abstracts/s`;
  const times = (figure: number) =>
    `${(extraction / figure).toFixed(2)}x in batches, ${(single / figure).toFixed(2)}x one by one`;
  return [
    rate("accelgraph, in batches", extraction),
    rate("accelgraph, one by one", single),
    `${rate("wink-nlp readDoc", wink)}   accelgraph is ${times(wink)}`,
    `${rate("compromise nlp", compromise)}   accelgraph is ${times(compromise)}`,
    `a text ten times as long takes ${(growth * LONGER).toFixed(1)} times as long (${growth.toFixed(2)} of proportional)`,
  ].join("\n");
}
