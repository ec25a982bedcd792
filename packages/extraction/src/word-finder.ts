import { codeOf, codesOf, LETTER_BITS } from "./letter-runs.ts";

/** As much of a word is looked for: what begins so is the word as a rule, and the automaton stays small. */
const LONGEST = 7;
const ROOT = 0;
const BITS = 32;

/**
 * Tells of which of many lists of words a text may hold a word, in one pass over it, whatever the number of words: an
 * automaton of all of them (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975). Lists are bits by their
 * order; words are spelled as by `spell`, and both ends of a text are gaps.
 */
export class WordFinder {
  /** How many numbers hold a bit for each list. */
  readonly width: number;
  /** By state and letter, the state that the letter leads to. */
  readonly #next: Uint16Array;
  /** The states from here on are those where words end. */
  readonly #firstTelling: number;
  /** The lists whose words end at each of these. */
  readonly #told: Int32Array;
  /** Lists of which any text may hold a word. */
  readonly #always: Int32Array;
  readonly #found: Int32Array;

  /** @param lists undefined for one of which nothing is known */
  constructor(lists: readonly (readonly string[] | undefined)[]) {
    const trie = new Trie();
    lists.forEach((words, list) => {
      for (const word of shortestOf(words ?? [])) trie.add(codesOf(word), list);
    });
    trie.close();
    this.width = Math.ceil(lists.length / BITS);
    const states = [...trie.ending.keys()];
    const isTelling = (state: number) => (trie.ending[state]?.size ?? 0) > 0;
    const silent = states.filter((state) => !isTelling(state));
    const inOrder = [...silent, ...states.filter(isTelling)];
    const places = new Map(inOrder.map((state, place) => [state, place]));
    this.#firstTelling = silent.length;
    this.#next = Uint16Array.from(
      inOrder.flatMap((state) => trie.leadingOn(state).map((to) => places.get(to) ?? ROOT)),
    );
    this.#told = Int32Array.from(
      inOrder.slice(silent.length).flatMap((state) => [...bitsOf(trie.ending[state] ?? [], this.width)]),
    );
    this.#always = bitsOf(new Set(lists.flatMap((words, list) => (words ? [] : [list]))), this.width);
    this.#found = new Int32Array(this.width);
  }

  /** The bits of the lists; they are overwritten at the next call. */
  find(text: string): Int32Array {
    const found = this.#found;
    const next = this.#next;
    const firstTelling = this.#firstTelling;
    found.set(this.#always);
    let state = next[ROOT] as number;
    for (let at = 0; at < text.length; at++) {
      state = next[(state << LETTER_BITS) | codeOf(text.charCodeAt(at))] as number;
      if (state >= firstTelling) this.#tell(state - firstTelling, found);
    }
    state = next[state << LETTER_BITS] as number;
    if (state >= firstTelling) this.#tell(state - firstTelling, found);
    return found;
  }

  #tell(place: number, found: Int32Array): void {
    const told = this.#told;
    for (let i = 0, at = place * found.length; i < found.length; i++, at++) {
      found[i] = (found[i] as number) | (told[at] as number);
    }
  }
}

/** Words as states and letters that lead from one to the next. */
class Trie {
  /** By state and letter; what leads nowhere leads to the root. */
  readonly next: number[] = new Array<number>(1 << LETTER_BITS).fill(ROOT);
  /** By state, the lists whose words end there. */
  readonly ending: Set<number>[] = [new Set()];

  add(codes: readonly number[], list: number): void {
    let state = ROOT;
    for (const code of codes) {
      const cell = (state << LETTER_BITS) | code;
      if (this.next[cell] === ROOT) this.next[cell] = this.#grow();
      state = this.next[cell] as number;
    }
    this.ending[state]?.add(list);
  }

  /** By letter, where it leads to from a state. */
  leadingOn(state: number): readonly number[] {
    return this.next.slice(state << LETTER_BITS, (state + 1) << LETTER_BITS);
  }

  #grow(): number {
    this.next.push(...new Array<number>(1 << LETTER_BITS).fill(ROOT));
    return this.ending.push(new Set()) - 1;
  }

  /** Lets every letter lead on from every state: to where the longest end of what was read is the beginning of a word. */
  close(): void {
    const shorter: number[] = [ROOT];
    const queue = [ROOT];
    for (const state of queue) {
      for (let code = 0; code < 1 << LETTER_BITS; code++) {
        const cell = (state << LETTER_BITS) | code;
        const child = this.next[cell] as number;
        const other = state === ROOT ? ROOT : (this.next[((shorter[state] as number) << LETTER_BITS) | code] as number);
        if (child === ROOT) this.next[cell] = other;
        else {
          shorter[child] = other;
          for (const list of this.ending[other] ?? []) this.ending[child]?.add(list);
          queue.push(child);
        }
      }
    }
  }
}

/** Beginnings of the words; those that hold another are left out, since it is told of them too. */
function shortestOf(words: readonly string[]): readonly string[] {
  const short = [...new Set(words.map((word) => word.slice(0, LONGEST)))];
  return short.filter((word) => !short.some((other) => other !== word && word.includes(other)));
}

function bitsOf(lists: Iterable<number>, width: number): Int32Array {
  const bits = new Int32Array(width);
  for (const list of lists)
    bits[Math.floor(list / BITS)] = (bits[Math.floor(list / BITS)] as number) | (1 << (list % BITS));
  return bits;
}
