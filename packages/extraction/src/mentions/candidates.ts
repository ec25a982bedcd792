import { type Span, spanContains, spansOverlap } from "@accelgraph/domain";
import type { LexiconMatch } from "@accelgraph/lexicon";
import { gathered } from "../gathered.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { sorted } from "../sorted.ts";
import { type Candidate, candidate } from "./candidate.ts";
import { abstractCoinages, type Coinage } from "./coinage.ts";
import { isDefinedBefore, isSpelledOtherwise } from "./definitions.ts";
import { elidedAfter } from "./elision.ts";
import { knownNames } from "./known.ts";
import { listMates } from "./mates.ts";
import { occurrencesOf } from "./occurrences.ts";
import { shortenedPlaces } from "./shortened.ts";
import { formNames } from "./spans.ts";
import { titleCoinage } from "./title.ts";
import { variantPlaces } from "./variants.ts";
import { isGenericName, isTechnique, meansOtherwise } from "./vocabulary.ts";
import { ruledWords } from "./words.ts";

export interface Candidates {
  /** In order of the text, none overlapping another. */
  readonly places: readonly Candidate[];
  readonly coinages: readonly Coinage[];
}

/** More coinages than this are no abstract but a list; the rest is left to the other stages. */
const mostCoinages = 40;

const mostForms = 4;

/** What title and abstract name as the paper's own, each name once. */
export function coinagesOf(reading: Reading): Coinage[] {
  const title = titleCoinage(reading);
  return distinct([...(title ? [title] : []), ...abstractCoinages(reading)]).slice(0, mostCoinages);
}

export function candidates(reading: Reading, matches: readonly LexiconMatch[], coined: readonly Coinage[]): Candidates {
  const listed = knownPlaces(reading, matches);
  const known = [...listed, ...shortenedPlaces(reading, listed)];
  const coinages = coined
    .filter((coinage) => !coinsKnownClass(reading, coinage, matches) && !isDefinedBefore(reading, coinage))
    .map((coinage) => asKnown(coinage, known));
  const knownAt = new Map(known.map((place) => [place.start, place]));
  const own = gathered(coinages, (coinage) => placesOf(reading, coinage)).map((place): Candidate => {
    const same = knownAt.get(place.start);
    return same && same.end === place.end && isSameThing(reading, place, same)
      ? candidate(place, { coinage: place.coinage, entries: same.entries ?? [] })
      : place;
  });
  const guessed = guessedPlaces(reading, coinages);
  const mates = matePlaces(reading, [...known, ...guessed]);
  const longer = longerPlaces(reading, matches);
  return { places: withoutOverlap([...own, ...known, ...guessed, ...mates, ...longer]), coinages };
}

/** A coined name that is a part of a longer name which the lexicon knows is that name. */
function asKnown(coinage: Coinage, known: readonly Candidate[]): Coinage {
  if (coinage.forms.length > 0) return coinage;
  const { start, end } = coinage.span;
  const whole = known.find((place) => spanContains(place, coinage.span) && place.end - place.start > end - start);
  return whole ? { ...coinage, name: whole.name, span: { start: whole.start, end: whole.end } } : coinage;
}

/** One coinage a name: the first, with the forms of all. */
function distinct(coinages: readonly Coinage[]): Coinage[] {
  const byName = new Map<string, Coinage>();
  for (const coinage of coinages) {
    const key = coinage.name;
    const first = byName.get(key);
    const forms = coinage.forms.filter((form) => !first?.forms.includes(form));
    if (!first) byName.set(key, coinage);
    else if (forms.length > 0 && first.forms.length < mostForms)
      byName.set(key, { ...first, forms: [...first.forms, ...forms] });
  }
  return [...byName.values()];
}

/** A coined name that the lexicon knows is that thing, unless the text spells it out otherwise. */
function isSameThing(reading: Reading, coined: Candidate, known: Candidate): boolean {
  const forms = coined.coinage?.forms ?? [];
  if (forms.length === 0) return true;
  const listed = gathered(known.entries ?? [], (entry) => [entry.name, ...entry.aliases]).map(reading.keyOf);
  return forms.every((form) => listed.includes(reading.keyOf(form)));
}

function knownPlaces(reading: Reading, matches: readonly LexiconMatch[]): Candidate[] {
  const believed = matches
    .map((match, i) => supportedByMates(reading.document.text, match, matches[i - 1], matches[i + 1]))
    .filter((match, i) => !isPlainWord(reading, match, matches[i - 1]) && !isSpelledOtherwise(reading, match));
  return knownNames(believed).map((match) => {
    const { start, end, name, partial } = match;
    const rule = partial ? "lexicon/part" : "lexicon/name";
    return candidate({ start, end, name, key: reading.keyOf(name), source: "known", rule }, match);
  });
}

const joint = /^(?:, |, and |, or | and | or |\/)$/;

