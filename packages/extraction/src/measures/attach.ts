import type { EntityType } from "@accelgraph/domain";
import type { RoledEntity } from "../document.ts";
import type { Result } from "./find.ts";
import { isComparator, isHardStop, isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Named, Passage, Piece } from "./passage.ts";

/** What a measurement is tied to: names of entities, or for the baseline a short phrase. */
export interface Ties {
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly model: string | null;
  readonly dataset: string | null;
}

/** A stretch of pieces. */
interface Zone {
  readonly from: number;
  readonly to: number;
}

interface Comparison {
  readonly at: number;
  readonly to: number;
  readonly names: readonly Named[];
  readonly phrase: string | null;
}

/** Ties each result to the entities that its clause names. */
export function attach(
  passage: Passage,
  groups: readonly Group[],
  results: readonly Result[],
  entities: readonly RoledEntity[],
): Ties[] {
  const frame = frameEnd(passage);
  const comparisons = findComparisons(passage);
  return results.map((result) => tiesOf(passage, groups, result, entities, frame, comparisons));
}

function tiesOf(
  passage: Passage,
  groups: readonly Group[],
  result: Result,
  entities: readonly RoledEntity[],
  frame: number,
  comparisons: readonly Comparison[],
): Ties {
  const comparison = comparisonOf(passage, groups, result, frame, comparisons);
  const compared = comparison === undefined ? undefined : pick(comparison.names, result);
  const subject = subjectOf(passage, result, entities);
  const zones = conditionZones(groups, result, frame);
  const tie = (type: EntityType) => conditionOf(passage, zones, type, result, comparisons);
  return {
    subject,
    baseline: compared?.entity.name ?? comparison?.phrase ?? null,
    hardware: tie("hardware"),
    model: tie("model"),
    dataset: tie("dataset"),
  };
}

/** One of several names: the one in the result's place where they are as many as the numbers, else the first. */
function pick(names: readonly Named[], result: Result): Named | undefined {
  return names.length === result.group.members.length ? names[result.member] : names[0];
}

const opening =
  /^(?:on|for|with|when|under|in|at|using|based|compared|evaluated|applied|relative|across|extensive|experiments?|experimental|evaluations?|results?|empirical\w*|comprehensive|our|the|tested|running|deployed|implemented|empirically)$/;

/** The end of the sentence's opening ("On a phone, …", "Experiments on X show that …"): what it names holds for all numbers. */
function frameEnd(passage: Passage): number {
  const { pieces, quantities } = passage;
  if (!opening.test(pieces[0]?.word ?? "")) return 0;
  const limit = quantities[0] ?? 0;
  for (let at = 0; at < limit; at++) {
    const piece = pieces[at] as Piece;
    if (
      /^(?:show|shows|showed|demonstrate|demonstrates|demonstrated|indicate|indicates|reveal|reveals|confirm|confirms|that|suggest|suggests|validate)$/.test(
        piece.word,
      )
    )
      return at;
    if (
      piece.word === "," &&
      /^(?:on|for|with|when|under|in|at|using|based|compared|evaluated|applied|relative|across|tested|running|deployed|implemented)$/.test(
        pieces[0]?.word ?? "",
      ) &&
      pieces[at + 1]?.kind !== "name"
    )
      return at;
    if (piece.word === "," && pieces[at - 1]?.kind !== "name" && pieces[at + 1]?.kind === "name") return at;
  }
  return 0;
}

/** Where "over", "than", "compared to" say what a result is compared with. */
function findComparisons(passage: Passage): Comparison[] {
  const { pieces } = passage;
  const found: Comparison[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (!isComparator(piece)) continue;
    let from = at + 1;
    while (/^(?:to|with|the|a|an|in|comparison|against|than|upon)$/.test(pieces[from]?.word ?? "")) from++;
    if (
      pieces[from]?.kind === "quantity" ||
      (piece.word === "comparison" && pieces[at + 1]?.word !== "to" && pieces[at + 1]?.word !== "with")
    )
      continue;
    const to = comparedEnd(pieces, from);
    const names = pieces
      .slice(from, to)
      .flatMap((item) =>
        item.named && item.named.entity.type !== "dataset" && item.named.entity.role !== "proposed" ? [item.named] : [],
      );
    const phrase = passage.text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0).trim();
    if (to > from) found.push({ at, to, names, phrase: phrase === "" ? null : phrase });
    at = to - 1;
  }
  return found;
}

