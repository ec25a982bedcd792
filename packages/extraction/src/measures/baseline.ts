import { gathered } from "../gathered.ts";
import { itemsBehind, placeOf } from "./compared-list.ts";
import type { Comparison } from "./comparison.ts";
import type { Setting } from "./conditions.ts";
import type { Result } from "./find.ts";
import { isHardStop, isResultVerb, startsClause } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Named, Passage, Piece } from "./passage.ts";

/** What a result is compared with: the name of a rival, a short phrase, or null. */
export function baselineOf(
  { passage, groups }: Pick<Setting, "passage" | "groups">,
  comparison: Comparison | undefined,
  result: Result,
): string | null {
  if (!comparison) return null;
  const [place, places] = placeOf(passage, groups, comparison, result);
  const items = places > 1 ? itemsBehind(passage.pieces, comparison.at) : [];
  if (items.length === places && places > 1) return items[place] ?? null;
  // A maximum over several is one over none of them.
  if (
    result.qualifier === "<=" &&
    new Set(comparison.names.map(({ entity }) => entity)).size > result.group.members.length
  )
    return comparison.phrase;
  return pick(comparison.names, result)?.entity.name ?? comparison.phrase;
}

/** Of several names the one in the number's place, where they are as many as the numbers, else the first that is no device. */
function pick(names: readonly Named[], result: Result): Named | undefined {
  const { length } = result.group.members;
  if (names.length === length) return names[result.member];
  const software = names.filter((name) => name.entity.type !== "hardware");
  return software.length === length ? software[result.member] : (software[0] ?? names[0]);
}

const pronoun = /^(?:it|them|both|these|those|this|all|they|its? counterparts?|their counterparts?)\b/i;

/** What a group of results is compared with; "them" are those that the sentence names elsewhere. */
export function comparisonOf(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  frame: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  if (comparisons.length === 0) return undefined;
  const nearest = nearestComparison(passage, groups, index, frame, comparisons);
  if (!nearest?.phrase || nearest.names.length > 0 || !pronoun.test(nearest.phrase)) return nearest;
  const named = comparisons.filter((c) => c.names.length > 0 && c.number === undefined);
  const first = groups[index]?.first ?? 0;
  return named.findLast((c) => c.at < first) ?? named[0] ?? nearest;
}

/**
 * What a group of results is compared with: what follows it, else what follows a later group of the same statement, what
 * stands before it, what an earlier group of the statement had, what opens the sentence or closes it behind a comma.
 */
/** A statement is no longer than this, in groups of numbers. */
const reach = 12;

function nearestComparison(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  frame: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const group = groups[index] as Group;
  const behind = (g: Group) => comparisons.find((c) => c.at > g.last && c.at < g.to);
  const before = (g: Group) => comparisons.findLast((c) => c.at < g.first && c.at >= Math.max(g.from, frame));
  const own =
    behind(group) ?? setAgainst(groups[index + 1], group, comparisons) ?? elided(passage, groups, index, comparisons);
  if (own) return own;
  for (let next = index + 1; next < Math.min(groups.length, index + reach) && groups[next]?.continues; next++) {
    const theirs = behind(groups[next] as Group);
    if (theirs) return theirs;
  }
  const left = before(group);
  if (left && left.number === undefined) return left;
  for (let back = index; back > Math.max(0, index - reach) && groups[back]?.continues; back--) {
    const earlier = groups[back - 1] as Group;
    const theirs = before(earlier) ?? (joinsOn(passage, group) ? behind(earlier) : undefined);
    if (theirs) return theirs;
  }
  return (
    comparisons.find((c) => c.at < frame) ??
    onlyLater(passage, groups, index, comparisons) ??
    comparisons.find((c) => c.at > group.last && closesSentence(passage, group, c))
  );
}

/** "93% on X, compared with about 92% for Y": the number right behind is that of the rival. */
const setAgainst = (next: Group | undefined, { last }: Group, comparisons: readonly Comparison[]) =>
  next && comparisons.find((c) => c.at > last && c.number === next.first && c.names.length > 0);

