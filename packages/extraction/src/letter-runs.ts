/**
 * Texts as runs of three letters: what a pattern needs can be missed in them without running it. Letters have no
 * case, digits are all one, and whatever is no letter, digit or `_` is a gap, as both ends of a text are.
 */

/** Spelled with the letters of `spell`. */
export const GAP = " ";

const CODES = Uint8Array.from({ length: 128 }, (_, code) => {
  const unit = String.fromCharCode(code).toLowerCase();
  if (/[a-z]/.test(unit)) return unit.charCodeAt(0) - 96;
  if (/\d/.test(unit)) return 27;
  return unit === "_" ? 28 : 0;
});
const LETTERS = `${GAP}abcdefghijklmnopqrstuvwxyz0_`;

/** A letter fits into so many bits. */
export const LETTER_BITS = 5;

/** The number of a unit's letter; that of a gap is 0. */
export function codeOf(unit: number): number {
  return unit < 128 ? (CODES[unit] as number) : 0;
}

/** The numbers of the letters of a spelled text. */
export function codesOf(spelled: string): number[] {
  return Array.from(spelled, (letter) => LETTERS.indexOf(letter));
}

/** A text in the letters of which runs are made. */
export function spell(text: string): string {
  return Array.from({ length: text.length }, (_, at) => LETTERS.charAt(codeOf(text.charCodeAt(at)))).join("");
}

const BITS = 11;
/** Three letters of five bits each, mixed so that runs which are alike fall on different bits. */
const bitOf = (run: number): number => Math.imul(run, 0x9e3779b1) >>> (32 - BITS);

/** The runs of a text, as bits. Other runs may fall on the same bit, so that what seems there may be missing. */
class Runs {
  #text = "";
  readonly #bits = new Int32Array(1 << (BITS - 5));

  constructor() {
    this.#note();
  }

  isOf(text: string): boolean {
    return this.#text === text;
  }

  read(text: string): this {
    this.#text = text;
    this.#bits.fill(0);
    this.#note();
    return this;
  }

  #note(): void {
    const text = this.#text;
    let run = 0;
    for (let at = 0; at < text.length; at++) {
      run = ((run << LETTER_BITS) | codeOf(text.charCodeAt(at))) & 0x7fff;
      this.#set(bitOf(run));
    }
    this.#set(bitOf((run << LETTER_BITS) & 0x7fff));
  }

  #set(bit: number): void {
    this.#bits[bit >> 5] = (this.#bits[bit >> 5] as number) | (1 << (bit & 31));
  }

  /** Whether all runs of one of the words may be there; `words` is made by `runsOf`. */
  mayHold(words: Int32Array): boolean {
    const bits = this.#bits;
    for (let at = 0; at < words.length; ) {
      const end = at + 1 + (words[at] as number);
      at++;
      while (at < end && ((bits[(words[at] as number) >> 5] as number) >> ((words[at] as number) & 31)) & 1) at++;
      if (at === end) return true;
      at = end;
    }
    return false;
  }
}

/** Shorter words have no run. */
export const SHORTEST_RUN = 3;

/** The runs of spelled words of at least `SHORTEST_RUN` letters, each word after the number of its runs. */
export function runsOf(words: readonly string[]): Int32Array {
  return Int32Array.from(
    words.flatMap((word) => {
      const codes = codesOf(word);
      const runs = codes
        .slice(2)
        .map((code, at) => ((codes[at] as number) << 10) | ((codes[at + 1] as number) << 5) | code);
      return [runs.length, ...runs.map(bitOf)];
    }),
  );
}

/** Rules ask the same few texts one after the other: a sentence, what stands before a name and behind it. */
const recent = Array.from({ length: 4 }, () => new Runs());
let next = 0;

/** Whether a text may hold one of the words. The runs of the last texts asked about are kept. */
export function mayHold(text: string, words: Int32Array): boolean {
  for (let i = 0; i < recent.length; i++) {
    const runs = recent[i] as Runs;
    if (runs.isOf(text)) return runs.mayHold(words);
  }
  const runs = recent[next] as Runs;
  next = (next + 1) % recent.length;
  return runs.read(text).mayHold(words);
}
