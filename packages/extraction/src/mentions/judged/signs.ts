import type { EntityType, Span } from "@accelgraph/domain";
import { nameOf } from "../../feature-name.ts";
import { type Reading, sentenceAt } from "../../reading.ts";
import type { Token } from "../../tokens/index.ts";
import { occurrencesOf } from "../occurrences.ts";
import { isActivity, isGenericCompound, typeOfHeadNoun } from "../vocabulary.ts";
import { isOrdinary } from "./ordinary.ts";
import type { Phrase } from "./phrases.ts";

/** A name that is already found, in order of the text: neighbours of a phrase tell of it. */
export interface Found extends Span {
  readonly type: EntityType;
}

/** Takes a sign: what is looked at, and what is seen there. Signs may come twice. */
export type AddSign = (family: string, seen: string) => void;

/** More places than this add nothing. */
const mostPlaces = 8;
/** So many words on either side are looked at. */
const reach = 5;

/**
 * The signs by which a phrase may be told to be a name: its form, and the words, names and zones around it. None says
 * which name it is.
 */
export function phraseSigns(reading: Reading, found: readonly Found[], phrase: Phrase, add: AddSign): void {
  add("bias", phrase.kind);
  for (const place of phrase.places.slice(0, mostPlaces)) signsOfPlace(reading, found, phrase, place, add);
  signsOfUse(reading, phrase, add);
  if (phrase.long === undefined) signsOfForm(phrase.name, add);
  else signsOfLong(phrase.name, phrase.long, add);
}

function signsOfPlace(reading: Reading, found: readonly Found[], { kind }: Phrase, place: Span, add: AddSign): void {
  const sentence = sentenceAt(reading.document, place.start);
  if (!sentence) return;
  add("zone", sentence.zone);
  add(nameOf(kind, "in"), sentence.zone);
  const from = reading.firstToken[sentence.index] ?? 0;
  const end = reading.firstToken[sentence.index + 1] ?? reading.tokens.length;
  const first = tokenFrom(reading, place.start);
  let last = first;
  while (last + 1 < end && (reading.tokens[last + 1]?.start ?? place.end) < place.end) last++;
  add(nameOf(kind, "stands"), first === from ? "first" : "inside");
  walk(reading, { from, end, at: first, edge: place.start, step: -1 }, "before", add);
  walk(reading, { from, end, at: last, edge: place.end, step: 1 }, "after", add);
  signsOfNeighbours(reading, found, place, add);
}

interface Walk {
  readonly from: number;
  readonly end: number;
  readonly at: number;
  readonly edge: number;
  readonly step: 1 | -1;
}

/** The words on one side: the nearest two by their distance, all by their side. Marks between words count as words. */
function walk(reading: Reading, { from, end, at, edge, step }: Walk, side: "before" | "after", add: AddSign): void {
  let seen = 0;
  let border = edge;
  const see = (word: string) => {
    seen++;
    if (seen === 1) add(nameOf("right", side), word);
    else if (seen === 2) add(nameOf("second", side), word);
    add(side, word);
  };
  for (let i = at + step; seen < reach && i >= from && i < end; i += step) {
    const token = reading.tokens[i] as Token;
    const gap =
      step === 1 ? reading.document.text.slice(border, token.start) : reading.document.text.slice(token.end, border);
    const sign = mark.exec(gap)?.[0];
    if (sign) see(sign);
    see(wordOf(token, i === from));
    if (seen === 1) {
      const head = typeOfHeadNoun(token.text);
      if (head) add(nameOf("noun", side), head);
    }
    border = step === 1 ? token.end : token.start;
  }
  for (let i = seen; i < 2; i++) see("|");
}

const mark = /["“”,;:()—–'’]/;

/** Small words as they are; the others by what they look like, so that no name is learned. */
function wordOf({ text, shape }: Token, isFirst: boolean): string {
  if (shape === "lower") return text;
  if (shape === "number") return "#";
  return shape === "capital" && isFirst ? text.toLowerCase() : "Name";
}

const joint = /^(?:, |, and |, or | and | or |\/| \+ )$/;

/** What stands beside a name is one, if the text coordinates them. */
function signsOfNeighbours({ document: { text } }: Reading, found: readonly Found[], place: Span, add: AddSign): void {
  let next = 0;
  let high = found.length;
  while (next < high) {
    const middle = (next + high) >> 1;
    if ((found[middle]?.start ?? 0) < place.end) next = middle + 1;
    else high = middle;
  }
  const after = found[next];
  let previous = next - 1;
  while (previous >= 0 && (found[previous]?.end ?? 0) > place.start) previous--;
  const before = found[previous];
  const gapAfter = after && after.start - place.end < 8 ? text.slice(place.end, after.start) : "";
  const gapBefore = before && place.start - before.end < 8 ? text.slice(before.end, place.start) : "";
  if (after && joint.test(gapAfter)) add("listed before", after.type);
  if (before && joint.test(gapBefore)) add("listed after", before.type);
  if (after && gapAfter === " ") add("beside", nameOf("before", after.type));
  if (before && gapBefore === " ") add("beside", nameOf("after", before.type));
}

function signsOfUse({ document: { text, titleEnd } }: Reading, { name, kind, long }: Phrase, add: AddSign): void {
  const count = occurrencesOf(text, name).length + (long === undefined ? 0 : occurrencesOf(text, long).length);
  add(nameOf(kind, "times"), String(Math.min(4, count)));
  if (long !== undefined) return;
  const small = name.toLowerCase();
  const inTitle = text.slice(0, titleEnd).toLowerCase().indexOf(small);
  if (inTitle >= 0) add(nameOf(kind, "in title"), inTitle === 0 ? "first" : "inside");
  if (small !== name && text.includes(small)) add("written", "small too");
}

function signsOfForm(name: string, add: AddSign): void {
  const words = name.split(" ");
  add("words", String(Math.min(4, words.length)));
  if (isGenericCompound(name)) add("ordinary", "compound");
  for (const [form, pattern] of forms) if (pattern.test(name)) add("form", form);
  if (words.length === 1) return;
  if (words.some(isOrdinary)) add("ordinary", "in part");
  if (isOrdinary(words.at(-1) ?? "")) add("ordinary", "at the end");
  add("own noun", kindOfNoun(words.at(-1) ?? ""));
}

function kindOfNoun(word: string): string {
  const small = word.toLowerCase();
  return typeOfHeadNoun(small) ?? (isActivity(small) ? "doing" : "none");
}

const forms: readonly (readonly [string, RegExp])[] = [
  ["hyphen", /-/],
  ["digit", /\d/],
  ["capitals", /[A-Z]{2}/],
  ["capital inside", /[a-z][A-Z]/],
  ["odd sign", /[_^()+*]/],
  ["ordinary end", /(?:tion|ing|ity|ment|ance|ence|ism|ness|logy|ics|s|al|ive|er|or)$/],
];

function signsOfLong(short: string, long: string, add: AddSign): void {
  const words = long.split(/[\s-]+/);
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length;
  const missing = words.length - capitals;
  add("long capitals", capitals === 0 ? "none" : missing === 0 ? "all" : missing === 1 ? "most" : "some");
  add("long words", String(Math.min(5, words.length)));
  add("long noun", kindOfNoun(words.at(-1) ?? ""));
  if (/[a-z]/.test(short)) add("short", "small letters");
  if (/[\d-]/.test(short)) add("short", "digit or hyphen");
  add("short length", String(Math.min(6, short.length)));
}

/** Index of the first token that ends after an offset, by halving. */
function tokenFrom({ tokens }: Reading, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
