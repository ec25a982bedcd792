/** A gain against a change in quality: which points nothing else beats, and where they stand on the axes. */
export interface TradeoffPoint {
  readonly change: number;
  readonly factor: number;
}

/** The points that no other beats in both, from the greatest loss to the least; of equal ones the first. */
export function frontierOf<Point extends TradeoffPoint>(points: readonly Point[]): Point[] {
  const byQuality = [...points].sort((a, b) => b.change - a.change || b.factor - a.factor);
  const frontier: Point[] = [];
  for (const point of byQuality) {
    if (point.factor > (frontier.at(-1)?.factor ?? 0)) frontier.push(point);
  }
  return frontier.reverse();
}

interface Room {
  readonly from: number;
  readonly to: number;
}

export interface AxisScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Small changes in quality matter most: the axis is drawn out around zero and pressed together far from it. */
export function qualityScale(values: readonly number[], { from, to }: Room): AxisScale {
  const bend = (value: number) => Math.sign(value) * Math.log1p(Math.abs(value));
  const low = bend(Math.min(-1, ...values)) * 1.06;
  const high = bend(Math.max(1, ...values)) * 1.06;
  const all = [-50, -20, -5, -2, -1, 0, 1, 2, 5, 20, 50];
  return {
    at: (value) => from + ((bend(value) - low) / (high - low)) * (to - from),
    ticks: all.filter((tick) => bend(tick) >= low && bend(tick) <= high),
  };
}

/** Factors by their logarithm, from one on. */
export function factorScale(values: readonly number[], { from, to }: Room): AxisScale {
  const high = Math.log(Math.max(2, ...values)) * 1.08;
  const all = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  return {
    at: (value) => from + (Math.log(value) / high) * (to - from),
    ticks: all.filter((tick) => Math.log(tick) <= high),
  };
}
