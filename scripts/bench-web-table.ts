/** One measured figure, and the bar that it should reach. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** `least` where more is better. */
  readonly bar?: { readonly least: number } | { readonly most: number };
  readonly note?: string;
}

export function reachesBar({ value, bar }: Figure): boolean | undefined {
  if (bar === undefined) return undefined;
  return "least" in bar ? value >= bar.least : value <= bar.most;
}

export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${Number(figure.value.toFixed(figure.value < 10 ? 1 : 0)).toLocaleString("en")} ${figure.unit}`,
    barWords(figure),
    figure.note ?? "",
  ]);
  const all = [["what", "measured", "bar", ""], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return all.map(line).join("\n");
}

function barWords(figure: Figure): string {
  const { bar } = figure;
  if (bar === undefined) return "";
  const words = "least" in bar ? `≥ ${bar.least}` : `≤ ${bar.most}`;
  return `${words} ${reachesBar(figure) ? "✓" : "✗"}`;
}

/** The share-th of the values, by rank: 0.95 for p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
