const BITS = 14;
const CELLS = 1 << BITS;
/** So many words are kept; then all are forgotten, so that memory stays flat over any number of papers. */
const MOST_WORDS = CELLS / 2;
/** Longer words are seldom met again, and are worked out each time. */
const LONGEST = 60;

/**
 * A pure function of the words of texts that keeps its answers: words recur from paper to paper. A word is looked up
 * by its letters where it stands, so that no string is made of one that is known.
 */
export function wordTable<T>(answer: (word: string) => T): (text: string, start: number, end: number) => T {
  const mixed = new Int32Array(CELLS);
  const words: string[] = new Array(CELLS).fill("");
  const answers: (T | undefined)[] = new Array(CELLS).fill(undefined);
  let kept = 0;
  return (text, start, end) => {
    if (end - start > LONGEST) return answer(text.slice(start, end));
    const letters = mixedLetters(text, start, end);
    let cell = Math.imul(letters, 0x9e3779b1) >>> (32 - BITS);
    for (; mixed[cell] !== 0; cell = (cell + 1) & (CELLS - 1)) {
      const word = words[cell] as string;
      if (mixed[cell] === letters && standsAt(word, text, start, end)) return answers[cell] as T;
    }
    const word = text.slice(start, end);
    const found = answer(word);
    if (kept++ === MOST_WORDS) {
      mixed.fill(0);
      kept = 0;
      return found;
    }
    mixed[cell] = letters;
    words[cell] = word;
    answers[cell] = found;
    return found;
  };
}

/** A number that stands for the letters between two offsets, and is never 0. */
function mixedLetters(text: string, start: number, end: number): number {
  let letters = end - start;
  for (let at = start; at < end; at++) letters = (Math.imul(letters, 31) + text.charCodeAt(at)) | 0;
  return letters === 0 ? 1 : letters;
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
