import type { Measurement } from "@accelgraph/api";

/** In units of the drawing: a phone gets a narrower one, so that words keep their size. */
export interface PlotSize {
  readonly width: number;
  /** Room for names on the left and for the last number on the right. */
  readonly left: number;
  readonly right: number;
  /** Letters of a name that fit. */
  readonly letters: number;
}

export const PLOT_SIZES = Object.freeze({
  wide: { width: 860, left: 250, right: 96, letters: 36 },
  narrow: { width: 380, left: 144, right: 66, letters: 18 },
});

export interface PlotScale {
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Logarithmic where the values span more than a decade: factors of speed do. */
export function makeScale(items: readonly Measurement[], size: PlotSize): PlotScale {
  const values = items.flatMap(({ value, valueMax }) => [value, valueMax ?? value]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = size.width - size.left - size.right;
  if (low > 0 && high / low > 10) {
    const start = Math.log10(low) - 0.05;
    const width = Math.log10(high) + 0.02 - start;
    const decades = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000];
    const ticks = decades.flatMap((d) => [d, 2 * d, 5 * d]).filter((tick) => tick >= low * 0.9 && tick <= high);
    return { x: (value) => size.left + ((Math.log10(value) - start) / width) * span, ticks: thin(ticks) };
  }
  const start = Math.min(low, items[0]?.unit === "x" ? 1 : 0);
  const width = high - start || 1;
  const step = niceStep(width / 5);
  const ticks = Array.from({ length: 12 }, (_, i) => Math.ceil(start / step) * step + i * step).filter(
    (t) => t <= high,
  );
  return {
    x: (value) => size.left + ((value - start) / width) * span,
    ticks: ticks.map((t) => Number(t.toPrecision(6))),
  };
}

function thin(ticks: readonly number[]): readonly number[] {
  return ticks.length <= 8 ? ticks : ticks.filter((tick) => /^0*\.?0*1/.test(String(tick)));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const [step = 10] = [1, 2, 2.5, 5, 10].filter((factor) => factor * power >= rough);
  return step * power;
}
