import measured from "./measured-quality.yaml";

interface Measured {
  readonly rows: Readonly<Record<string, string>>;
  /** The extractor's version, the fingerprint of the gold and one figure for each set of papers. */
  readonly [figure: string]: unknown;
}

/** The extractor's measured quality as rows for the file's `meta`; `pnpm evaluate --write` measures it. */
export function measuredQuality(): Record<string, string> {
  const { rows, ...figures } = measured as Measured;
  return Object.fromEntries([
    ...Object.entries(figures).map(([figure, value]) => [`quality_${figure}`, String(value)]),
    ...Object.entries(rows).map(([row, value]) => [`quality_row_${row.replaceAll(" ", "_")}`, value]),
  ]);
}
