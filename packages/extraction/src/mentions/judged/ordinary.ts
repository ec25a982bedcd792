import { remembered } from "../../remembered.ts";
import { isGenericName, isGenericWord } from "../vocabulary.ts";
import data from "./ordinary.yaml";

const { classes, ...words } = data as Readonly<Record<string, readonly string[][]>>;
const ordinary = new Set(Object.values(words).flat(2));

/** Plural classes of models and devices, alone or behind what tells them apart: "VideoLLMs". */
const plurals = new RegExp(`(?:${classes?.flat().join("|")})s$`);

/** True for a word that is no name although it is written with capitals: "LLMs", "Krylov", "English-German". */
export const isOrdinary = remembered(
  (word) => isListed(word) || plurals.test(word) || (/^[^-]+-/.test(word) && word.split("-").every(isListed)),
);

function isListed(word: string): boolean {
  return isPlain(word) || (word.endsWith("s") && isPlain(word.slice(0, -1)));
}

function isPlain(word: string): boolean {
  return ordinary.has(word) || isGenericWord(word) || isGenericName(word);
}
