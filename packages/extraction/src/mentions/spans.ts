import type { Span } from "@accelgraph/domain";
import type { Reading } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { shapeOf } from "../tokens/shape.ts";
import { isGenericCompound, isGenericName, isGenericWord } from "./vocabulary.ts";

/** A stretch of words that may be a name: from token `first` to token `last`, both included. */
export interface NameSpan extends Span {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const version = /^(?:[vV]\d+(?:\.\d+)*|\d+\.\d+[a-wyz]?|\d{1,2})$/;
/** What follows a number that is a figure and no version: "HumanEval 1.3 times faster", "MeliusNet29 3.4%". */
const figureEnd = /^\s?(?:\\?%|[x×$]|\\times|times\b|percent\b|points?\b|pp\b|[mu]?s\b|FPS\b|tokens\b|hours\b)/;
const size = /^\d+(?:\.\d+)?[BM]$/;
const variantWord =
  /^(?:Lite|Hard|Pro|Max|Ultra|Mini|Nano|Base|Large|Small|Tiny|Turbo|Instruct|Chat|Sonnet|Opus|Haiku|Flash|Plus|Coder|Super|Ti|XT|XL|AGX|Orin|NX|Xavier|Verified|Extended|Next|Gen\d?|Challenge|64x64|256x256|512x512)$/;

/** The span of tokens `first` to `last`. */
export function spanOf(reading: Reading, first: number, last: number): NameSpan | undefined {
  const from = reading.tokens[first];
  const to = reading.tokens[last];
  if (!from || !to) return undefined;
  return { first, last, start: from.start, end: to.end, text: reading.document.text.slice(from.start, to.end) };
}

/** True where two neighbouring tokens have only one space between them and lie in one sentence. */
function areJoined(reading: Reading, left: number): boolean {
  const a = reading.tokens[left];
  const b = reading.tokens[left + 1];
  if (!a || !b || a.sentence !== b.sentence) return false;
  return b.start === a.end + 1 && /[ ~]/.test(reading.document.text.charAt(a.end));
}

/** Goes on over a version, a size or a word for a variant: "Lumina-Image 2.0", "Llama-3.1 8B", "MixEval Hard". */
export function withVariant(reading: Reading, first: number, last: number): number {
  let end = last;
  while (end - last < 3 && areJoined(reading, end)) {
    const next = reading.tokens[end + 1]?.text ?? "";
    const isInteger = /^\d+$/.test(next);
    if (isInteger && (reading.tokens[first]?.shape === "acronym" || isCounted(reading, end + 1))) break;
    if (isFigure(reading, end + 1)) break;
    if (!version.test(next) && !size.test(next) && !variantWord.test(next)) break;
    end++;
  }
  return end;
}

/** A number with the unit of a result. */
function isFigure({ document: { text }, tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\d/.test(token.text) && figureEnd.test(text.slice(token.end, token.end + 9));
}

/** A bare integer that counts the noun after it: "on Llama 3 times". */
function isCounted(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return (
    areJoined(reading, at) &&
    next !== undefined &&
    /^[a-z]/.test(next.text) &&
    !/^(?:and|on|in|with|for|is|as|to)$/.test(next.text)
  );
}

/** Words whose form alone says "name": capitals inside, letters with digits, acronyms that are not generic. */
export function formNames(reading: Reading): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const token = reading.tokens[i];
    if (!token || (token.shape !== "name" && token.shape !== "acronym")) continue;
    const name = nameWithin(token.text);
    if (name === "") continue;
    if (name !== token.text) {
      found.push({ first: i, last: i, start: token.start, end: token.start + name.length, text: name });
      continue;
    }
    const last = withVariant(reading, i, i);
    const span = spanOf(reading, i, last);
    if (span) found.push(span);
    i = last;
  }
  return found;
}

/** The name that a word's form makes of it or of what it begins with; empty where there is none. */
const nameWithin = remembered((word: string): string => {
  if (isGenericName(word) || isGenericCompound(word) || isLooseCompound(word)) return "";
  const bare = word.replace(adjectiveEnd, "");
  if (bare === word || shapeOf(bare) === "name") return bare;
  return shapeOf(bare) === "acronym" && !isGenericName(bare) ? bare : "";
});

/** A hyphenated word of which a part is written small and no part has the form of a name: "low-SNR". */
export function isLooseCompound(text: string): boolean {
  const parts = text.split("-");
  if (parts.length < 2 || !parts.some((part) => /^[a-z]{2,}$/.test(part))) return false;
  return !parts.some((part) => /[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[A-Za-z]\d/.test(part)) && !/-?[Bb]ench\b/.test(text);
}

/** Ends that make an adjective of a name: "LLaMA-based" names LLaMA. */
const adjectiveEnd =
  /(?<=[A-Z]{2})based$|-(?:based|style|like|family|series|compatible|optimized|enabled|aware|specific|powered|trained|driven|level|related|accelerated|only|free|generated|class|guided|agnostic|friendly|integrated|native|equivalent|sized|tuned|compressed|quantized|pruned|type|backed|oriented|inspired|architecture|centric|rich|intensive|heavy|bound|wise|enhanced|augmented|assisted|agnostic|efficient|distributed|initialized)s?$/;

/**
 * The name that begins at a token where one is expected ("we propose …"): a run of capitalised words,
 * names and acronyms. `undefined` where the words are common ones.
 */
export function expectedName(reading: Reading, first: number): NameSpan | undefined {
  let last = first - 1;
  let special = false;
  while (last - first < 5 && (last < first || areJoined(reading, last))) {
    const token = reading.tokens[last + 1];
    if (!token || !isNameWord(token.shape, token.text, last + 1 - first)) break;
    special ||= token.shape !== "number" && !isGenericName(token.text) && !isGenericWord(token.text);
    last++;
  }
  if (last < first || (!special && !isCapitalRun(reading, first, last))) return undefined;
  return spanOf(reading, first, last);
}

/** Common words that are all written with capitals in the midst of a sentence: "with Probability Density Distillation". */
function isCapitalRun(reading: Reading, first: number, last: number): boolean {
  if (last === first || first === reading.firstToken[reading.tokens[first]?.sentence ?? 0]) return false;
  return reading.tokens.slice(first, last + 1).every(({ text }) => /^[A-Z][a-z]{2,}(?:-[A-Z]?[a-z]+)*$/.test(text));
}

function isNameWord(shape: string, text: string, index: number): boolean {
  if (shape === "number") return index > 0 && (version.test(text) || size.test(text));
  if (shape !== "name" && shape !== "acronym" && shape !== "capital") return false;
  return !adjectiveEnd.test(text) || /-(?:aware|guided|free|driven|only)$/.test(text);
}
