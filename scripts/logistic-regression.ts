/** One example: named features and whether the label was earned. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly earned: boolean;
  /** It counts so many times; once where nothing is said. */
  readonly weight?: number;
}

export type Weights = ReadonlyMap<string, number>;

const ITERATIONS = 3000;
const RATE = 0.5;

/**
 * L2-regularised logistic regression by full-batch gradient descent with momentum: no randomness, the same
 * examples give the same weights. `penalty` is the weight of the squared norm per example; the bias is free.
 * What was learned `before` from examples that are not here is where weights begin and what the penalty draws them to.
 */
export function trainLogistic(examples: readonly Example[], penalty: number, before: Weights = new Map()): Weights {
  const names = [
    ...new Set(examples.flatMap((example) => [...example.features.keys()]).concat(...before.keys())),
  ].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const { ends, indexes, values, earned, shares } = packed(examples, indexOf);
  const origin = Float64Array.from(names, (name) => before.get(name) ?? 0);
  const weights = Float64Array.from(origin);
  const velocity = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  const bias = indexOf.get("bias");
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    gradient.fill(0);
    for (let row = 0, from = 0; row < ends.length; row++) {
      const end = ends[row] as number;
      let sum = 0;
      for (let k = from; k < end; k++) sum += (weights[indexes[k] as number] as number) * (values[k] as number);
      const error = (sigmoid(sum) - (earned[row] as number)) * (shares[row] as number);
      for (let k = from; k < end; k++) {
        const i = indexes[k] as number;
        gradient[i] = (gradient[i] as number) + error * (values[k] as number);
      }
      from = end;
    }
    for (let i = 0; i < weights.length; i++) {
      const slope =
        (gradient[i] as number) + (i === bias ? 0 : penalty * ((weights[i] as number) - (origin[i] as number)));
      velocity[i] = 0.9 * (velocity[i] as number) - RATE * slope;
      weights[i] = (weights[i] as number) + (velocity[i] as number);
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]));
}

/** All features of all examples in a row, with where each example ends: thousands of passes read them. */
function packed(examples: readonly Example[], indexOf: ReadonlyMap<string, number>) {
  const entries = examples.flatMap(({ features }) => [...features]);
  const ends = new Int32Array(examples.length);
  let end = 0;
  examples.forEach(({ features }, row) => {
    end += features.size;
    ends[row] = end;
  });
  const all = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return {
    ends,
    indexes: Int32Array.from(entries, ([name]) => indexOf.get(name) as number),
    values: Float64Array.from(entries, ([, value]) => value),
    earned: Float64Array.from(examples, ({ earned }) => Number(earned)),
    shares: Float64Array.from(examples, ({ weight = 1 }) => weight / all),
  };
}

export function probability(weights: Weights, features: ReadonlyMap<string, number>): number {
  return sigmoid([...features].reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
