/** A stretch of a paper's text with everything that lies on it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly covers: readonly string[];
}

interface Covering {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text where anything starts or ends, so that marks may overlap. Segments join to the whole text. */
export function cutSegments(length: number, spans: readonly Covering[]): Segment[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of spans) {
    if (start >= 0 && end <= length && start < end) cuts.add(start).add(end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? length;
    return { start, end, covers: spans.filter((span) => span.start <= start && end <= span.end).map(({ key }) => key) };
  });
}
