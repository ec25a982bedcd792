/** Records against gold: the table of figures, calibration and the worth of each rule. Pure. */
export * from "./calibration.ts";
export * from "./claims.ts";
export * from "./evaluate.ts";
export * from "./format.ts";
export { type Judgement, ROWS, type Row, type Verdict } from "./judge-paper.ts";
export * from "./records.ts";
export * from "./rule-report.ts";
export * from "./split.ts";
export type { Figures } from "./tally.ts";
