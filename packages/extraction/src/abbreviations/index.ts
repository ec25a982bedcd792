import type { Abbreviation, Document, Sentence } from "../document.ts";
import { gathered } from "../gathered.ts";
import { matchesOf } from "../matches.ts";

/**
 * Pairs of long and short forms, by the algorithm of Schwartz and Hearst (2003), "A simple algorithm for
 * identifying abbreviation definitions in biomedical text": the short form stands in brackets after its
 * long form ("Key-Value (KV)"), or the long form in brackets after the short one ("BTC (Binary
 * TensorCore)"). A title such as "AWQ: Activation-aware Weight Quantization for …" defines one too.
 */
export function abbreviations(document: Document): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const sentence of document.sentences) {
    if (/[([]/.test(sentence.text)) found.push(...inBrackets(sentence));
    found.push(...inApposition(sentence));
  }
  const title = document.sentences[0];
  const fromTitle = title && title.start < document.titleEnd ? inTitle(title) : undefined;
  return fromTitle ? [fromTitle, ...found] : found;
}

const bracketed = /[([]([^()[\]]{2,80})[)\]]/g;
const shortForm = /^[\p{L}\d][\p{L}\d\-+./^_]{0,14}$/u;

function inBrackets(sentence: Sentence): Abbreviation[] {
  const found: Abbreviation[] = [];
  bracketed.lastIndex = 0;
  for (let hit = bracketed.exec(sentence.text); hit; hit = bracketed.exec(sentence.text)) {
    const inner = upToMark(hit[1] ?? "").trim();
    const innerStart = hit.index + 1 + (hit[1] ?? "").indexOf(inner);
    const pair = isShortForm(inner)
      ? longBefore(sentence, inner, innerStart, hit.index)
      : shortBefore(sentence, inner, innerStart, hit.index);
    if (pair) found.push(pair);
  }
  return found;
}

const apposed = /\b([A-Z][A-Z\d]{2,9}), an? (?:[a-z-]+ ){0,3}(?=[A-Z])/g;

/** "SHORT, a new Long Form that Goes On": each letter of the short form opens a word with a capital. */
function inApposition(sentence: Sentence): Abbreviation[] {
  return gathered(matchesOf(apposed, sentence.text), (hit) => {
    const short = hit[1] ?? "";
    const longAt = hit.index + hit[0].length;
    const rest = sentence.text.slice(longAt, longAt + 120);
    const end = initialsEnd(short.toLowerCase(), rest);
    const long = rest.slice(0, end ?? 0);
    return (long.match(/(?:^|[ -])[A-Z]/g)?.length ?? 0) >= 3 ? [pairOf(sentence, short, hit.index, long, longAt)] : [];
  });
}

/** What stands before the first comma or semicolon. */
function upToMark(text: string): string {
  const mark = text.search(/[,;]/);
  return mark < 0 ? text : text.slice(0, mark);
}

function isShortForm(text: string): boolean {
  return shortForm.test(text) && /\p{Lu}/u.test(text) && text.length >= 2 && /^[\p{L}\d]/u.test(text);
}

/** "long form (SHORT)": the long form is sought among the words before the bracket. */
function longBefore(sentence: Sentence, short: string, at: number, bracket: number): Abbreviation | undefined {
  const base = short.replace(/s$/, "");
  const words = Math.min(base.length + 5, base.length * 2);
  const before = sentence.text
    .slice(Math.max(0, bracket - 160), bracket)
    .trimEnd()
    .replace(/~$/, "");
  const window = lastWords(before, words);
  const from = longFormStart(base, window);
  if (from === undefined) return undefined;
  const longText = window.slice(from);
  const longStart = sentence.text.lastIndexOf(longText, bracket);
  if (longStart < 0 || longText.length <= short.length) return undefined;
  return pairOf(sentence, short, at, longText, longStart);
}

/** "SHORT (long form)": the whole of the bracket must be spelled by the short form. */
function shortBefore(sentence: Sentence, long: string, at: number, bracket: number): Abbreviation | undefined {
  const before = sentence.text.slice(Math.max(0, bracket - 40), bracket).trimEnd();
  const short = /[^\s([{,;]+$/.exec(before)?.[0];
  if (!short || !isShortForm(short) || long.length <= short.length || !/\s|-/.test(long)) return undefined;
  const from = longFormStart(short.replace(/s$/, ""), long);
  if (from !== 0) return undefined;
  return pairOf(sentence, short, sentence.text.lastIndexOf(short, bracket), long, at);
}

function pairOf(sentence: Sentence, short: string, at: number, long: string, longAt: number): Abbreviation {
  const span = (start: number, length: number) => ({
    start: sentence.start + start,
    end: sentence.start + start + length,
  });
  return { short: span(at, short.length), long: span(longAt, long.length), shortText: short, longText: long };
}

const blankless = /\S+/g;
const wordPattern = /[\p{L}\d]+/gu;

const isSpace = (text: string, at: number) => text.charAt(at) === " " || /\s/.test(text.charAt(at));

function lastWords(text: string, count: number): string {
  let from = text.length;
  for (let words = 0; words < count && from > 0; words++) {
    while (from > 0 && isSpace(text, from - 1)) from--;
    while (from > 0 && !isSpace(text, from - 1)) from--;
  }
  return text.slice(from).trimStart();
}

/** Where the words begin whose first letters spell `short`; small joining words may lie between. */
function initialsStart(short: string, window: string): number | undefined {
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const words = matchesOf(wordPattern, window);
  let next = letters.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    if (!word) break;
    if (word[0].charAt(0).toLowerCase() === letters[next]) {
      if (next-- === 0) return wholeWord(window, word.index);
    } else if (next === letters.length - 1 || !joining.test(word[0])) return undefined;
  }
  return undefined;
}

const joining = /^(?:of|the|for|and|in|to|a|an|with|on|based|via|by|from|through|using)$/i;

/** The start of the whole hyphenated word at an offset. */
function wholeWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[-\p{L}\d]/u.test(text.charAt(start - 1))) start--;
  return start;
}

/** Where the words begin whose capitals, also those inside, spell `short`: "CHannel-wise thrEsholding". */
function capitalsStart(short: string, window: string): number | undefined {
  if (!/^[A-Z\d-]{3,}$/.test(short)) return undefined;
  const wanted = short.replace(/-/g, "");
  let spelled = "";
  for (const word of matchesOf(blankless, window).reverse()) {
    spelled = word[0].replace(/[^A-Z\d]/g, "") + spelled;
    if (spelled === wanted) return word.index;
    if (!wanted.endsWith(spelled)) return undefined;
  }
  return undefined;
}

/** Where in `window` the long form of `short` starts: its letters are matched from the right. */
function longFormStart(short: string, window: string): number | undefined {
  const byInitials = initialsStart(short, window) ?? capitalsStart(short, window);
  if (byInitials !== undefined) return byInitials;
  const letters = [...short.toLowerCase()].filter((unit) => /[\p{L}\d]/u.test(unit));
  const text = window.toLowerCase();
  let at = text.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const wanted = letters[i];
    while (at >= 0 && (text.charAt(at) !== wanted || (i === 0 && at > 0 && /[\p{L}\d]/u.test(text.charAt(at - 1)))))
      at--;
    if (at < 0) return undefined;
    at--;
  }
  return wholeWord(window, at + 1);
}