function comparedEnd(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (; at < pieces.length && at < from + 24; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "quantity" || isHardStop(piece) || piece.word === ")") break;
    if (piece.word === "." && at === pieces.length - 1) break;
    if (
      piece.kind === "word" &&
      (isResultVerb(piece) ||
        /^(?:by|on|while|in|across|under|when|respectively|which|at|for|without|during|using|with)$/.test(piece.word))
    )
      break;
    if (
      piece.word === "," &&
      !(
        pieces[at - 1]?.kind === "name" &&
        (pieces[at + 1]?.kind === "name" || pieces[at + 1]?.word === "and" || pieces[at + 1]?.word === "a")
      )
    )
      break;
    if (piece.word === "and" && pieces[at + 1]?.kind !== "name") break;
  }
  return at;
}

function comparisonOf(
  passage: Passage,
  groups: readonly Group[],
  result: Result,
  frame: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const { group } = result;
  const own = comparisons.find((c) => c.at > group.last && c.at < group.to);
  if (own) return own;
  for (let next = result.groupIndex + 1; next < groups.length && groups[next]?.continues; next++) {
    const later = groups[next] as Group;
    const theirs = comparisons.find((c) => c.at > later.last && c.at < later.to);
    if (theirs) return theirs;
  }
  const left = comparisons.findLast((c) => c.at < group.first && c.at >= group.from);
  if (left) return left;
  const framed = comparisons.find((c) => c.at < frame);
  if (framed) return framed;
  return comparisons.find(
    (c) =>
      c.at > group.last &&
      passage.pieces[c.at - 1]?.word === "," &&
      /^(?:compared|relative)$/.test(passage.pieces[c.at]?.word ?? ""),
  );
}

/** The stretches that say where a number was measured, nearest first. */
function conditionZones(groups: readonly Group[], result: Result, frame: number): Zone[] {
  const { group } = result;
  const zones: Zone[] = [{ from: group.last + 1, to: group.to }];
  for (let next = result.groupIndex + 1; next < groups.length && groups[next]?.continues; next++) {
    const later = groups[next] as Group;
    zones.push({ from: later.last + 1, to: later.to });
  }
  zones.push({ from: Math.max(group.from, frame), to: group.first });
  for (let back = result.groupIndex; back > 0 && groups[back]?.continues; back--) {
    const earlier = groups[back - 1] as Group;
    zones.push({ from: Math.max(earlier.from, frame), to: earlier.first });
  }
  zones.push({ from: 0, to: frame });
  return zones;
}

function conditionOf(
  passage: Passage,
  zones: readonly Zone[],
  type: EntityType,
  result: Result,
  comparisons: readonly Comparison[],
): string | null {
  for (const zone of zones) {
    const names = passage.pieces
      .slice(zone.from, zone.to)
      .flatMap((piece, offset) =>
        piece.named &&
        piece.named.entity.type === type &&
        isCondition(passage, zone.from + offset, piece.named, comparisons)
          ? [piece.named]
          : [],
      );
    if (names.length === 0) continue;
    const distinct = new Set(names.map((name) => name.entity.name));
    if (distinct.size > 1 && distinct.size === result.group.members.length)
      return names[result.member]?.entity.name ?? null;
    if (distinct.size > 1 && result.qualifier === "<=") return null;
    return names[0]?.entity.name ?? null;
  }
  return null;
}

function isCondition(passage: Passage, at: number, named: Named, comparisons: readonly Comparison[]): boolean {
  const { role } = named.entity;
  if (role === "proposed" || role === "compared") return false;
  if (comparisons.some((c) => at > c.at && at < c.to)) return false;
  const next = passage.pieces[at + 1]?.word ?? "";
  return !(named.entity.type === "hardware" && /^(?:memory|hours?|kernels?|utilization|days?)$/.test(next));
}

function subjectOf(passage: Passage, result: Result, entities: readonly RoledEntity[]): string | null {
  for (let at = result.group.first - 1; at >= 0; at--) {
    const named = passage.pieces[at]?.named;
    if (named?.entity.role === "proposed" && named.entity.type !== "dataset") return named.entity.name;
  }
  const proposed = entities.filter((entity) => entity.role === "proposed" && entity.type !== "dataset");
  return proposed[0]?.name ?? null;
}
