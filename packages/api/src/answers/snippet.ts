export interface Snippet {
  readonly text: string;
  readonly marks: [number, number][];
}

const WIDTH = 220;

/** A stretch of a text around the first of the words searched for, with all of them marked. Null without words. */
export function snippet(text: string, words: string): Snippet | null {
  const terms = words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}._+-]*/gu) ?? [];
  if (terms.length === 0 || text === "") return null;
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const start = first < WIDTH / 3 ? 0 : text.lastIndexOf(" ", first - WIDTH / 4) + 1;
  const whole = text.slice(start, start + WIDTH);
  const end = start + WIDTH >= text.length ? whole.length : Math.max(whole.lastIndexOf(" "), WIDTH / 2);
  const cut = whole.slice(0, end).replaceAll("\n", " ");
  const shown = `${start > 0 ? "… " : ""}${cut}${start + end < text.length ? " …" : ""}`;
  return { text: shown, marks: marksOf(shown.toLowerCase(), terms) };
}

function marksOf(text: string, terms: readonly string[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const term of new Set(terms)) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      marks.push([at, at + term.length]);
    }
  }
  return marks.sort((a, b) => a[0] - b[0]);
}
