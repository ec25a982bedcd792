/**
 * A trie over the folded characters of all forms, in flat arrays: one table look-up a character, so that
 * looking for every name of the lexicon costs about as much as reading the text.
 */
import { BREAK, formClassOf, WIDTH } from "./alphabet.ts";
import type { CaseRule } from "./case-rule.ts";

/** A surface form of an entry. */
export interface Form {
  readonly surface: string;
  readonly rule: CaseRule;
  /** Index of the entry that it names. */
  readonly entry: number;
  /** This form is to be believed only beside a cue. */
  readonly needsContext: boolean;
}

export interface Trie {
  /** `next[node * WIDTH + class]`: the node that follows, 0 for none. The root is node 0. */
  readonly next: Int32Array;
  /** 1 where a separator may stand in the text after this node. */
  readonly mayBreak: Uint8Array;
  /** Where in `forms` the forms that end at a node are, 0 for none. */
  readonly ends: Int32Array;
  readonly forms: readonly (readonly Form[])[];
}

/** Builds the trie. Time and memory in proportion to the characters of all forms. */
export function buildTrie(forms: readonly Form[]): Trie {
  const size = 1 + forms.reduce((sum, form) => sum + form.surface.length, 0);
  const next = new Int32Array(size * WIDTH);
  const mayBreak = new Uint8Array(size);
  const ends = new Int32Array(size);
  const lists: Form[][] = [[]];
  let nodes = 1;
  for (const form of forms) {
    let node = 0;
    for (let i = 0; i < form.surface.length; i++) {
      const kind = formClassOf(form.surface.charCodeAt(i));
      if (kind === BREAK) {
        mayBreak[node] = 1;
        continue;
      }
      if (node > 0 && isJoint(form.surface, i)) mayBreak[node] = 1;
      const slot = node * WIDTH + kind;
      if (!next[slot]) next[slot] = nodes++;
      node = next[slot] as number;
    }
    if (!ends[node]) ends[node] = lists.push([]) - 1;
    lists[ends[node] as number]?.push(form);
  }
  return {
    next: next.slice(0, nodes * WIDTH),
    mayBreak: mayBreak.slice(0, nodes),
    ends: ends.slice(0, nodes),
    forms: lists,
  };
}

/** Whether writers may put a space or hyphen before `surface[i]`: "RTX4090", "FlashAttention". */
function isJoint(surface: string, i: number): boolean {
  const before = surface[i - 1] ?? "";
  const at = surface[i] ?? "";
  const after = surface[i + 1] ?? "";
  if (/\p{L}/u.test(before) && /\p{N}/u.test(at)) return true;
  if (/\p{N}/u.test(before) && /\p{L}/u.test(at)) return true;
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(at)) return true;
  return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(at) && /\p{Ll}/u.test(after);
}
