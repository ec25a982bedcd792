import { type EntityType, nameKey } from "@accelgraph/domain";
import type { Lexicon } from "@accelgraph/lexicon";
import type { Mention } from "../document.ts";
import type { Reading } from "../reading.ts";
import { type Candidate, type Candidates, candidates } from "./candidates.ts";
import type { Coinage } from "./coinage.ts";
import { entryOfType } from "./known.ts";
import { listsOf } from "./lists.ts";
import { TypeVotes, voteAt, voteInTitle } from "./type.ts";

export type { Coinage } from "./coinage.ts";

/** What the stage of mentions gives: the places, and the names that the paper coins. */
export interface Named {
  readonly mentions: readonly Mention[];
  readonly coinages: readonly Coinage[];
}

/**
 * Finds every place that names a method, model, device or dataset, in order: names that the paper coins,
 * names that the lexicon knows, and names that their form or the words around them give away.
 */
export function mentions(reading: Reading, lexicon: Pick<Lexicon, "match">): Named {
  const found = candidates(reading, lexicon.match(reading.document.text));
  const types = typeNames(reading, found);
  const places = found.places.flatMap((place): Mention[] => {
    const type = types.get(groupKey(place));
    return type ? [mentionOf(place, type)] : [];
  });
  return { mentions: places, coinages: found.coinages };
}

const confidences = { coined: 0.95, known: 0.95, form: 0.75, word: 0.6 } as const;

function mentionOf(place: Candidate, type: EntityType): Mention {
  const entry = place.entries && entryOfType(place.entries, type);
  const { start, end, name, rule, dressed } = place;
  return {
    start,
    end,
    type,
    name,
    rule,
    confidence: confidences[place.source],
    ...(dressed ? { dressed } : {}),
    ...(entry ? { entry: entry.id } : {}),
    ...(entry?.class ? { isClass: true } : {}),
  };
}

function groupKey(place: Candidate): string {
  return nameKey(place.name);
}

/** One type a name, from all places where it stands; names without a type are no names. */
function typeNames(reading: Reading, found: Candidates): Map<string, EntityType> {
  const groups = new Map<string, Candidate[]>();
  for (const place of found.places) {
    const group = groups.get(groupKey(place));
    if (group) group.push(place);
    else groups.set(groupKey(place), [place]);
  }
  const types = new Map<string, EntityType>();
  const open = new Map<string, Candidate[]>();
  for (const [key, group] of groups) {
    const type = typeOfGroup(reading, group);
    if (type) types.set(key, type);
    else open.set(key, group);
  }
  settleByLists(reading, found, types, open);
  for (const [key, group] of open) if (!types.has(key) && isNameByForm(reading, group)) types.set(key, "method");
  return types;
}

/** The type by the lexicon where it speaks with one voice, else by the votes of the places. */
function typeOfGroup(reading: Reading, group: readonly Candidate[]): EntityType | undefined {
  const coined = group.some((place) => place.source === "coined");
  const entries = group.flatMap((place) => place.entries ?? []);
  const known = new Set(entries.map((entry) => entry.type));
  const supported = group.some((place) => place.supported === true);
  const only = known.size === 1 ? [...known][0] : undefined;
  if (only && supported && !coined) return only;
  const votes = new TypeVotes();
  for (const place of group.slice(0, 12)) {
    if (place.wordRule) votes.add(place.wordRule.type, 2);
    voteAt(reading.document, place, place.name, votes);
  }
  if (coined && group.some((place) => place.rule === "coinage/title"))
    voteInTitle(reading.document, group[0]?.name ?? "", votes);
  const best = votes.best();
  if (coined) return best ?? only ?? "method";
  if (known.size > 0) return best && known.has(best) ? best : supported ? [...known][0] : undefined;
  return best;
}

/** A name that nothing else types takes the type of those that it is listed with. */
function settleByLists(
  reading: Reading,
  found: Candidates,
  types: Map<string, EntityType>,
  open: ReadonlyMap<string, readonly Candidate[]>,
): void {
  if (open.size === 0) return;
  for (const list of listsOf(reading.document, found.places)) {
    const typed = list.map((place) => types.get(groupKey(place))).find((type) => type !== undefined);
    if (!typed) continue;
    for (const place of list) {
      const key = groupKey(place);
      if (open.has(key) && !types.has(key)) types.set(key, typed);
    }
  }
}

/** Without any evidence, only a form that words do not have makes a name. */
function isNameByForm(reading: Reading, group: readonly Candidate[]): boolean {
  const first = group[0];
  if (!first || first.source !== "form") return false;
  const defined = reading.shortForms.some((pair) => nameKey(pair.shortText) === nameKey(first.name));
  return !defined && /[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Za-z]-?\d|[A-Z]{2,}.*-|-.*[A-Z]{2,}/.test(first.name);
}
