import { nameOf } from "../feature-name.ts";
import type { Neighbour, Surroundings } from "./surroundings.ts";

/** The word that governs the phrase of a name, and the kind of verb above it where it is a preposition. */
interface Governor {
  /** A preposition, a verb by its kind, a mark, or a place: where the sentence starts, or too far away. */
  readonly word: string;
  readonly verb: string | undefined;
}

type AddSign = (name: string) => void;

/** A phrase of more words than this is none. */
const longestPhrase = 12;
/** So many words above a preposition its verb is sought. */
const reachOfVerb = 10;
/** So many words after the name its noun is sought. */
const reachOfHead = 3;

/** Signs of what the grammar of its sentence makes of a name: what governs it, and what stands right beside it. */
export function signsOfGrammar(around: Surroundings, add: AddSign): void {
  const { zone } = around.sentence;
  const { word, verb } = governorOf(around);
  const after = nameOf("after", word);
  add(after);
  if (zone === "background" || zone === "result") add(nameOf(after, zone));
  if (verb) add(nameOf(after, verb));
  add(nameOf("right after", wordRightBefore(around.before(0))));
  const mark = around.after(0)?.mark;
  if (mark) add(nameOf("right before", mark));
  add(nameOf("head", headOf(around)));
  if (zone === "title") add(nameOf("title after", partOfTitle(around)));
}

/** What opens the part of a title in which a name stands: a preposition or a mark, however many words lie between. */
function partOfTitle(around: Surroundings): string {
  for (let i = 0; ; i++) {
    const nearest = around.before(i);
    if (!nearest) return "start";
    if (parting.has(nearest.mark)) return nearest.mark;
    if (nearest.kind.isPreposition || nearest.kind.word === "and") return nearest.kind.word;
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
    const nearest = around.before(i);
    if (!nearest) return { word: around.opening() || "start", verb: undefined };
    const { kind, mark } = nearest;
    const isSuchAs = isFirst && kind.word === "as" && around.before(i + 1)?.kind.word === "such";
    const opensExample = isSuchAs || (isFirst && kind.isExample);
    if (isFirst && announcing.has(mark)) isExample = true;
    else if (ends(mark, isExample || opensExample)) return { word: mark, verb: undefined };
    if (opensExample) {
      isExample = true;
      if (isSuchAs) i++;
      continue;
    }
    if (kind.isPreposition) return { word: kind.word, verb: verbAbove(around, i) };
    if (kind.verb && !kind.isAdjective) return { word: nameOf("to", kind.verb), verb: undefined };
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
    if (!above || above.kind.verb) return above?.kind.verb;
  }
  return undefined;
}

/** The kind of noun that the name stands before: "X kernels". */
function headOf(around: Surroundings): string {
  for (let i = 0; i < reachOfHead; i++) {
    const kind = around.after(i)?.kind;
    if (kind?.noun) return kind.noun;
    if (!kind || kind.isPreposition || kind.isConjunction || kind.verb) break;
  }
  return "none";
}

/** The word or mark right before the name: small words as they are, others by their kind. */
function wordRightBefore(nearest: Neighbour | undefined): string {
  if (!nearest) return "start";
  const { kind, mark } = nearest;
  if (mark !== "") return mark;
  if (kind.isArticle || kind.isPreposition || kind.isConjunction) return kind.word;
  return kind.verb ?? (kind.isCapital ? "capital" : "word");
}
