import type { EntityType, Span } from "@accelgraph/domain";
import type { Abbreviation } from "../document.ts";
import { gathered } from "../gathered.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import type { Candidate } from "./candidate.ts";
import { listsOf } from "./lists.ts";
import { TypeVotes, voteAt, voteByForm, voteByOurs, voteInTitle } from "./type.ts";
import { toldType } from "./typed/index.ts";
import { isActivity } from "./vocabulary.ts";

/** One type a name, from all places where it stands; names without a type are no names. */
export function typeNames(reading: Reading, places: readonly Candidate[]): Map<string, EntityType> {
  const { groups, types, votes } = votedNames(reading, places);
  for (const [key, group] of groups) {
    if (types.has(key)) continue;
    const head = group[0]?.variantOf;
    // What has a number of parameters in its name is a model, whatever it is a variant of.
    const inherited = head === undefined || withSize.test(group[0]?.name ?? "") ? undefined : types.get(head);
    const type = inherited ?? settle(reading, group, votes.get(key) ?? new TypeVotes());
    if (type) types.set(key, type);
  }
  return types;
}

const withSize = /[-_ ]\d+(?:\.\d+)?[BM](?:$|[-_ ])/;

/** Places by name, with the types that the lexicon tells beyond doubt and the votes for all others. */
export function votedNames(reading: Reading, places: readonly Candidate[]) {
  const groups = new Map<string, Candidate[]>();
  for (const place of places) {
    const group = groups.get(place.key);
    if (group) group.push(place);
    else groups.set(place.key, [place]);
  }
  const lists = listsOf(reading.document, places);
  const frames = new Map(gathered(lists, (list) => list.map((place) => [place, frameOf(list)] as const)));
  const types = new Map<string, EntityType>();
  const votes = new Map<string, TypeVotes>();
  for (const [key, group] of groups) {
    const fixed = fixedType(group);
    if (fixed) types.set(key, fixed);
    else votes.set(key, votesOf(reading, group, frames));
  }
  for (const list of lists) shareVotes(list, types, votes);
  return { groups, types, votes };
}

function frameOf(list: readonly Candidate[]): Span {
  return { start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 };
}

/** The type by the lexicon where it speaks with one voice. */
function fixedType(group: readonly Candidate[]): EntityType | undefined {
  if (group.some((place) => place.source === "coined")) return undefined;
  const known = new Set(gathered(group, (place) => place.entries ?? []).map((entry) => entry.type));
  return known.size === 1 && group.some((place) => place.supported === true) ? [...known][0] : undefined;
}

/** Most of what papers of this field coin are methods: the form of a name alone does not outweigh that. */
const priorOfMethod = 1.1;

/** More places than this add nothing to what is known of a name. */
const mostPlaces = 12;

function votesOf(reading: Reading, group: readonly Candidate[], frames: ReadonlyMap<Candidate, Span>): TypeVotes {
  const votes = new TypeVotes();
  for (const place of group.slice(0, mostPlaces)) {
    if (place.wordRule) votes.add(place.wordRule.type, 2);
    voteAt(reading.document, frames.get(place) ?? place, votes);
  }
  const name = group[0]?.name ?? "";
  voteByForm(name, votes);
  if (isSized(reading, group)) votes.add("model", 3);
  if (group.some((place) => place.source === "coined")) votes.add("method", priorOfMethod);
  for (const type of new Set(gathered(group, (place) => place.entries ?? []).map((entry) => entry.type)))
    votes.add(type, 3.5);
  if (group.some((place) => place.rule === "coinage/title")) {
    voteInTitle(reading.document, name, votes);
    voteByOurs(reading.document, votes);
  }
  return votes;
}

/** The text names it with a number of parameters somewhere: "Frobnic-7B", "Frobnic (350M)". */
function isSized({ document: { text } }: Reading, group: readonly Candidate[]): boolean {
  return (
    group.slice(0, mostPlaces).some(({ end }) => /^(?:-| | \()\d+(?:\.\d+)?[BM]\b/.test(text.slice(end, end + 8))) ||
    (group[0]?.source === "coined" && hasSizedVariant(text, group[0].name))
  );
}

function hasSizedVariant(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (/^-\d+(?:\.\d+)?[BM]\b/.test(text.slice(at + name.length, at + name.length + 8))) return true;
  }
  return false;
}

