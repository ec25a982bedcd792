import { fingerprint, titleKey } from "@accelgraph/domain";

/**
 * Whether a gold paper is set aside: rules are written from the other papers and only measured on these
 * (about a third). Decided by the title alone, so that the split never moves.
 */
export function isSetAside(title: string): boolean {
  return Number.parseInt(fingerprint(titleKey(title)).slice(0, 8), 16) % 3 === 0;
}

/** The fold of a title in an `n`-fold cross-validation; independent of the split above. */
export function foldOf(title: string, n: number): number {
  return Number.parseInt(fingerprint(titleKey(title)).slice(8, 16), 16) % n;
}
