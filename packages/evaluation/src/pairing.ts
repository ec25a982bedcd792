/** Two lists set side by side: which items are the same, and which stand alone. */
export interface Pairing<G, P> {
  readonly pairs: readonly (readonly [G, P])[];
  readonly missed: readonly G[];
  readonly spurious: readonly P[];
}

type Test<G, P> = (gold: G, predicted: P) => boolean;

/**
 * Pairs one to one, greedily and in order: first all that pass the stricter test, then, of what is left,
 * all that pass the weaker one, so that a loose match never takes the partner of an exact one.
 */
export function pairLists<G, P>(
  gold: readonly G[],
  predicted: readonly P[],
  tests: readonly Test<G, P>[],
): Pairing<G, P> {
  const pairs: (readonly [G, P])[] = [];
  const free = [...predicted];
  let waiting = [...gold];
  for (const test of tests) {
    waiting = waiting.filter((item) => {
      const at = free.findIndex((candidate) => test(item, candidate));
      if (at < 0) return true;
      pairs.push([item, ...free.splice(at, 1)] as unknown as readonly [G, P]);
      return false;
    });
  }
  return { pairs, missed: waiting, spurious: free };
}
