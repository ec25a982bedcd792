import type { EntityType } from "@accelgraph/domain";
import { remembered } from "../remembered.ts";
import genericTerms from "./generic-terms.yaml";
import nameTypes from "./name-types.yaml";

/** The data files of this folder, in the form in which the stage asks them. */
const generic = genericTerms as {
  acronyms: string[][];
  words: string[][];
  organisations: string[];
  languages: string[];
  counted: string[];
  formats: string[];
  techniques: string[];
  otherwise: { word: string; speaks: string }[];
};
const types = nameTypes as {
  head_nouns: Record<EntityType, string[]>;
  activities: string[];
  scores: string[];
  forms: { pattern: string; type: EntityType; weight: number }[];
};

const genericNames = new Set([...generic.acronyms.flat(), ...generic.words.flat(), ...generic.organisations]);
const languages = new Set(generic.languages);
const techniques = new Set(generic.techniques);
const genericWords = new Set([...generic.words.flat(), ...generic.organisations]);
const formats = new RegExp(generic.formats.map((pattern) => `(?:${pattern})`).join("|"), "i");
const counted = new RegExp(`^(?:${generic.counted.join("|")})-?\\d+$`, "i");

const headNouns = new Map<string, EntityType>();
for (const [type, nouns] of Object.entries(types.head_nouns)) {
  for (const noun of nouns) headNouns.set(noun, type as EntityType);
}
const activities = new Set(types.activities);
const scores = new Set(types.scores);
const forms = types.forms.map(({ pattern, ...rest }) => ({ regex: new RegExp(pattern), ...rest }));

/** True for what looks like a name but is the field's common word: "LLM", "W4A8", "GEMMs", "LLM-based". */
export const isGenericName = remembered((text) => {
  if (genericNames.has(text) || formats.test(text) || counted.test(text)) return true;
  if (text.endsWith("s") && genericNames.has(text.slice(0, -1))) return true;
  const parts = text.split("-");
  return parts.length > 1 && /^[a-z]*$/.test(parts.at(-1) ?? "") && parts.every(isPlainPart);
});

/** True where a hyphen only joins generic names ("CPU-GPU"): a name only where the text coins it ("LUT-GEMM"). */
export const isGenericCompound = remembered((text) => {
  const parts = text.split("-");
  return parts.length > 1 && parts.every(isPlainPart);
});

function isPlainPart(part: string): boolean {
  if (/^[a-z]*$|^\d+$|^[A-Z][a-z]+$/.test(part)) return true;
  return genericNames.has(part) || genericNames.has(part.replace(/s$/, "")) || formats.test(part);
}

/** True for programming languages and the like: they are entities only where a study is about them. */
export function isLanguage(text: string): boolean {
  return languages.has(text);
}

const otherwise = generic.otherwise.map(({ word, speaks }) => ({
  word: new RegExp(`^${word}$`, "i"),
  speaks: new RegExp(`\\b(?:${speaks})\\b`, "i"),
}));

const otherwiseOf = remembered((word) => otherwise.filter((row) => row.word.test(word)));

/** True for a word for a class of devices that means something else in a text on other things: edges of graphs. */
export function meansOtherwise(word: string, text: string): boolean {
  return otherwiseOf(word).some((row) => row.speaks.test(text));
}

/** True for a way of doing that is everybody's, written small: "speculative decoding". */
export function isTechnique(phrase: string): boolean {
  return techniques.has(phrase);
}

/** True for capitalised words of the field that are no names by themselves: "Large", "Gaussian". */
export function isGenericWord(text: string): boolean {
  return genericWords.has(text);
}

/** The type that a noun gives to the name beside it ("dataset", "GPU"). */
export function typeOfHeadNoun(word: string): EntityType | undefined {
  return headNouns.get(word);
}

/** A noun for a doing ("inference"): as the head of a phrase it names a way of doing. */
export function isActivity(word: string): boolean {
  return activities.has(word);
}

/** A noun for a score: what stands before it is what the score was measured on. */
export function isScore(word: string): boolean {
  return scores.has(word);
}

/** Votes of the form of a name for its type. */
export const typesOfForm = remembered((name): readonly { type: EntityType; weight: number }[] =>
  forms.filter((form) => form.regex.test(name)),
);