/** Things that are listed together are of one type, unless something says otherwise. */
function shareVotes(
  list: readonly Candidate[],
  types: ReadonlyMap<string, EntityType>,
  votes: ReadonlyMap<string, TypeVotes>,
): void {
  const all = new TypeVotes();
  for (const place of list) {
    const key = place.key;
    const best = types.get(key);
    if (best) all.add(best, 2);
    else all.add(votes.get(key)?.best(), 1);
  }
  for (const key of new Set(list.map((place) => place.key))) votes.get(key)?.add(all.best(), 1.5);
}

/** The type of a name, if it is one; that of a name which the lexicon does not know is told by all signs together. */
function settle(reading: Reading, group: readonly Candidate[], votes: TypeVotes): EntityType | undefined {
  const type = settledByVotes(reading, group, votes.best());
  const isKnown = group.some(({ entries }) => entries !== undefined && entries.length > 0);
  return type && !isKnown ? toldType(reading, group, votes) : type;
}

function settledByVotes(
  reading: Reading,
  group: readonly Candidate[],
  best: EntityType | undefined,
): EntityType | undefined {
  const known = [...new Set(gathered(group, (place) => place.entries ?? []).map((entry) => entry.type))];
  const supported = group.some((place) => place.supported === true);
  if (group.some((place) => place.source === "coined")) return best ?? (supported ? known[0] : undefined) ?? "method";
  const defined = definition(reading, group);
  const isAcronym = /^[A-Z\d-]+s?$/.test(group[0]?.name ?? "");
  const isDoing = defined !== undefined && isAcronym && isOfDoing(defined.longText);
  if (group.some((place) => place.source === "judged"))
    return (isDoing && isBackground(reading, defined)) || isMeasured(defined) ? undefined : (best ?? "method");
  if (known.length > 0) return best && known.includes(best) ? best : supported ? known[0] : undefined;
  if (isDoing || (defined && !hasTitleCase(defined.longText))) return undefined;
  if (defined && isAcronym && (best === undefined || best === "method")) return undefined;
  return best ?? (isNameByForm(reading, group) ? "method" : undefined);
}

/** The pair by which the text itself spells the name out. What is so defined and not coined is the field's word. */
function definition(reading: Reading, group: readonly Candidate[]): Abbreviation | undefined {
  const key = (group[0]?.key ?? "").replace(/s$/, "");
  return reading.shortForms.find((short) => reading.keyOf(short.shortText).replace(/s$/, "") === key);
}

/** A task or a way of doing: "Row Search (RS)". */
function isOfDoing(longText: string): boolean {
  return isActivity(/[a-z]+$/i.exec(longText)?.[0].toLowerCase() ?? "");
}

/** Initials of a score: "Row Distance Error (RDE)". */
function isMeasured(defined: Abbreviation | undefined): boolean {
  return defined !== undefined && measure.test(defined.longText);
}

const measure =
  /\b(?:[Dd]istance|[Ee]rror|[Ss]cores?|[Rr]ate|[Rr]atio|[Aa]ccuracy|[Ss]imilarity|[Pp]recision|[Dd]eviation|[Dd]ivergence|[Cc]orrelation|[Tt]hroughput|[Ll]atency)$/;

function isBackground({ document }: Reading, { short }: Abbreviation): boolean {
  return sentenceAt(document, short.start)?.zone === "background";
}

function hasTitleCase(longText: string): boolean {
  return (longText.match(/(?:^|\s)[A-Z]/g)?.length ?? 0) >= 2;
}

const ownForm = /[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Za-z]-?\d|[A-Z]{2,}.*-|-.*[A-Z]{2,}/;

/** Without any evidence, only a form that words do not have makes a name. */
function isNameByForm(reading: Reading, group: readonly Candidate[]): boolean {
  const first = group[0];
  if (first?.source !== "form") return false;
  const defined = reading.shortForms.some((pair) => reading.keyOf(pair.shortText) === first.key);
  return !defined && ownForm.test(first.name) && !/^[A-Z]{2,}s$|^[A-Z]{2,}-[a-z]+$/.test(first.name);
}
