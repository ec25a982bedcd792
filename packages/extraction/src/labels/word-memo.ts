/** Longest word that is remembered: three numbers hold so many letters. Longer ones are seldom met again. */
const LONGEST = 18;
const LETTERS_A_NUMBER = 6;
/** Letters without case and digits; 0 is none of them. */
const BASE = 37;
const PLACES = Int8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 48 && code <= 57 ? code - 21 : 0;
});

const CELLS = 1 << 14;
/** So many words are remembered; then all are forgotten, so that memory stays flat over any number of papers. */
const MOST_WORDS = (CELLS * 3) / 4;

/**
 * A pure function of a word, whatever its case, that keeps its answers. A word is read straight from a text and is
 * itself its key, six letters to a number: no string is made, and to look it up touches one line of the cache.
 */
export class WordMemo {
  /** By cell the word in three numbers, and its answer plus one; 0 in a free cell. */
  readonly #cells = new Int32Array(CELLS * 4);
  readonly #workOut: (text: string, start: number, end: number) => number;
  #words = 0;

  /** @param workOut gives an answer from 0 up; the same for a word in any case and in any text */
  constructor(workOut: (text: string, start: number, end: number) => number) {
    this.#workOut = workOut;
  }

  /** The answer for the word at `[start, end)` of a text. */
  answer(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return this.#workOut(text, start, end);
    let first = 0;
    let second = 0;
    let last = 0;
    for (let at = start, letters = 0; at < end; at++, letters++) {
      const unit = text.charCodeAt(at);
      const place = unit < 128 ? (PLACES[unit] as number) : 0;
      if (place === 0) return this.#workOut(text, start, end);
      if (letters === LETTERS_A_NUMBER) {
        if (first === 0) first = last;
        else second = last;
        last = 0;
        letters = 0;
      }
      last = (Math.imul(last, BASE) + place) | 0;
    }
    const cell = this.#cellOf(first, second, last);
    const known = this.#cells[cell + 3] as number;
    if (known > 0) return known - 1;
    const answer = this.#workOut(text, start, end);
    this.#keep(cell, first, second, last, answer);
    return answer;
  }

  /** The cell of a word, or the free one where it belongs. */
  #cellOf(first: number, second: number, last: number): number {
    const cells = this.#cells;
    const mixed = Math.imul(Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0xc2b2ae35) ^ last, 0x9e3779b1);
    let cell = (mixed >>> 18) << 2;
    while (cells[cell + 3] !== 0 && (cells[cell + 2] !== last || cells[cell] !== first || cells[cell + 1] !== second)) {
      cell = (cell + 4) & (CELLS * 4 - 1);
    }
    return cell;
  }

  #keep(cell: number, first: number, second: number, last: number, answer: number): void {
    const isFull = this.#words >= MOST_WORDS;
    if (isFull) {
      this.#cells.fill(0);
      this.#words = 0;
    }
    const at = isFull ? this.#cellOf(first, second, last) : cell;
    this.#cells.set([first, second, last, answer + 1], at);
    this.#words++;
  }
}
