import type { Span } from "@accelgraph/domain";

/** Replace `[start, end)` of the stored text by `text`. An edit never inserts out of nothing: start < end. */
export interface Edit extends Span {
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  /** Maps a span of the edited text to the span of the stored text that it stands for. */
  readonly toRaw: (span: Span) => Span;
}

/**
 * Applies edits to a text and keeps the way back. Edits may come in any order; of two that overlap the
 * earlier (at the same place, the longer) is applied. Time: n log n in the number of edits, linear in the text.
 */
export function applyEdits(raw: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text: raw, toRaw: (span) => ({ start: span.start, end: span.end }) };
  const applied = withoutOverlaps(edits);
  const parts: string[] = [];
  /** Where each replacement starts and ends in the edited text. */
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  let length = 0;
  for (const edit of applied) {
    parts.push(raw.slice(from, edit.start), edit.text);
    length += edit.start - from;
    starts.push(length);
    length += edit.text.length;
    ends.push(length);
    from = edit.end;
  }
  parts.push(raw.slice(from));
  return { text: parts.join(""), toRaw: (span) => rawSpan(span, applied, starts, ends) };
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  let free = 0;
  for (const edit of sorted) {
    if (edit.start < free) continue;
    kept.push(edit);
    free = edit.end;
  }
  return kept;
}

/** A start moves right past what was deleted at it, an end stays left of it: the tightest span of the raw text. */
function rawSpan(span: Span, edits: readonly Edit[], starts: readonly number[], ends: readonly number[]): Span {
  const before = countUpTo(ends, span.start);
  const inside = edits[before];
  const start =
    inside !== undefined && span.start >= (starts[before] ?? 0) && span.start < (ends[before] ?? 0)
      ? inside.start
      : span.start + shiftAfter(edits, ends, before);
  const behind = countBelow(starts, span.end);
  const last = edits[behind - 1];
  const end =
    last !== undefined && span.end <= (ends[behind - 1] ?? 0) ? last.end : span.end + shiftAfter(edits, ends, behind);
  return { start, end: Math.max(start, end) };
}

/** How far the text after the first `count` edits stands left of its place in the raw text. */
function shiftAfter(edits: readonly Edit[], ends: readonly number[], count: number): number {
  const last = edits[count - 1];
  return last === undefined ? 0 : last.end - (ends[count - 1] ?? 0);
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countBelow = (ascending: readonly number[], limit: number) => countUpTo(ascending, limit - 1);
