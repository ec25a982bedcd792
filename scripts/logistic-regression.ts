/** One example: named features and whether the label was earned. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly earned: boolean;
}

export type Weights = ReadonlyMap<string, number>;

const ITERATIONS = 3000;
const RATE = 0.5;

/**
 * L2-regularised logistic regression by full-batch gradient descent with momentum: no randomness, the same
 * examples give the same weights. `penalty` is the weight of the squared norm per example; the bias is free.
 */
export function trainLogistic(examples: readonly Example[], penalty: number): Weights {
  const names = [...new Set(examples.flatMap((example) => [...example.features.keys()]))].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map((example) => ({
    earned: example.earned ? 1 : 0,
    entries: [...example.features].map(([name, value]) => [indexOf.get(name) as number, value] as const),
  }));
  const weights = new Float64Array(names.length);
  const velocity = new Float64Array(names.length);
  const bias = indexOf.get("bias");
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const gradient = new Float64Array(names.length);
    for (const { entries, earned } of rows) {
      const error = sigmoid(entries.reduce((sum, [i, value]) => sum + (weights[i] as number) * value, 0)) - earned;
      for (const [i, value] of entries) gradient[i] = (gradient[i] as number) + (error * value) / rows.length;
    }
    weights.forEach((weight, i) => {
      const slope = (gradient[i] as number) + (i === bias ? 0 : penalty * weight);
      velocity[i] = 0.9 * (velocity[i] as number) - RATE * slope;
      weights[i] = weight + (velocity[i] as number);
    });
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]));
}

export function probability(weights: Weights, features: ReadonlyMap<string, number>): number {
  return sigmoid([...features].reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
