/**
 * What the words of a whole paper say of each label, however they are put together: rules know phrases that somebody
 * thought of, words speak of papers that say it otherwise. A linear model over which stems stand in the text; learned
 * by scripts/train-labels.ts.
 */
import type { LabelType } from "@accelgraph/domain";
import { stemOf } from "./stem.ts";
import type { Tokens } from "./tokens.ts";
import data from "./words.yaml";

/** By kind and label, what each stem that stands in a text adds. */
type WordWeights = Readonly<Record<LabelType, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** Stands among the stems of a label, and is none: what the label has before any. */
export const BASE = "(base)";
/** Weights are kept as whole numbers of thousandths, whose sum is the same in any order. */
const UNIT = 1000;

/** Labels of both kinds: no two have one name. */
const rows = Object.values(data as WordWeights).flatMap((labels) => Object.entries(labels));
const labelNumbers = new Map(rows.map(([label], i) => [label, i]));
const bases = Int32Array.from(rows, ([, weights]) => inUnits(weights[BASE] ?? 0));

function inUnits(weight: number): number {
  return Math.round(weight * UNIT);
}

/** Stems from 1 up; 0 is of words that say nothing. */
const stems = new Map(
  [...new Set(rows.flatMap(([, weights]) => Object.keys(weights)))]
    .filter((stem) => stem !== BASE)
    .map((stem, i) => [stem, i + 1]),
);
/** Pairs of a label and what it gets, stem by stem in one row: what a text needs of it lies close together. */
const { pairs, ends } = packedPairs();

function packedPairs() {
  const lists = Array.from({ length: stems.size + 1 }, (): number[] => []);
  rows.forEach(([, weights], label) => {
    for (const [stem, weight] of Object.entries(weights)) lists[stems.get(stem) ?? 0]?.push(label, inUnits(weight));
  });
  lists[0] = [];
  let end = 0;
  return { pairs: Int16Array.from(lists.flat()), ends: Int32Array.from(lists, (list) => (end += list.length)) };
}

/** The number of a word's stem; 0 where it says nothing of any label. */
export function stemNumber(word: string): number {
  return stems.get(stemOf(word)) ?? 0;
}

/** Log odds beyond which a label is as good as certain, or ruled out; and those that count as much as one whole sign. */
const [MOST, WHOLE] = [8, 4];

/** Log odds as an amount of a feature. */
export function amountOfWords(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds)) / WHOLE;
}

/** For each stem the paper in which it was last seen: it counts once in each. */
const seenIn = new Int32Array(stems.size + 1);
let papers = 0;

/** The words of one paper, summed up by label. One at a time is filled. */
export class WordSums {
  readonly #sums = bases.slice();
  readonly #paper = ++papers;

  /** Adds the words of a stretch of the text. */
  add({ length, stems }: Tokens): void {
    const sums = this.#sums;
    const paper = this.#paper;
    for (let at = 0; at < length; at++) {
      const stem = stems[at] as number;
      if (stem === 0 || seenIn[stem] === paper) continue;
      seenIn[stem] = paper;
      const end = ends[stem] as number;
      for (let i = ends[stem - 1] as number; i < end; i += 2) {
        const label = pairs[i] as number;
        sums[label] = (sums[label] as number) + (pairs[i + 1] as number);
      }
    }
  }

  /** How much they speak for the label, as an amount of a feature; 0 where words were not learned for it. */
  amountFor(label: string): number {
    const number = labelNumbers.get(label);
    return number === undefined ? 0 : amountOfWords((this.#sums[number] as number) / UNIT);
  }
}
