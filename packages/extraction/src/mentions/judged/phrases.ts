import { type Span, spansOverlap } from "@accelgraph/domain";
import type { Reading } from "../../reading.ts";
import { isLooseCompound } from "../spans.ts";
import { isOrdinary } from "./ordinary.ts";

/** What a phrase looks like: a spelled-out short form, a single word by its shape, or a run of such words. */
type PhraseKind = "spelled-out" | "name" | "acronym" | "capital" | "run";

/** Words that may be a name, with all places where the text has them in this form. */
export interface Phrase {
  readonly key: string;
  readonly name: string;
  readonly kind: PhraseKind;
  /** The long form, where the text gives one. */
  readonly long: string | undefined;
  /** In order, at least one. Of a spelled-out form: the whole of the naming, with its bracket. */
  readonly places: readonly Span[];
}

/** More words than this in a row are a heading. */
const longestRun = 5;
/** More phrases than this are no abstract but a list. */
const mostPhrases = 100;

/** Opens a sentence or clause, and is no part of the name after it. */
const opener =
  /^(?:In|On|At|By|For|With|From|To|Of|As|Via|Through|Under|Over|Within|Across|Unlike|Like|Using|Given|And|Or|But|While|When|Where|If|Since|Because|Although|Both|Either|The|An?|Our|Its|Their|This|That|These|Those|Here|Then|Thus|Hence|Also|Instead|Specifically|Finally|First|Second|Third|Compared|Combined|Existing|Recent|Applied|During|After|Before|Between|Among|Experiments?|Most|Many|Some|Several|Yet|Traditional|Conventional|Not|During|Toward|Towards|Beyond|Only|Even|Just|No|New|Novel|Our|All|Each|Every|Current|Modern|Typical|Popular|Such|We|It|However|Moreover|Furthermore|Meanwhile|[A-Z][a-z]+ly)$/;

/** Who writes is no name of what is written about. */
const organisation =
  /\b(?:University|Universit\w|Institutes?|Laborator(?:y|ies)|Labs?|College|Academy|Department|Faculty|Foundation|Corporation|Inc|Ltd|Society|Council|Agency|Association|Consortium|Ministry)\b/;

/** All phrases of the abstract that their form or their spelling out lets be names, in order. */
export function phrasesOf(reading: Reading): Phrase[] {
  const found = new Map<string, Phrase & { places: Span[] }>();
  const add = (kind: PhraseKind, name: string, long: string | undefined, place: Span) => {
    const key = reading.keyOf(name);
    const known = found.get(key);
    if (known) known.places.push(place);
    else if (key !== "" && found.size < mostPhrases) found.set(key, { key, name, kind, long, places: [place] });
  };
  const spelled = spelledOut(reading, add);
  for (const sentence of reading.document.sentences) {
    if (sentence.zone === "title") continue;
    const end = reading.firstToken[sentence.index + 1] ?? reading.tokens.length;
    const from = reading.firstToken[sentence.index] ?? end;
    for (let i = from; i < end; i++) {
      if (!isNameShape(reading, i)) continue;
      let last = i;
      while (last + 1 < end && last - i < longestRun - 1 && isNameShape(reading, last + 1) && areJoined(reading, last))
        last++;
      const first = opener.test(reading.tokens[i]?.text ?? "") ? i + 1 : i;
      i = last;
      if (first > last || isSentenceWord(reading, from, first, last)) continue;
      const place = { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last]?.end ?? 0 };
      if (overlapsOne(spelled, place)) continue;
      const name = reading.document.text.slice(place.start, place.end);
      if (name.split(/[ ~]/).every(isOrdinary) || organisation.test(name) || isLooseCompound(name)) continue;
      add(first < last ? "run" : kindOf(reading, first), name, undefined, place);
    }
  }
  return [...found.values()];
}

function overlapsOne(spans: readonly Span[], place: Span): boolean {
  return spans.some((span) => spansOverlap(span, place));
}

type Add = (kind: PhraseKind, name: string, long: string | undefined, place: Span) => void;

/** Adds the short forms that the text spells out; gives the places where it does. */
function spelledOut({ document, shortForms }: Reading, add: Add): Span[] {
  const spans: Span[] = [];
  for (const { short, long, shortText, longText } of shortForms) {
    if (short.start < document.titleEnd) continue;
    const end = Math.max(short.end, long.end);
    const place = {
      start: Math.min(short.start, long.start),
      end: end + Number(/[)\]]/.test(document.text.charAt(end))),
    };
    spans.push(place);
    const name = longText.endsWith("s") ? shortText.replace(/s$/, "") : shortText;
    if (!isOrdinary(name) && isWrittenLarge(name, longText)) add("spelled-out", name, longText, place);
  }
  return spans;
}

/** What opens a sentence has a capital for that: alone, or before words that are no name. */
function isSentenceWord({ tokens }: Reading, from: number, first: number, last: number): boolean {
  if (first !== from || tokens[first]?.shape !== "capital") return false;
  return tokens.slice(first + 1, last + 1).every(({ text }) => isOrdinary(text));
}

/** A long form with capitals, or a short one that is more than initials: "input channel (IC)" only saves letters. */
function isWrittenLarge(short: string, long: string): boolean {
  return (long.match(/(?:^|[\s-])[A-Z]/g)?.length ?? 0) >= 2 || /[a-z][A-Z]|[A-Z][a-z]+[A-Z]/.test(short);
}

function kindOf(reading: Reading, at: number): PhraseKind {
  const shape = reading.tokens[at]?.shape;
  return shape === "name" || shape === "acronym" ? shape : "capital";
}

function isNameShape({ tokens }: Reading, at: number): boolean {
  const shape = tokens[at]?.shape;
  return shape === "capital" || shape === "name" || shape === "acronym";
}

function areJoined({ tokens, document }: Reading, left: number): boolean {
  const a = tokens[left];
  const b = tokens[left + 1];
  return a !== undefined && b !== undefined && b.start === a.end + 1 && /[ ~]/.test(document.text.charAt(a.end));
}
