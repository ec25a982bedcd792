import type { EntityType } from "@accelgraph/domain";
import genericTerms from "./generic-terms.yaml";
import nameTypes from "./name-types.yaml";

/** The data files of this folder, in the form in which the stage asks them. */
const generic = genericTerms as { acronyms: string[][]; words: string[][]; formats: string[] };
const types = nameTypes as {
  head_nouns: Record<EntityType, string[]>;
  forms: { pattern: string; type: EntityType; weight: number }[];
};

const genericNames = new Set([...generic.acronyms.flat(), ...generic.words.flat()]);
const genericWords = new Set(generic.words.flat());
const formats = new RegExp(generic.formats.map((pattern) => `(?:${pattern})`).join("|"));

const headNouns = new Map<string, EntityType>();
for (const [type, nouns] of Object.entries(types.head_nouns)) {
  for (const noun of nouns) headNouns.set(noun, type as EntityType);
}

const forms = types.forms.map(({ pattern, ...rest }) => ({ regex: new RegExp(pattern), ...rest }));

/** True for what looks like a name but is the field's common word: "LLM", "W4A8", "GEMMs", "LLM-based". */
export function isGenericName(text: string): boolean {
  if (genericNames.has(text) || formats.test(text)) return true;
  const singular = text.replace(/s$/, "");
  if (singular !== text && genericNames.has(singular)) return true;
  const parts = text.split("-");
  return parts.length > 1 && parts.every((part) => isPlainPart(part));
}

function isPlainPart(part: string): boolean {
  return (
    /^[a-z]*$|^\d+$/.test(part) ||
    /^[A-Z][a-z]+$/.test(part) ||
    genericNames.has(part) ||
    genericNames.has(part.replace(/s$/, "")) ||
    formats.test(part)
  );
}

/** True for capitalised words of the field that are no names by themselves: "Large", "Gaussian". */
export function isGenericWord(text: string): boolean {
  return genericWords.has(text);
}

/** The type that a noun gives to the name beside it ("dataset", "GPU"). */
export function typeOfHeadNoun(word: string): EntityType | undefined {
  return headNouns.get(word);
}

/** Votes of the form of a name for its type. */
export function typesOfForm(name: string): readonly { type: EntityType; weight: number }[] {
  return forms.filter((form) => form.regex.test(name));
}