/** "…, and 3x on phones": the statement goes on as it was. */
const joinsOn = (passage: Passage, group: Group) =>
  passage.pieces.slice(group.from, group.from + 2).some((piece) => piece.word === "and");

/** "uses 5x fewer FLOPs, saves 80% memory and runs 4x faster than X": the one rival named later is that of all. */
function onlyLater(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const group = groups[index] as Group;
  const later = comparisons.filter(
    (c) =>
      c.at > group.last &&
      c.number === undefined &&
      (!isResultVerb(passage.pieces[c.at]) || isParticiple(passage.pieces, c.at)),
  );
  const only = later.length === 1 ? later[0] : undefined;
  if (
    !only ||
    only.names.length === 0 ||
    hasOwnNumber(groups, only) ||
    !(isParticiple(passage.pieces, only.at) || groups.some((other) => other.last < only.at && only.at < other.to))
  )
    return undefined;
  const between = passage.pieces.slice(group.last, only.at);
  return between.some((piece) => startsClause(piece) || isHardStop(piece) || piece.word === "(") ? undefined : only;
}

/** "…, surpassing X by 3x": said of that number alone. */
const hasOwnNumber = (groups: readonly Group[], { at, to }: Comparison) =>
  groups.some(({ from, first }) => from <= at && to <= first && first - to <= 3);

/** "…, surpassing X": said of all that stands before. */
const isParticiple = (pieces: readonly Piece[], at: number) =>
  pieces[at - 1]?.word === "," && /ing$/.test(pieces[at]?.word ?? "");

/** "outperforms A by 2x and B by 3x", "faster than A (2x) and B (3x)": the verb of comparison is said once. */
function elided(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const { pieces } = passage;
  const group = groups[index] as Group;
  const name = pieces[group.first - 1]?.word === "(" ? pieces[group.first - 2]?.named : undefined;
  const said = comparisons.findLast((c) => c.at < group.first);
  if (!said) return undefined;
  if (name && name.entity.role !== "proposed" && name.entity.type !== "dataset") {
    const from = comparisons.some((c) => c.names.includes(name)) || listedBehind(pieces, said.to, group.first);
    return from ? { ...said, names: [name], phrase: null } : undefined;
  }
  if (!group.continues || !isBy(passage, group)) return undefined;
  const names = gathered(pieces.slice(group.from, group.first), (piece) => (piece.named ? [piece.named] : []));
  const short = group.first - group.from <= 6 + names.length * 2;
  const rival = names.filter((item) => item.entity.role !== "proposed" && item.entity.type !== "dataset");
  return rival.length > 0 && short && isResultVerb(pieces[said.at])
    ? { ...said, names: rival, phrase: null }
    : undefined;
}

const isBy = (passage: Passage, group: Group) =>
  group.link === "by" || /\bby up to (?:an? )?$/.test(textBefore(passage, group));

const textBefore = (passage: Passage, group: Group) =>
  passage.text.slice(Math.max(0, (passage.pieces[group.first]?.start ?? 0) - 16), passage.pieces[group.first]?.start);

/** Only names, numbers in brackets and connectors stand between: the list goes on. */
function listedBehind(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces.slice(from, to).every((piece) => piece.kind !== "word" || /^(?:and|or|by)$/.test(piece.word));
}

/** "…, compared to X" at the end is said of all numbers before it, but not across "while". */
function closesSentence(passage: Passage, group: Group, comparison: Comparison): boolean {
  const { pieces } = passage;
  if (!/^(?:compared|relative|comparing|comparison)$/.test(pieces[comparison.at]?.word ?? "")) return false;
  return (
    pieces[comparison.at - 1]?.word === "," ||
    !pieces.slice(group.last, comparison.at).some((piece) => startsClause(piece) || isHardStop(piece))
  );
}