/** An ambiguous name in a list with names that are not is of their type: "T5, OPT and GPT-3". */
function supportedByMates(
  text: string,
  match: LexiconMatch,
  before: LexiconMatch | undefined,
  after: LexiconMatch | undefined,
): LexiconMatch {
  if (match.supported.length > 0) return match;
  const isListed = (left: LexiconMatch, right: LexiconMatch) => joint.test(text.slice(left.end, right.start));
  const mates = [
    before && isListed(before, match) ? before : undefined,
    after && isListed(match, after) ? after : undefined,
  ];
  const types = gathered(mates, (mate) => mate?.supported ?? []).map(({ type }) => type);
  const supported = match.entries.filter(({ type }) => types.includes(type));
  return supported.length > 0 ? { ...match, supported } : match;
}

/** Places whose form or whose neighbours speak for a name that nobody listed. */
function guessedPlaces(reading: Reading, coinages: readonly Coinage[]): Candidate[] {
  const acronyms = coinages.map((coinage) => coinage.name.toUpperCase());
  const isSpelledOut = (span: Span) => reading.shortForms.some((pair) => spanContains(pair.long, span));
  const free = formNames(reading).filter((span) => !isSpelledOut(span) && !spellsPart(span.text, acronyms));
  const formed = gathered(free, (span): Candidate[] => {
    const named = { start: span.start, end: span.end, name: span.text };
    return [named, ...elidedAfter(reading.document.text, span.end, span.text)].map(({ start, end, name }) =>
      candidate({ start, end, name, key: reading.keyOf(name), source: "form", rule: "form/shape" }, {}),
    );
  });
  const variants = variantPlaces(reading, coinages);
  const worded = ruledWords(reading).map(({ start, end, text, rule }) =>
    candidate({ start, end, name: text, key: reading.keyOf(text), source: "word", rule: rule.id }, { wordRule: rule }),
  );
  return [...formed, ...variants, ...worded];
}

/** What such a name is found by: it is of the type of the entry that it begins with, and is not that entry. */
export const longerRule = "form/longer";

const goesOn = /(?:[-‐‑](?=[A-Z\d])[\w.]*\w)+(?![\w-])/y;
/** A version, and no figure: what follows it is no unit. */
const versionAfter =
  / [vV]?\d\.\d(?=$|[),;:]|\.(?:\s|$)| (?:[-–—(]|(?:for|on|in|and|or|to|with|by|is|as|at|from|that|which|models?|family)\b))/y;
/** The number of a device, behind a family of them, and no figure. */
const numberAfter = / \d{3,5}[A-Z]{0,3}(?=$|[),;:]|\.(?:\s|$))/y;

/** How a name may go on behind what the lexicon knows of it. */
function restAfter({ partial, core, supported, entries: possible, name }: LexiconMatch) {
  // A version makes a name of an ordinary word.
  const entries = partial ? supported : possible;
  const type = entries[0]?.type;
  const rest = type === "model" ? (partial ? goesOn : versionAfter) : undefined;
  const isFamily = type === "hardware" && entries[0]?.class !== true && /^[A-Z][a-z]+$/.test(name);
  return { entries, core, known: name, rest: rest ?? (isFamily ? numberAfter : undefined) };
}

/** Names that go on after what the lexicon knows of them: "Llama-8B-1M" is not Llama-8B. */
function longerPlaces(reading: Reading, matches: readonly LexiconMatch[]): Candidate[] {
  const { text } = reading.document;
  return gathered(matches, (match) => {
    const { entries, core, known, rest } = restAfter(match);
    if (!rest) return [];
    rest.lastIndex = core.end;
    if (!rest.test(text)) return [];
    const { start } = core;
    const end = rest.lastIndex;
    const name = known + text.slice(core.end, end);
    return [
      candidate(
        { start, end, name, key: reading.keyOf(name), source: "form", rule: longerRule },
        { entries, supported: true },
      ),
    ];
  });
}

/** Words that stand in a list with names. */
function matePlaces(reading: Reading, places: readonly Candidate[]): Candidate[] {
  return listMates(reading, places).map(({ start, end, text }) =>
    candidate({ start, end, name: text, key: reading.keyOf(text), source: "word", rule: "word/list-mate" }, {}),
  );
}

/** A word with odd capitals that spell a part of a coined name: "LEss" and "MOre" for LeMo. */
function spellsPart(word: string, acronyms: readonly string[]): boolean {
  if (!/^(?:[A-Z]{2,}[a-z]{2,}|[a-z]+[A-Z][a-z]{3,})[a-z-]*$/.test(word)) return false;
  const capitals = word.replace(/[^A-Z]/g, "");
  return acronyms.some((acronym) => acronym.length > capitals.length && acronym.includes(capitals));
}

/** An ordinary word that is also a name, where its capital means nothing: first in a sentence, or after a hyphen. */
function isPlainWord({ document }: Reading, match: LexiconMatch, before: LexiconMatch | undefined): boolean {
  if (isQuantity(match) || meansOtherwise(document.text.slice(match.start, match.end), document.text)) return true;
  const isInWord = document.text.charAt(match.start - 1) === "-";
  if (isInWord && isClass(match))
    return !(isCounted(document.text, match) || (before && arePaired(document.text, before, match)));
  if (!/^[A-Z][a-z]+$/.test(match.name) || !match.entries.every((entry) => entry.needsContext === true)) return false;
  return isInWord || match.start < document.titleEnd || sentenceAt(document, match.start)?.start === match.start;
}

