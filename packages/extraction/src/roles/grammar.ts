import type { Mention } from "../document.ts";
import { type Signs, sign } from "./signs.ts";
import type { Surroundings } from "./surroundings.ts";

/** The word that governs the phrase of a name, and the kind of verb above it where it is a preposition. */
interface Governor {
  /** A preposition, a verb by its kind, a mark, or a place: where the sentence starts, or too far away. */
  readonly word: string;
  readonly verb: string | undefined;
}

/** A phrase of more words than this is none. */
const longestPhrase = 12;
/** So many words above a preposition its verb is sought. */
const reachOfVerb = 10;
/** So many words after the name its noun is sought. */
const reachOfHead = 3;

const [after, rightAfter, titleAfter] = [sign("after"), sign("right after"), sign("title after")];
const [rightBefore, head] = [sign("right before"), sign("head")];

/** Signs of what the grammar of its sentence makes of a name: what governs it, and what stands right beside it. */
export function signsOfGrammar(around: Surroundings, at: Mention | undefined, signs: Signs): void {
  const { zone } = around.sentence;
  const { word, verb } = governorOf(around);
  const governed = after.and(word);
  signs.add(governed, at);
  if (zone === "background" || zone === "result") signs.add(governed.and(zone), at);
  if (verb) signs.add(governed.and(verb), at);
  signs.add(rightAfter.and(wordRightBefore(around)), at);
  const mark = around.markAfter();
  if (mark) signs.add(rightBefore.and(mark), at);
  signs.add(head.and(headOf(around)), at);
  if (zone === "title") signs.add(titleAfter.and(partOfTitle(around)), at);
}

/** What opens the part of a title in which a name stands: a preposition or a mark, however many words lie between. */
function partOfTitle(around: Surroundings): string {
  for (let i = 0; ; i++) {
    const kind = around.before(i);
    if (!kind) return "start";
    const mark = around.markBefore(i);
    if (parting.has(mark)) return mark;
    if (kind.isPreposition || kind.word === "and") return kind.word;
  }
}

const parting = new Set([":", ",", "–", "—"]);

/**
 * Walks from a name to the word that governs its phrase. What the name is an example of stands for it: in "on models
 * such as X", X is governed by "on".
 */
function governorOf(around: Surroundings): Governor {
  let isExample = false;
  let isFirst = true;
  for (let i = 0; i < longestPhrase; i++) {
    const kind = around.before(i);
    if (!kind) return { word: around.opening() || "start", verb: undefined };
    const mark = around.markBefore(i);
    const isSuchAs = isFirst && kind.word === "as" && around.before(i + 1)?.word === "such";
    const opensExample = isSuchAs || (isFirst && kind.isExample);
    if (isFirst && announcing.has(mark)) isExample = true;
    else if (ends(mark, isExample || opensExample)) return { word: mark, verb: undefined };
    if (opensExample) {
      isExample = true;
      if (isSuchAs) i++;
      continue;
    }
    if (kind.isPreposition) return { word: kind.word, verb: verbAbove(around, i) };
    if (kind.toVerb && !kind.isAdjective) return { word: kind.toVerb, verb: undefined };
    if (kind.isConjunction) return { word: "conjunction", verb: undefined };
    if (kind.word === "we") return { word: "we", verb: undefined };
    if (!kind.isArticle) isFirst = false;
  }
  return { word: "far", verb: undefined };
}

/** Marks right before a name that make of it an example of what stands before them. */
const announcing = new Set(["(", ":", "—", "–"]);

/** Whether a mark ends the phrase: a comma does not within a list of examples. */
function ends(mark: string, isExample: boolean): boolean {
  return mark !== "" && mark !== ")" && !(mark === "," && isExample);
}

function verbAbove(around: Surroundings, preposition: number): string | undefined {
  for (let i = preposition + 1; i <= preposition + reachOfVerb; i++) {
    const above = around.before(i);
    if (!above || above.verb) return above?.verb;
  }
  return undefined;
}

/** The kind of noun that the name stands before: "X kernels". */
function headOf(around: Surroundings): string {
  for (let i = 0; i < reachOfHead; i++) {
    const kind = around.after(i);
    if (kind?.noun) return kind.noun;
    if (!kind || kind.isPreposition || kind.isConjunction || kind.verb) break;
  }
  return "none";
}

/** The word or mark right before the name: small words as they are, others by their kind. */
function wordRightBefore(around: Surroundings): string {
  const kind = around.before(0);
  if (!kind) return "start";
  const mark = around.markBefore(0);
  if (mark !== "") return mark;
  if (kind.isArticle || kind.isPreposition || kind.isConjunction) return kind.word;
  return kind.verb ?? (kind.isCapital ? "capital" : "word");
}
