/**
 * What the lines of a copied listing are, told by their form alone: page furniture, details of an entry
 * (authors, date, votes), prose, or something short.
 */
import { isoDate, monthNumber } from "./dates.ts";

/** Words of the pages that listings are copied from. */
const FURNITURE =
  /^(new|subscribe|get trending papers in your email inbox.*|(daily|weekly|monthly|trending) papers|by ?AK and the research community|sign (in|up)|log in|load more|back to top|upvotes?|previous|next)$/i;

export function isFurniture(text: string): boolean {
  return FURNITURE.test(text);
}

const DATE = /^(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?(?: +\d+)?$/;

/** A count of authors, a date (with a count of comments), a dot between them, a count of votes. */
export function isDetail(text: string): boolean {
  return (
    /^\W*\d+\s+(authors?|comments?|votes?)$/.test(text) ||
    /^[·•|–—*-]$/.test(text) ||
    /^\d+$/.test(text) ||
    DATE.test(text)
  );
}

/** A badge of the authors' organisation, which stands before their count: a few words, no sentence. */
export function isOrganisation(text: string): boolean {
  const words = text.split(" ");
  return words.length <= 3 || words.slice(0, words.length / 2).join(" ") === words.slice(words.length / 2).join(" ");
}

/** A full stop of any script, closing quotes and brackets after it. */
const FULL_STOP = /[.。．۔।]["'”’)\]]*$/;

/** Longer than any title, or long and a sentence. */
export function isLong(text: string): boolean {
  return text.length >= 250 || (text.length >= 120 && FULL_STOP.test(text));
}

/** Whether a text after a title is its abstract. Before the first entry stray sentences are common. */
export function isProse(text: string, inHead: boolean): boolean {
  if (isLong(text)) return true;
  const words = text.split(/\s+/, 20).length;
  return FULL_STOP.test(text) && (words >= (inHead ? 20 : 6) || text.length >= 100);
}

/** The date of a line, where `ownYear` is the year of dates that give none. */
export function listedDate(text: string, ownYear: number | undefined): string | undefined {
  const [, month, day, year] = DATE.exec(text) ?? [];
  const known = year ? Number(year) : ownYear;
  return month && known !== undefined ? isoDate(known, monthNumber(month), Number(day)) : undefined;
}

/** The year that a date line writes out. */
export function writtenYear(line: string): number | undefined {
  const year = line.length < 40 ? DATE.exec(line.trim())?.[3] : undefined;
  return year ? Number(year) : undefined;
}
