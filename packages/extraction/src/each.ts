/** What a stage gives for each paper of a batch, of what earlier stages gave for it. */
export function each<First, Second, Given>(
  firsts: readonly First[],
  seconds: readonly Second[],
  stage: (first: First, second: Second) => Given,
): Given[] {
  return firsts.map((first, i) => stage(first, seconds[i] as Second));
}

/** What a stage gave for a paper of a batch. */
export const at = <Given>(given: readonly Given[], paper: number): Given => given[paper] as Given;
