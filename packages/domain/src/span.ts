/**
 * A stretch of text, half open: `[start, end)`, counted in UTF-16 units as JavaScript's `slice` does.
 * (The SQLite file counts in characters as its own `substr` does; the store converts at its border.)
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span stands on. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
