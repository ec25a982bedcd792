import type { EntityType, Span } from "@accelgraph/domain";
import type { LexiconEntry, LexiconMatch } from "@accelgraph/lexicon";
import { gathered } from "../gathered.ts";
import { isGenericName } from "./vocabulary.ts";

/** A place that the lexicon knows, as a candidate for a mention. */
export interface KnownName extends Span {
  readonly name: string;
  /** What the name can mean here, the likelier first. */
  readonly entries: readonly LexiconEntry[];
  /** A cue or the name itself speaks for it; without, another stage must. */
  readonly supported: boolean;
  /** The dressed form, with vendor and head noun: "NVIDIA A100 GPUs". */
  readonly dressed: Span;
  readonly partial: boolean;
}

/** Candidates from the lexicon's matches. A word for a class of hardware takes the spelling of the class. */
export function knownNames(matches: readonly LexiconMatch[]): KnownName[] {
  return gathered(matches, (match) => {
    const entries = match.supported.length > 0 ? match.supported : match.entries;
    const first = entries[0];
    if (!first || isOrdinary(match, first)) return [];
    const spare = first.type === "dataset" ? lengthOfHeadNoun(match.name, first) : 0;
    return [
      {
        start: match.core.start,
        end: match.core.end - spare,
        name: first.class ? first.name : match.name.slice(0, match.name.length - spare),
        entries,
        supported: match.supported.length > 0,
        dressed: { start: match.start, end: match.end },
        partial: match.partial,
      },
    ];
  });
}

/** How much of a name is the noun "dataset" after it, unless that is part of what the thing is called. */
function lengthOfHeadNoun(name: string, { name: called }: LexiconEntry): number {
  return headNoun.test(called) ? 0 : (headNoun.exec(name)?.[0].length ?? 0);
}

const headNoun = /(?: dataset| data set)s?$/i;

/** The entry of a type among those that a name can mean. */
export function entryOfType(entries: readonly LexiconEntry[], type: EntityType): LexiconEntry | undefined {
  return entries.find((entry) => entry.type === type);
}

/** What agrees with an entry in its letters only: "bit" for BiT, "ViTs" as a class, "efficient ViT" for EfficientViT. */
function isOrdinary(match: LexiconMatch, entry: LexiconEntry): boolean {
  if (entry.class) return false;
  const { name } = match;
  // "On a 100 node cluster": an article and a number are no A100.
  if (/^a \d/.test(name)) return true;
  const isCode = /^[A-Z]\d(?:-|$)/.test(name) && name.startsWith(entry.name.slice(0, 2)) && match.supported.length > 0;
  const isWhole = name === entry.name && name.includes("-");
  if (!isCode && !isWhole && (entry.type === "model" || entry.type === "method") && isGenericName(name)) return true;
  if (/ /.test(name) && /^[a-z]|^\D+$/.test(name) && ![entry.name, ...entry.aliases].some((form) => /[ -]/.test(form)))
    return true;
  if (/^[a-z]+(?:[ -][a-z]+)*$/.test(name))
    return /[A-Z]/.test(entry.name) && entry.caseSensitive !== false && !/^\S+[ -]\S+[ -]/.test(name);
  if (!/^[A-Z][a-z]+$/.test(name)) return false;
  // A data set with capitals inside is written with one as well ("Hellaswag"), since its name is no word.
  if (entry.type === "dataset" && /[a-z]/.test(entry.name)) return match.partial;
  return match.partial || (entry.caseSensitive !== false && /[a-z][A-Z]|^[A-Z]{2}/.test(entry.name));
}
