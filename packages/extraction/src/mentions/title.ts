import type { Reading } from "../reading.ts";
import type { Coinage } from "./coinage.ts";
import { titleRule } from "./coinage-rules.ts";
import { isGenericCompound, isGenericName, isGenericWord } from "./vocabulary.ts";

const head = /^["“'‘]?(.{2,48}?)["”'’]?\s*(?:[:：]|\s[-–—]{1,2}\s|,(?= (?:an?|the) ))\s*\S/;
const report = /^(.{2,40}?) (?:Technical|System|Model) (?:Report|Card)\b/;
const functionWord =
  /\b(?:a|an|the|of|for|in|on|to|with|and|or|vs|versus|from|via|by|is|are|as|at|not|how|why|what|when|can|do|does|we|it|you|your|me|beyond|towards?|rethinking|revisiting|exploring|understanding|accelerating|scaling)\b/i;
const ordinary =
  /(?:tion|tions|ing|ity|ment|ments|ence|ance|ism|ness|ology|ics|ers|ors|ency|ship|ive|als?|Survey|Review|Benchmark|Study|Evaluation|Analysis)$/;

/** The name that a title gives before its colon ("Frobnic: Caching that Forgets"), if that is a name. */
export function titleCoinage(reading: Reading): Coinage | undefined {
  const title = reading.document.text.slice(0, reading.document.titleEnd);
  const found = head.exec(title)?.[1] ?? report.exec(title)?.[1] ?? opening(reading, title);
  const name = (report.exec(`${found ?? ""} `)?.[1] ?? found ?? "").replace(/ (?:Technical|System) Report$/, "").trim();
  if (!name || !isTitleName(reading, name) || opensLongForm(reading, name)) return undefined;
  const start = title.indexOf(name);
  return { name, forms: [], span: { start, end: start + name.length }, rule: titleRule.id };
}

const phrase = /^((?:[A-Z][\w-]* ){1,3}?)(?:with|for|via|in|on|through|by|as|to|of|using|enables?)\b/;

/** The capitalised words before a title's first small word, where the abstract writes them with capitals too. */
function opening(reading: Reading, title: string): string | undefined {
  const words = phrase.exec(title)?.[1]?.trim();
  if (!words?.includes(" ") || words.split(" ").every((word) => isGenericWord(word) || isGenericName(word))) return;
  const { text, titleEnd } = reading.document;
  return /[a-z,] $/.test(text.slice(titleEnd, Math.max(titleEnd, text.indexOf(words, titleEnd)))) ? words : undefined;
}

function isTitleName(reading: Reading, name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 5 || isGenericName(name) || /[?!]$/.test(name)) return false;
  if (isLongForm(reading, name)) return true;
  const isSpecial = words.some((word) => isOwnForm(word));
  // "All-for-One" and "ab-Meter" are single words that only a name is written like.
  if (words.length === 1 && /^[A-Z][a-z]+(?:-[a-z]+)*-[A-Z][a-z]+$|^[a-z]{1,4}-[A-Z][a-z]+$/.test(name))
    return !isGenericCompound(name) || !ordinary.test(name);
  if (functionWord.test(name) && !(isSpecial && words.length === 1)) return false;
  if (isSpecial && words.length <= 3)
    return !words.some((word) => /^(?:LLMs?|Models?)$/.test(word)) || words.length === 1;
  if (isRepeated(reading, name)) return true;
  if (words.length > 1) return false;
  return /^[A-Z]/.test(name) && !isGenericWord(name) && !ordinary.test(name);
}

function isOwnForm(word: string): boolean {
  return /[a-z][A-Z]|[A-Z]{2}|[A-Za-z]-?\d|\^|\+$/.test(word) && !isGenericName(word.replace(/s$/, ""));
}

/** The long form of a short form that the abstract coins. */
function isLongForm(reading: Reading, name: string): boolean {
  return reading.shortForms.some(
    (pair) => reading.keyOf(pair.longText) === reading.keyOf(name) && !isGenericName(pair.shortText),
  );
}

/** "Row Packing" of what the abstract spells out as "Row Packing for Caches (RPC)" is a part of a name. */
function opensLongForm({ document, shortForms }: Reading, name: string): boolean {
  return shortForms.some(({ short, longText }) => short.start >= document.titleEnd && longText.startsWith(`${name} `));
}

/** The abstract uses the words with their capitals in what is not background. */
function isRepeated(reading: Reading, name: string): boolean {
  if (name.split(/\s+/).every((word) => isGenericWord(word))) return false;
  const key = name.replace(/[-\s]+/g, " ").toLowerCase();
  return reading.document.sentences.some((sentence) => {
    if (sentence.zone === "title" || sentence.zone === "background") return false;
    const text = sentence.text.replace(/[-\s]+/g, " ");
    const at = text.toLowerCase().indexOf(key);
    return at >= 0 && /[A-Z]/.test(text.charAt(at));
  });
}
