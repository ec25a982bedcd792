import type { RoledEntity } from "../document.ts";
import { type Comparison, comparisonOf, findComparisons } from "./comparison.ts";
import { conditionOf, frameEnd, placesOf, type Setting } from "./conditions.ts";
import type { Result } from "./find.ts";
import type { Group } from "./groups.ts";
import type { Named, Passage } from "./passage.ts";

/** What a measurement is tied to: names of entities, or for the baseline a short phrase. */
export interface Ties {
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly model: string | null;
  readonly dataset: string | null;
  /** The number is a competitor's: a level, and no change. */
  readonly isRivals: boolean;
}

/** Whose results a paper's numbers are, where the sentence does not say: its proposed thing, if it has one of its own. */
export function defaultSubject(entities: readonly RoledEntity[], titleEnd: number): RoledEntity | undefined {
  const proposed = entities.filter((entity) => entity.role === "proposed" && entity.type !== "dataset");
  const inTitle = proposed.filter((entity) => entity.mentions.some((mention) => mention.start < titleEnd));
  return inTitle[0] ?? (proposed.length === 1 ? proposed[0] : undefined);
}

/** Ties each result to the entities that its clause names. */
export function attach(
  passage: Passage,
  groups: readonly Group[],
  results: readonly Result[],
  author: RoledEntity | undefined,
): Ties[] {
  const setting: Setting = {
    passage,
    groups,
    comparisons: findComparisons(passage),
    frame: frameEnd(passage),
    ...placesOf(passage, groups),
  };
  return results.map((result) => tiesOf(setting, result, author));
}

function tiesOf(setting: Setting, result: Result, author: RoledEntity | undefined): Ties {
  const { passage, groups, comparisons } = setting;
  const at = result.group.members[result.member] ?? result.group.first;
  const rival = comparisons.find((c) => c.number === at);
  const model = conditionOf(setting, "model", result);
  const conditions = {
    hardware: conditionOf(setting, "hardware", result),
    model,
    dataset: conditionOf(setting, "dataset", result),
  };
  if (rival)
    return { subject: rival.names[0]?.entity.name ?? rival.phrase, baseline: null, ...conditions, isRivals: true };
  const comparison = comparisonOf(passage, groups, result.groupIndex, setting.frame, comparisons);
  const subject = subjectOf(passage, result, author);
  return {
    subject: subject?.name ?? (isLevel(result) ? model : null),
    baseline: baselineOf(comparison, result),
    ...conditions,
    hardware: conditions.hardware ?? (subject?.type === "hardware" ? subject.name : null),
    isRivals: false,
  };
}

/** A level of quality that no proposed thing reached is the model's own. */
const isLevel = (result: Result) => result.term?.metric === "quality" && result.quantity.form !== "ratio";

function baselineOf(comparison: Comparison | undefined, result: Result): string | null {
  if (!comparison) return null;
  return pick(comparison.names, result)?.entity.name ?? comparison.phrase;
}

/** Of several names the one in the number's place, where they are as many as the numbers, else the first. */
function pick(names: readonly Named[], result: Result): Named | undefined {
  return names.length === result.group.members.length ? names[result.member] : names[0];
}

/** The proposed thing named nearest before the number; the "from" of a change and other people's numbers are not its own. */
function subjectOf(passage: Passage, result: Result, author: RoledEntity | undefined): RoledEntity | undefined {
  if (result.quantity.end2 === "from") return undefined;
  for (let at = result.group.first - 1; at >= 0; at--) {
    const named = passage.pieces[at]?.named;
    if (named?.entity.role === "proposed" && named.entity.type !== "dataset") return named.entity;
  }
  return passage.sentence.zone === "background" ? undefined : author;
}
