/**
 * Learns what the words of whole papers say of their labels: one L2-regularised logistic regression a label, over which
 * stems stand in a paper. A rare stem says more than a common one (inverse document frequency), and of each label only
 * the stems that say most are kept, so that the data stays small.
 */
import { BASE_OF_WORDS } from "@accelgraph/extraction";

/** A paper as its stems, with the labels that it has. */
export interface WordedPaper {
  readonly words: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** It counts so many times. */
  readonly weight: number;
}

/** By label what each stem adds to its log odds; under `BASE_OF_WORDS` what it has before any. */
export type WordWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

const ITERATIONS = 400;
const RATE = 0.5;
const MOMENTUM = 0.9;
/** Weight of the squared norm against the sum of losses. */
const PENALTY = 0.3;
/** Stems of fewer papers say nothing of the language, labels of fewer nothing of themselves. */
const RAREST = 3;
const FEWEST = 4;
/** So many stems a label are kept. */
const MOST = 400;
/** Keeps amounts near 1. */
const SCALE = 12;

/** The weights of all labels that are not too rare. The same papers give the same weights. */
export function learnWords(papers: readonly WordedPaper[], labels: readonly string[]): WordWeights {
  const table = tabled(papers);
  const learned = labels
    .filter((label) => papers.filter((paper) => paper.labels.has(label)).length >= FEWEST)
    .map((label) => {
      const earned = Float64Array.from(papers, (paper) => Number(paper.labels.has(label)));
      return [label, mostTelling(table.stems, table.amounts, descend(table, earned))] as const;
    });
  return new Map(learned);
}

/** Log odds of a label by the words of a paper; undefined where nothing was learned of the label. */
export function oddsOf(weights: WordWeights, words: ReadonlySet<string>, label: string): number | undefined {
  const row = weights.get(label);
  if (!row) return undefined;
  let sum = row.get(BASE_OF_WORDS) ?? 0;
  for (const word of words) sum += row.get(word) ?? 0;
  return sum;
}

/** Papers as rows of stem numbers. */
interface Table {
  readonly stems: readonly string[];
  /** By stem, how much it counts where it stands. */
  readonly amounts: Float64Array;
  readonly ends: Int32Array;
  readonly indexes: Int32Array;
  /** How much of all papers each is. */
  readonly shares: Float64Array;
  readonly penalty: number;
}

function tabled(papers: readonly WordedPaper[]): Table {
  const counts = new Map<string, number>();
  for (const { words } of papers) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const stems = [...counts.keys()]
    .filter((word) => (counts.get(word) as number) >= RAREST && /[a-z]/.test(word) && word.length > 1)
    .sort();
  const numbers = new Map(stems.map((word, i) => [word, i]));
  const rows = papers.map(({ words }) => [...words].flatMap((word) => numbers.get(word) ?? []));
  const all = papers.reduce((sum, { weight }) => sum + weight, 0);
  let end = 0;
  return {
    stems,
    amounts: Float64Array.from(stems, (word) => {
      return (Math.log((papers.length + 1) / ((counts.get(word) as number) + 1)) + 1) / SCALE;
    }),
    ends: Int32Array.from(rows, (row) => (end += row.length)),
    indexes: Int32Array.from(rows.flat()),
    shares: Float64Array.from(papers, ({ weight }) => weight / all),
    penalty: PENALTY / all,
  };
}

/** Weights by stem, and the base last, by full-batch gradient descent with momentum. */
function descend({ amounts, ends, indexes, shares, penalty }: Table, earned: Float64Array): Float64Array {
  const base = amounts.length;
  const weights = new Float64Array(base + 1);
  const velocity = new Float64Array(base + 1);
  const gradient = new Float64Array(base + 1);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    gradient.fill(0);
    for (let row = 0, from = 0; row < ends.length; row++) {
      const end = ends[row] as number;
      let sum = weights[base] as number;
      for (let k = from; k < end; k++) {
        const i = indexes[k] as number;
        sum += (weights[i] as number) * (amounts[i] as number);
      }
      const error = (1 / (1 + Math.exp(-sum)) - (earned[row] as number)) * (shares[row] as number);
      for (let k = from; k < end; k++) {
        const i = indexes[k] as number;
        gradient[i] = (gradient[i] as number) + error * (amounts[i] as number);
      }
      gradient[base] = (gradient[base] as number) + error;
      from = end;
    }
    for (let i = 0; i <= base; i++) {
      const slope = (gradient[i] as number) + (i === base ? 0 : penalty * (weights[i] as number));
      velocity[i] = MOMENTUM * (velocity[i] as number) - RATE * slope;
      weights[i] = (weights[i] as number) + (velocity[i] as number);
    }
  }
  return weights;
}

function mostTelling(stems: readonly string[], amounts: Float64Array, weights: Float64Array): Map<string, number> {
  const all = stems.map((word, i) => [word, (weights[i] as number) * (amounts[i] as number)] as const);
  const kept = all.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, MOST);
  const base = Number((weights[stems.length] as number).toFixed(2));
  return new Map([[BASE_OF_WORDS, base], ...kept.map(([word, weight]) => [word, Number(weight.toFixed(3))] as const)]);
}
