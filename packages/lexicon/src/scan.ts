/** Finds the known forms that start at a place of the text. */
import { BREAK, classOf, goesOn, isDigit, isWordUnit, STOP } from "./alphabet.ts";
import { agreesInCase } from "./case-rule.ts";
import { mayOpen } from "./openings.ts";
import { childOf } from "./packed-rows.ts";
import type { Form, Trie } from "./trie.ts";

/** A form found in a text; all forms of the same stretch. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly Form[];
}

/** Separators that may follow one another within a name: "Wide & Deep" has three. */
const LONGEST_BREAK = 3;
const NO_HITS: Hit[] = [];

/**
 * The forms at `start` that agree in case, longest first. They end at a word's bound or where a tail or a
 * plural s may go on. Reads no further than the longest form of the lexicon.
 */
export function hitsAt(text: string, start: number, trie: Trie): Hit[] {
  if (!mayOpen(text, start, trie.openings)) return NO_HITS;
  let node = 0;
  let hits: Hit[] = NO_HITS;
  let breaks = 0;
  for (let i = start; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === STOP) break;
    if (kind === BREAK) {
      if (!trie.mayBreak[node] || ++breaks > LONGEST_BREAK) break;
      continue;
    }
    breaks = 0;
    node = childOf(trie.rows, node, kind);
    if (node < 0) break;
    const list = trie.ends[node] as number;
    const end = i + 1;
    if (list === 0 || !isNameEnd(text, end)) continue;
    const agreeing = agreeingForms(trie.forms[list] as readonly Form[], text, start, end);
    if (agreeing.length > 0) hits = [{ start, end, forms: agreeing }, ...hits];
  }
  return hits;
}

/** A function of its own: one that the loop over letters made anew would cost memory at each letter. */
function agreeingForms(forms: readonly Form[], text: string, start: number, end: number): Form[] {
  return forms.filter((form) => agreesInCase(text, start, end, form.surface, form.rule));
}

/** Where the word that ends at `end` may end a name: at a bound, or before a plural s or a tail. */
function isNameEnd(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const unit = text.charCodeAt(end);
  if (!isWordUnit(unit)) return !isDecimal(text, end) && !goesOn(text, end);
  const isAfterDigit = isDigit(text.charCodeAt(end - 1));
  // "Qwen2VL", "BERTbase", "LLaMA2", "A100s": the tail or the plural decides later whether this stands.
  return isDigit(unit) ? !isAfterDigit : true;
}

/** "Qwen2" does not end before ".5". */
function isDecimal(text: string, at: number): boolean {
  return (
    text[at] === "." && at + 1 < text.length && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1))
  );
}

/** End of the word at `end` where that is a plural s, else -1; `end` itself at a bound. */
export function wordEnd(text: string, end: number): number {
  if (end >= text.length || !isWordUnit(text.charCodeAt(end))) return end;
  const isPlural =
    text[end] === "s" && text[end - 1] !== "s" && (end + 1 >= text.length || !isWordUnit(text.charCodeAt(end + 1)));
  return isPlural ? end + 1 : -1;
}