/** "Multi-GPU" says how many, of what there is. */
function isCounted(text: string, { start }: LexiconMatch): boolean {
  return /\b(?:multi|single|cross|inter|intra|many|dual|per|all)-$/i.test(text.slice(Math.max(0, start - 8), start));
}

/** "CPU-GPU" names two devices, where "non-GPU" names none. */
function arePaired(text: string, left: LexiconMatch, right: LexiconMatch): boolean {
  const areJoined = left.core.end + 1 === right.core.start && text.charAt(left.core.end) === "-";
  return areJoined && isClass(left) && isClass(right) && !/[\w-]/.test(text.charAt(left.core.start - 1));
}

function isClass({ entries }: LexiconMatch): boolean {
  return entries.some((entry) => entry.class === true);
}

/** "680M FLOPs" names no graphics chip: a number with a letter is a name only beside the maker's. */
function isQuantity({ name, core, start }: LexiconMatch): boolean {
  return core.start === start && /^\d+(?:\.\d+)?[KMGTB]$/.test(name);
}

/** "We present a GPU kernel" coins nothing: the run of name words holds a word for a class. */
function coinsKnownClass(reading: Reading, coinage: Coinage, matches: readonly LexiconMatch[]): boolean {
  if (coinage.forms.length > 0) return false;
  if (isPairOfClasses(reading.document.text, coinage.span, matches)) return true;
  if (isTechnique(coinage.name.toLowerCase())) return true;
  if (isGenericName(coinage.name)) return !/^coinage\/(?:small|bare)$/.test(coinage.rule);
  return matches.some((match) => !match.partial && isClass(match) && spanContains(coinage.span, match.core));
}

/** Whether a name is nothing but two classes. */
function isPairOfClasses(text: string, { start, end }: Span, matches: readonly LexiconMatch[]): boolean {
  return matches.some((left, i) => {
    const right = matches[i + 1];
    return left.core.start === start && right?.core.end === end && arePaired(text, left, right);
  });
}

/** Every place in the text where one of the coined forms stands. */
function placesOf(reading: Reading, coinage: Coinage): Candidate[] {
  const { text } = reading.document;
  const { name } = coinage;
  const key = reading.keyOf(name);
  const forms = coinage.forms.length === 0 ? [name] : [...new Set([name, ...coinage.forms])];
  const places = gathered(forms, (form) => occurrencesOf(text, form));
  const spelled = places.length > 0 ? places : [coinage.span];
  return spelled.map(({ start, end }) =>
    candidate({ start, end, name, key, source: "coined", rule: coinage.rule }, { coinage }),
  );
}

const rank = { coined: 0, known: 1, word: 2, form: 3, judged: 4 } as const;

/** Longest first; among equals the better source. What overlaps a chosen place is left out. */
function withoutOverlap(all: readonly Candidate[]): Candidate[] {
  const cells: Cells = new Map();
  const chosen: Candidate[] = [];
  for (const place of sorted([...all], byPrecedence)) {
    if (isTaken(cells, place)) continue;
    take(cells, place);
    chosen.push(place);
  }
  return sorted(chosen, (a, b) => a.start - b.start);
}

function byPrecedence(a: Candidate, b: Candidate): number {
  return (
    Number(b.source === "coined") - Number(a.source === "coined") ||
    breadth(b) - breadth(a) ||
    rank[a.source] - rank[b.source] ||
    Number(b.variantOf !== undefined) - Number(a.variantOf !== undefined) ||
    a.start - b.start
  );
}

/** How much text a place explains: vendor and head noun of a known name count. */
function breadth(place: Candidate): number {
  const reach = reachOf(place);
  return reach.end - reach.start;
}

function reachOf(place: Candidate): Span {
  return place.dressed ?? place;
}

/** Two known names may share a vendor or head noun; a guess may take nothing from what a known name explains. */
function collide(a: Candidate, b: Candidate): boolean {
  return a.dressed && b.dressed ? spansOverlap(a, b) : spansOverlap(reachOf(a), reachOf(b));
}

/** The places that touch each stretch of 64 units: overlap is sought there only. */
type Cells = Map<number, Candidate[]>;

function isTaken(cells: Cells, place: Candidate): boolean {
  const { start, end } = reachOf(place);
  for (let cell = start >> 6; cell <= (end - 1) >> 6; cell++) {
    for (const other of cells.get(cell) ?? []) if (collide(other, place)) return true;
  }
  return false;
}

function take(cells: Cells, place: Candidate): void {
  const { start, end } = reachOf(place);
  for (let cell = start >> 6; cell <= (end - 1) >> 6; cell++) {
    const places = cells.get(cell);
    if (places) places.push(place);
    else cells.set(cell, [place]);
  }
}
