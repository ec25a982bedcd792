import type { JudgedClaim } from "./claims.ts";

/** How often a rule's claims were judged, and how many of them were right. */
export interface RuleFigures {
  readonly rule: string;
  readonly fired: number;
  readonly right: number;
  readonly precision: number;
}

/** Figures of each rule that made a judged claim, by number of claims, then by name. */
export function ruleReport(claims: readonly JudgedClaim[]): RuleFigures[] {
  const rules = new Map<string, { fired: number; right: number }>();
  for (const { right, rules: names } of claims) {
    for (const rule of names) {
      const figures = rules.get(rule) ?? { fired: 0, right: 0 };
      rules.set(rule, { fired: figures.fired + 1, right: figures.right + (right ? 1 : 0) });
    }
  }
  return [...rules]
    .map(([rule, { fired, right }]) => ({ rule, fired, right, precision: right / fired }))
    .sort((a, b) => b.fired - a.fired || (a.rule < b.rule ? -1 : 1));
}

export function formatRuleReport(report: readonly RuleFigures[]): string {
  const lines = report.map(
    ({ rule, fired, right, precision }) =>
      `${String(fired).padStart(5)}  ${String(right).padStart(5)}  ${precision.toFixed(3)}  ${rule}`,
  );
  return ["fired  right  prec.  rule", ...lines].join("\n");
}
