import type { EntityType, Span } from "@accelgraph/domain";
import type { RoledEntity, Sentence } from "../document.ts";
import { gathered } from "../gathered.ts";
import { quick } from "../quick-pattern.ts";
import { sorted } from "../sorted.ts";
import { annotate } from "./annotate.ts";
import { type KnownWord, knownWord, noWord } from "./known-words.ts";
import { annotateObjects } from "./objects.ts";
import { HYPHEN, isHyphen, isSpace, isWordStart, pieceEnd } from "./piece-ends.ts";
import { type Quantity, readQuantities } from "./quantities.ts";
import { withoutSettings } from "./settings.ts";
import { annotateShares } from "./shares.ts";
import type { MetricTerm, Trend } from "./vocabulary.ts";

/** A place that names an entity, by its offset within the sentence. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly entity: RoledEntity;
}

/** A word, a mark, a quantity or a name of a sentence, in order. Offsets count within the sentence. */
export interface Piece {
  readonly kind: "word" | "mark" | "quantity" | "name";
  readonly start: number;
  readonly end: number;
  /** The word in lower case, or the mark; for a name all of it; empty for quantities. */
  readonly word: string;
  readonly known: KnownWord;
  /** What the word can be in a clause; a part of a compound is nothing. */
  readonly grammar: number;
  readonly quantity: Quantity | undefined;
  readonly named: Named | undefined;
  /** Joined to a neighbour by a hyphen: "end-to-end" holds no preposition. */
  readonly joined: boolean;
  /** The term of measurement that starts here. */
  term: MetricTerm | undefined;
  trend: Trend | undefined;
}

/** A piece with all its fields: rules read pieces of one shape several times as fast. */
function pieceOf(
  kind: Piece["kind"],
  { start, end }: Span,
  known: KnownWord,
  quantity: Quantity | undefined,
  named: Named | undefined,
  joined = false,
): Piece {
  const grammar = kind === "word" && !joined ? known.grammar : 0;
  const word = known.text;
  return { kind, start, end, word, known, grammar, quantity, named, joined, term: undefined, trend: undefined };
}

/** A sentence that holds a quantity, cut up for the rules of measurement. */
export interface Passage {
  readonly sentence: Sentence;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Indices of the pieces that are quantities. */
  readonly quantities: readonly number[];
  readonly names: readonly Named[];
  /** The types of what it names. */
  readonly types: ReadonlySet<EntityType>;
}

/** No sentence of prose is longer; what is goes through in portions, so that time stays linear. */
export const longestSentence = 2000;

/** A sentence, or the parts of one that is too long. */
export function portions(sentence: Sentence): Sentence[] {
  if (sentence.text.length <= longestSentence) return [sentence];
  const parts: Sentence[] = [];
  for (let from = 0; from < sentence.text.length; ) {
    const space = sentence.text.lastIndexOf(" ", from + longestSentence);
    const to = space > from && from + longestSentence < sentence.text.length ? space : from + longestSentence;
    const text = sentence.text.slice(from, to);
    parts.push({ ...sentence, start: sentence.start + from, end: sentence.start + from + text.length, text });
    from = to;
  }
  return parts;
}

/** Whether a sentence can hold a quantity at all: everything else is done only where it does. */
const digit = /\d/;
const numberWord = quick(
  /[Hh]al[fv]|[Dd]oubl|[Tt]ripl|quadrupl|[Tt]wice|thrice|magnitude|fold|times|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth|factor|(?:percent|points|seconds|minutes?|hours?|days?|weeks|months)\b/,
);

export function readPassage(
  sentence: Sentence,
  named: readonly Named[],
  abbreviated: () => ReadonlyMap<string, MetricTerm>,
): Passage | undefined {
  if (!digit.test(sentence.text) && !numberWord.test(sentence.text)) return undefined;
  const quantities = withoutSettings(sentence.text, readQuantities(sentence.text)).filter(
    (quantity) => !named.some((name) => isInside(quantity, name)),
  );
  if (quantities.length === 0) return undefined;
  const pieces = cutUp(sentence.text, quantities, named);
  annotate(pieces, abbreviated());
  annotateShares(pieces);
  annotateObjects(pieces);
  const names = gathered(pieces, ({ named }) => (named ? [named] : []));
  return {
    sentence,
    text: sentence.text,
    pieces,
    quantities: gathered(pieces, (piece, index) => (piece.kind === "quantity" ? [index] : [])),
    names,
    types: new Set(names.map(({ entity }) => entity.type)),
  };
}

/** A number within a name, unless the name is only the number's beginning: "680M FLOPs". */
const isInside = (quantity: Quantity, name: Named) =>
  quantity.start < name.end &&
  name.start <= quantity.start &&
  !(name.start === quantity.start && quantity.form === "unit" && name.end < quantity.end);

/** "442 A100 GPU hours" are those of a card. */
const isOfDevice = /hours|days|years/;

function cutUp(text: string, quantities: readonly Quantity[], named: readonly Named[]): Piece[] {
  const blocks = [
    ...quantities.map((quantity) => pieceOf("quantity", quantity, noWord, quantity, undefined)),
    ...named.map((name) => pieceOf("name", name, knownWord(text, name.start, name.end), undefined, name)),
  ];
  const pieces: Piece[] = [];
  let from = 0;
  for (const block of sorted(blocks, (a, b) => a.start - b.start || b.end - a.end)) {
    const around = pieces.at(-1);
    // "442 A100 GPU hours": the name inside the unit stays with the quantity.
    if (block.start < from && around?.quantity && block.named && isOfDevice.test(around.quantity.unit))
      pieces[pieces.length - 1] = pieceOf("quantity", around, around.known, around.quantity, block.named);
    if (block.start < from) continue;
    addWords(text, from, block.start, pieces);
    pieces.push(block);
    from = block.end;
  }
  addWords(text, from, text.length, pieces);
  return pieces;
}

function addWords(text: string, from: number, to: number, pieces: Piece[]) {
  for (let start = from, end = from; start < to; start = end) {
    end = pieceEnd(text, start, to);
    const unit = text.charCodeAt(start);
    if (isSpace(unit) || (unit === HYPHEN && isHyphen(text, start))) continue;
    const kind = isWordStart(unit) ? "word" : "mark";
    const joined = kind === "word" && (isHyphen(text, start - 1) || isHyphen(text, end));
    pieces.push(pieceOf(kind, { start, end }, knownWord(text, start, end), undefined, undefined, joined));
  }
}

/** Where the last word of a term ends. */
export function termEnd(pieces: readonly Piece[], term: Piece): number {
  return pieces[pieces.indexOf(term) + (term.term?.words.length ?? 1) - 1]?.end ?? term.end;
}
