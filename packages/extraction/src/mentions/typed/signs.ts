import { contextOf } from "../../context.ts";
import { matchesOf } from "../../matches.ts";
import type { Reading } from "../../reading.ts";
import type { Candidate } from "../candidate.ts";
import { typeOfHeadNoun } from "../vocabulary.ts";
import { NEAREST, wordsAfter, wordsBefore } from "./words.ts";

/**
 * Takes a sign: what is looked at, and what is seen there, in some families behind the word that stands nearer. Signs
 * may come twice.
 */
export type AddSign = (family: string, seen: string, behind?: string) => void;

/** More places than this add nothing. */
const mostPlaces = 8;

/**
 * The signs by which the type of a name may be told: of what its form is made, the words around each of its places,
 * what a title says after it. None says which name it is.
 */
export function typeSigns(reading: Reading, group: readonly Candidate[], add: AddSign): void {
  const first = group[0];
  if (!first) return;
  add("bias", first.source);
  signsOfForm(first.name, add);
  for (const place of group.slice(0, mostPlaces)) signsOfPlace(reading, place, add);
  if (group.some(({ rule }) => rule === "coinage/title")) signsOfTitle(reading, first.name, add);
  for (const { coinage } of group) for (const form of coinage?.forms ?? []) add("long noun", lastWord(form));
}

const part = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+(?:\.\d+)?|\S/g;

/** The parts of which a name is made: "LUT-GEMM2" of LUT, a hyphen, GEMM and a number. */
function signsOfForm(name: string, add: AddSign): void {
  const parts = matchesOf(part, name.slice(0, 60)).map(([text]) => (/\d/.test(text) ? "#" : text.toLowerCase()));
  const words = parts.filter((text) => /[a-z]/.test(text));
  for (const word of words) add("part", word);
  add("first part", words[0] ?? "");
  add("last part", words.at(-1) ?? "");
  add("end", parts.slice(-2).join(""));
  add("shape", shapeOf(name));
  add("words", String(Math.min(4, name.split(" ").length)));
}

/** Capitals as A, small letters as a, digits as 0, each run as one. */
function shapeOf(name: string): string {
  return name
    .slice(0, 24)
    .replace(/[A-Z]{2,}/g, "AA")
    .replace(/[a-z]+/g, "a")
    .replace(/\d+/g, "0")
    .slice(0, 8);
}

function signsOfPlace(reading: Reading, place: Candidate, add: AddSign): void {
  const { left, right, zone } = contextOf(reading.document, place);
  add("zone", zone);
  signsOfSide(wordsBefore(left), BEFORE, add);
  signsOfSide(wordsAfter(right), AFTER, add);
}

/** What the signs of one side are called; put together once, since names that are looked up are slow to make. */
interface Side {
  readonly all: string;
  readonly right: string;
  readonly second: string;
  readonly noun: string;
}

const BEFORE: Side = { all: "before", right: "right before", second: "second before", noun: "noun before" };
const AFTER: Side = { all: "after", right: "right after", second: "second after", noun: "noun after" };

/** Families that see a word behind another. */
export const PAIRED: ReadonlySet<string> = new Set([BEFORE.second, AFTER.second]);

function signsOfSide(words: readonly string[], side: Side, add: AddSign): void {
  let nearest = "";
  for (let i = 0; i < NEAREST; i++) {
    const seen = seenAs(words[i]);
    if (i === 0) {
      add(side.right, seen);
      nearest = seen;
    } else if (i === 1) add(side.second, seen, nearest);
    add(side.all, seen);
  }
  const noun = words
    .slice(0, 2)
    .map(typeOfHeadNoun)
    .find((type) => type !== undefined);
  if (noun) add(side.noun, noun);
}

/** Small words as they are; the others by what they look like, so that no name is learned. */
function seenAs(text: string | undefined): string {
  if (text === undefined) return "|";
  if (/^\d/.test(text)) return "#";
  return /[A-Z]/.test(text) ? (typeOfHeadNoun(text) ?? "Name") : text;
}

/** What a title says of the name that it begins with. */
function signsOfTitle(reading: Reading, name: string, add: AddSign): void {
  const title = reading.document.text.slice(0, reading.document.titleEnd);
  const from = title.indexOf(name) + name.length;
  const words = matchesOf(titleWord, title.slice(from, from + 160)).map(([text]) => text.toLowerCase());
  for (const text of words) add("title", text);
  add("title begins", words[0] ?? "");
}

const titleWord = /[A-Za-z][\w-]*/g;

function lastWord(text: string): string {
  return /[\w]+$/.exec(text)?.[0]?.toLowerCase().replace(/s$/, "") ?? "";
}
