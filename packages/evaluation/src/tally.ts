/** How many were found, invented and missed. */
export interface Tally {
  right: number;
  spurious: number;
  missed: number;
}

/** Precision, recall and their harmonic mean, 0 to 1, over `n` gold items. */
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly n: number;
}

export function emptyTally(): Tally {
  return { right: 0, spurious: 0, missed: 0 };
}

/** Nothing predicted has precision 1, nothing to find has recall 1: an empty paper read as empty is right. */
export function figuresOf({ right, spurious, missed }: Tally): Figures {
  const p = right + spurious > 0 ? right / (right + spurious) : 1;
  const r = right + missed > 0 ? right / (right + missed) : 1;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, n: right + missed };
}
