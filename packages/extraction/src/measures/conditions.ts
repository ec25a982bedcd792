import type { EntityType } from "@accelgraph/domain";
import type { Comparison } from "./comparison.ts";
import type { Result } from "./find.ts";
import { isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Named, Passage } from "./passage.ts";
import { isDeviceClass, isPlace } from "./places.ts";
import { isAside, type Stretch, stretchesOf } from "./stretches.ts";

/** What the conditions of all results of a sentence share. */
export interface Setting {
  readonly passage: Passage;
  readonly groups: readonly Group[];
  readonly comparisons: readonly Comparison[];
  /** The piece behind the sentence's opening, whose names hold for all its results. */
  readonly frame: number;
  /** For each group its place among those that "respectively" counts, and how many they are; -1 outside. */
  readonly places: readonly number[];
  readonly placeCount: number;
  readonly respectively: boolean;
  /** Indices of the groups that measure quality. */
  readonly qualities: ReadonlySet<number>;
}

/** Places for "respectively": groups in brackets repeat the place of the group before them. */
export function placesOf(
  passage: Passage,
  groups: readonly Group[],
): Pick<Setting, "places" | "placeCount" | "respectively"> {
  let count = 0;
  const places = groups.map((group) => {
    return isAside(passage, group) && count > 0 ? count - 1 : count++;
  });
  return { places, placeCount: count, respectively: /\brespectively\b/.test(passage.text) };
}

/** The entity of a type on which a result was measured, as far as its clause or the sentence's opening says so. */
export function conditionOf(setting: Setting, type: EntityType, result: Result): string | null {
  if (!setting.passage.types.has(type)) return null;
  const inside = setting.passage.pieces[result.group.first]?.named;
  // "442 A100 GPU hours" are those of a card; "40 GPU hours" name none.
  if (inside?.entity.type === type && !isDeviceClass(inside.entity)) return inside.entity.name;
  const bracketed = beforeBracket(setting, type, result);
  if (bracketed) return bracketed;
  for (const stretch of stretchesOf(setting, type, result)) {
    const names = namesIn(setting, stretch, type);
    if (names.length > 0) return choose(setting, names, result);
  }
  if (type === "dataset" ? !isOfQuality(result) : type === "hardware" && result.isShare) return null;
  // A maximum is one over models and data; what a bracket adds is measured on the same device.
  if (result.qualifier === "<=" && !(type === "hardware" && isAside(setting.passage, result.group))) return null;
  // The only one that the sentence has named so far.
  const [only, ...others] = namesIn(setting, { from: 0, to: result.group.first }, type);
  return only && others.length === 0 && !isLeft(setting, only, result) ? only.entity.name : null;
}

/** "on X (64.2) and Y (67.0)": the name before a bracket owns what stands in it. */
function beforeBracket(setting: Setting, type: EntityType, { group }: Result): string | undefined {
  const { pieces } = setting.passage;
  let at = group.first - 1;
  while (at > 0 && pieces[at]?.word !== "(" && pieces[at]?.word !== ")") at--;
  const named = pieces[at]?.word === "(" ? pieces[at - 1]?.named : undefined;
  return named?.entity.type === type && isCondition(setting, at - 1, named) ? named.entity.name : undefined;
}

function namesIn(setting: Setting, stretch: Stretch, type: EntityType): Named[] {
  const names: Named[] = [];
  for (let at = stretch.from; at < stretch.to; at++) {
    const named = setting.passage.pieces[at]?.named;
    if (
      named?.entity.type === type &&
      isCondition(setting, at, named) &&
      !names.some((name) => name.entity === named.entity)
    )
      names.push(named);
  }
  return names;
}

