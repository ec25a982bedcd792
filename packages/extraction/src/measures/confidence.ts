/**
 * How often the measurements of each rule were right (number, unit and metric) among those that it made, counted on
 * annotated papers that were not read when the rules were written; rules that made fewer than three there are
 * pooled with the papers that were.
 */
const counts: Readonly<Record<string, readonly [right: number, made: number]>> = {
  "measures/on-dataset": [4, 4],
  "measures/right-change": [15, 16],
  "measures/right": [31, 31],
  "measures/left-change": [20, 22],
  "measures/left": [5, 7],
  "measures/carried": [17, 17],
  "measures/generic": [6, 6],
  "measures/change-only": [3, 5],
  "measures/compared": [1, 1],
  "measures/bare": [8, 9],
};

/** Belief before any count: worth four measurements, of which a little over nine in ten are right. */
const prior = { right: 3.7, made: 4 } as const;

/** The chance that a measurement of this rule is right, from 0 to 1. */
export function confidenceOf(rule: string): number {
  const [right, made] = counts[rule] ?? [0, 0];
  return Math.round(((right + prior.right) / (made + prior.made)) * 100) / 100;
}