/** "SHORT: Long Form that Goes On": each letter of the short form opens a word, in order. */
function inTitle(title: Sentence): Abbreviation | undefined {
  if (!title.text.includes(":")) return undefined;
  const head = /^([\p{L}\d][\p{L}\d+-]{1,11}) ?: (.{4,})$/u.exec(title.text);
  const short = head?.[1];
  const rest = head?.[2];
  if (!short || !rest || !/[A-Z]/.test(short)) return undefined;
  const end = initialsEnd(short.replace(/s$|-/g, "").toLowerCase(), rest) ?? capitalsEnd(short, rest);
  if (end === undefined) return undefined;
  const article = /^(?:An?|The) (?=\S+ \S)/.exec(rest)?.[0].length ?? 0;
  const from = short.length > 1 && startsWithArticle(short, rest) ? 0 : article;
  return pairOf(title, short, 0, rest.slice(from, end), title.text.length - rest.length + from);
}

/** Whether the article before a long form is spelled by the short one: "AMP: A More Patient …", but not "HPT: A High …". */
function startsWithArticle(short: string, rest: string): boolean {
  return short.charAt(0).toLowerCase() === rest.charAt(0).toLowerCase();
}

/** The end of the words of `rest` whose first letters spell `letters`; small joining words may be passed over. */
function initialsEnd(letters: string, rest: string): number | undefined {
  let next = 0;
  for (const word of matchesOf(wordPattern, rest)) {
    if (next === letters.length) break;
    const matches = word[0].charAt(0).toLowerCase() === letters[next];
    if (matches) next++;
    else if (!joining.test(word[0])) return undefined;
    if (next === letters.length) return trailing(rest, word.index + word[0].length);
  }
  return undefined;
}

/** Goes on to the end of a word that the last initial opened in the middle ("Multi-Modal"). */
function trailing(rest: string, end: number): number {
  return end + (/^(?:-[\p{L}\d]+)*/u.exec(rest.slice(end))?.[0].length ?? 0);
}

/** The end of the words of `rest` whose capitals, odd ones inside words among them, spell `short`. */
function capitalsEnd(short: string, rest: string): number | undefined {
  const wanted = short.replace(/[^A-Z\d]/g, "");
  let spelled = "";
  let isOdd = false;
  for (const word of matchesOf(blankless, rest)) {
    isOdd ||= /^[A-Z]{2}[a-z]|[a-z][A-Z]/.test(word[0]);
    const capitals = word[0].replace(/[^A-Z\d]/g, "");
    if (!wanted.startsWith(spelled + capitals) && spelled !== "") return undefined;
    if (wanted.startsWith(spelled + capitals)) spelled += capitals;
    if (spelled === wanted) return isOdd ? word.index + word[0].length : undefined;
  }
  return undefined;
}