/** One name: it. As many as numbers: each its own. Else the first, but none where the number is a maximum or a mean over them. */
function choose(setting: Setting, names: readonly Named[], result: Result): string | null {
  const { members } = result.group;
  const single = names[0];
  if (names.length === 1 && single)
    return isOthersItem(setting, single, result) ||
      isBehindClass(setting.passage, single) ||
      isBesideOthers(setting.passage, single)
      ? null
      : single.entity.name;
  if (names.length === members.length) return names[result.member]?.entity.name ?? null;
  if (names.length === setting.placeCount && setting.placeCount > 1 && setting.respectively) {
    return names[setting.places[result.groupIndex] ?? 0]?.entity.name ?? null;
  }
  const { text } = setting.passage;
  const near = text.slice(Math.max(0, result.quantity.start - 28), result.quantity.end + 60);
  const spread = near.replace(otherSpread, "");
  if (result.qualifier === "<=" || /\b(?:average|averaged|mean|across|geomean)\b/i.test(spread)) return null;
  return names[0]?.entity.name ?? null;
}

/** "across many tasks with X and Y": spread over something else than the names. */
const otherSpread =
  /\bacross (?:\w+ ){0,3}(?:tasks|datasets|benchmarks|workloads|settings|domains|scenarios|lengths|sizes)\b(?= (?:with|for|on|using)\b)/;

/** "on ViT and X": what is named first is a class, so the number is not that of X alone. */
function isBehindClass({ pieces, text }: Passage, named: Named): boolean {
  const at = pieces.findIndex((piece) => piece.named === named);
  const before = pieces[at - 2];
  if (named.entity.type !== "model" || pieces[at - 1]?.word !== "and" || before?.kind !== "word") return false;
  return /^[A-Z]\w*[A-Z]/.test(text.slice(before.start, before.end));
}

/** "on X and real-world tasks": the number is not that of X alone. */
function isBesideOthers({ pieces }: Passage, named: Named): boolean {
  const at = pieces.findIndex((piece) => piece.named === named);
  if (named.entity.type !== "dataset" || pieces[at + 1]?.word !== "and" || pieces[at + 2]?.kind === "name")
    return false;
  return pieces
    .slice(at + 2, at + 6)
    .some((piece) =>
      /^(?:tasks|datasets|benchmarks|settings|scenes|experiments|suites|environments)$/.test(piece.word),
    );
}

/** "2x and 3x on servers and phones, respectively": where only one of the items is a name, the other numbers have none. */
function isOthersItem(setting: Setting, named: Named, result: Result): boolean {
  const { members, last, to } = result.group;
  const { pieces } = setting.passage;
  if (members.length !== 2 || pieces[last]?.end === undefined) return false;
  const zone = pieces.slice(last, to);
  const until = zone.findIndex((piece) => piece.word === "respectively");
  const at = zone.findIndex((piece) => piece.named === named);
  const and = zone.findLastIndex((piece, index) => piece.word === "and" && index < until);
  if (
    /^\d/.test(zone[and + 1]?.word ?? "") ||
    until < 0 ||
    at < 0 ||
    at > until ||
    and < 0 ||
    and < at - 4 ||
    and > at + 4
  )
    return false;
  return (at > and ? 1 : 0) !== result.member;
}

function isCondition(setting: Setting, at: number, named: Named): boolean {
  const { role, type } = named.entity;
  if (role === "compared" || role === "mentioned" || (role === "proposed" && type !== "dataset")) return false;
  if (setting.comparisons.some((c) => at > c.at && at < c.to)) return false;
  return type !== "hardware" || isPlace(setting.passage.pieces, at, named);
}

/** "speeds up X by 2x and cuts energy by 30%": what the second verb says is no longer about X. */
function isLeft({ passage: { pieces } }: Setting, named: Named, { group }: Result): boolean {
  const at = pieces.findLastIndex((piece, index) => piece.named === named && index < group.first);
  let isOther = false;
  for (let index = at + 1; index < group.first; index++) {
    if (isOther && isResultVerb(pieces[index])) return true;
    if (pieces[index]?.word !== "and") continue;
    if (isResultVerb(pieces[index + 1]) || isResultVerb(pieces[index + 2])) return true;
    isOther = pieces[index - 1]?.word === "," && /^(?:an?|another)$/.test(pieces[index + 1]?.word ?? "");
  }
  return false;
}

const isOfQuality = ({ term, quantity }: Result) => term?.metric === "quality" || quantity.form === "points";
