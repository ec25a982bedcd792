import measured from "./measured-quality.yaml";

interface Measured {
  readonly extractor: string;
  readonly gold: string;
  readonly set_aside: string;
  readonly own_set_aside: string;
  readonly tuned: string;
  readonly rows: Readonly<Record<string, string>>;
}

/** The extractor's measured quality as rows for the file's `meta`; `pnpm evaluate --write` measures it. */
export function measuredQuality(): Record<string, string> {
  const { extractor, gold, set_aside, own_set_aside, tuned, rows } = measured as Measured;
  const byRow = Object.entries(rows).map(([row, figures]) => [`quality_row_${row.replaceAll(" ", "_")}`, figures]);
  return {
    quality_extractor: extractor,
    quality_gold: gold,
    quality_set_aside: set_aside,
    quality_own_set_aside: own_set_aside,
    quality_tuned: tuned,
    ...Object.fromEntries(byRow),
  };
}
