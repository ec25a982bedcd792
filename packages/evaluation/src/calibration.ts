import type { JudgedClaim } from "./claims.ts";

/** Claims whose confidence lies in `[from, to)`: how sure they said they were, and how many were right. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean distance between confidence and truth over the bins, weighted by claims: 0 is perfect. */
  readonly expectedError: number;
}

export const CALIBRATION_EDGES: readonly number[] = Object.freeze([0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]);

/**
 * The reliability table of a set of claims; empty bins are left out.
 * Source: expected calibration error as in Guo et al., On Calibration of Modern Neural Networks, 2017.
 */
export function calibrationOf(claims: readonly JudgedClaim[], edges = CALIBRATION_EDGES): Calibration {
  const bins = edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1] ?? 1;
    const isLast = i === edges.length - 2;
    const inside = claims.filter(({ confidence }) => confidence >= from && (confidence < to || isLast));
    if (inside.length === 0) return [];
    const n = inside.length;
    const meanConfidence = inside.reduce((sum, claim) => sum + claim.confidence, 0) / n;
    return [{ from, to, n, meanConfidence, shareRight: inside.filter((claim) => claim.right).length / n }];
  });
  const total = claims.length || 1;
  const expectedError = bins.reduce((sum, b) => sum + (b.n / total) * Math.abs(b.meanConfidence - b.shareRight), 0);
  return { bins, expectedError };
}

export function formatCalibration({ bins, expectedError }: Calibration): string {
  const lines = bins.map(
    ({ from, to, n, meanConfidence, shareRight }) =>
      `${from.toFixed(2)} to ${to.toFixed(2)}  ${String(n).padStart(5)}  ${meanConfidence.toFixed(3)}  ${shareRight.toFixed(3)}`,
  );
  return [
    "confidence    claims  said   right",
    ...lines,
    `expected calibration error ${expectedError.toFixed(3)}`,
  ].join("\n");
}
