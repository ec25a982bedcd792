import type { Metric } from "@accelgraph/domain";

/** What a number is a number of. */
export type Form = "ratio" | "percent" | "points" | "unit" | "bare";

/** A unit as it was read behind a number: as records write it, where it ends and the metric that it gives away, if any. */
export interface ReadUnit {
  readonly unit: string;
  readonly form: Form;
  readonly end: number;
  readonly metric?: Metric;
  readonly isError?: true;
}
