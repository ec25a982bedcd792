import type { RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { baselineOf } from "./baseline.ts";
import { findComparisons } from "./comparison.ts";
import { conditionOf, placesOf, type Setting } from "./conditions.ts";
import type { Result } from "./find.ts";
import type { Group } from "./groups.ts";
import { frameEnd } from "./opening.ts";
import type { Passage, Piece } from "./passage.ts";
import { namesRival, rivalOf } from "./rival.ts";
import { isOthersClause, ownerBehind, rivalsClause, slowerRival } from "./rivals-number.ts";
import { type Speaker, speakerOf, subjectOf } from "./subject.ts";

/** What a measurement is tied to: names of entities, or for the baseline a short phrase. */
export interface Ties {
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly model: string | null;
  readonly dataset: string | null;
  /** The number is a competitor's: a level, and no change. */
  readonly isRivals: boolean;
  /** A loss of the competitor's: the gain is the subject's. */
  readonly isReversed: boolean;
}

/** Ties each result to the entities that its clause names. */
export function attach(
  passage: Passage,
  groups: readonly Group[],
  results: readonly Result[],
  author: RoledEntity | undefined,
): Ties[] {
  const comparisons = findComparisons(passage);
  const qualities = new Set(
    gathered(results, ({ term, groupIndex }) => (term?.metric === "quality" ? [groupIndex] : [])),
  );
  const setting: Setting = {
    passage,
    groups,
    comparisons,
    frame: frameEnd(passage),
    qualities,
    ...placesOf(passage, groups),
  };
  const speaker = speakerOf(passage, author);
  const ties = results.map((result) => tiesOf(setting, result, speaker));
  let isRestated = false;
  results.forEach((result, at) => {
    const before = results[at - 1];
    const goesOn = result.group.continues || result.group === before?.group;
    isRestated = restates(passage, before, result) || (isRestated && goesOn);
    if (isRestated) ties[at] = withTiesOf(ties[at] as Ties, ties[at - 1]);
  });
  return ties;
}

/** "in 21 ms, which is 2x faster": the relative clause speaks of the number right before it. */
function restates({ pieces }: Passage, before: Result | undefined, result: Result): boolean {
  if (!before || before.group === result.group) return false;
  const between = pieces.slice(before.group.last + 1, result.group.first);
  const which = between.findIndex((piece) => piece.word === "which");
  return (
    which > 0 &&
    which < 6 &&
    /^(?:is|are|was|were|means|corresponds)$/.test(between[which + 1]?.word ?? "") &&
    !between.some(({ named }) => named)
  );
}

function tiesOf(setting: Setting, result: Result, speaker: Speaker): Ties {
  const { passage, comparisons } = setting;
  const at = result.group.members[result.member] ?? result.group.first;
  const conditions = {
    hardware: isLevelOrLoss(result) ? null : conditionOf(setting, "hardware", result),
    model: conditionOf(setting, "model", result),
    dataset: conditionOf(setting, "dataset", result),
  };
  const rival = comparisons.find((c) => c.number === at);
  if (rival) return tied(rival.names[0]?.entity.name ?? rival.phrase, null, conditions, "rival's");
  const owner = namesRival(passage) ? (ownerBehind(passage, result) ?? rivalsClause(passage, result)) : undefined;
  if (owner) return tied(owner.name, null, conditions, "rival's");
  if (isOthersClause(passage, result)) return tied(null, null, conditions, "rival's");
  const slower = slowerRival(passage, result);
  if (slower) return tied(speaker.author?.name ?? null, slower.name, without(slower, conditions), "reversed");
  const subject = subjectOf(passage, result, speaker);
  const baseline = baselineOf(setting, rivalOf(setting, result), result);
  const isModels =
    (isLevel(result) || result.quantity.end2 === "from") && !isWorkedOn(passage.pieces, conditions.model);
  return tied(
    subject?.name ?? (isModels ? conditions.model : null),
    baseline === subject?.name ? null : baseline,
    {
      hardware: conditions.hardware ?? (subject?.type === "hardware" ? subject.name : null),
      model: conditions.model === baseline ? null : conditions.model,
      dataset: conditions.dataset,
    },
    "own",
  );
}

/** The ties with what they leave open taken from those of another number. */
function withTiesOf(tie: Ties, other: Ties | undefined): Ties {
  const { subject, baseline, isRivals, isReversed } = tie;
  return {
    subject,
    baseline,
    hardware: tie.hardware ?? other?.hardware ?? null,
    model: tie.model ?? other?.model ?? null,
    dataset: tie.dataset ?? other?.dataset ?? null,
    isRivals,
    isReversed,
  };
}

type Conditions = Pick<Ties, "hardware" | "model" | "dataset">;

/** Ties written out field by field: all are of one shape. */
function tied(
  subject: string | null,
  baseline: string | null,
  { hardware, model, dataset }: Conditions,
  gain: "own" | "rival's" | "reversed",
): Ties {
  const [isRivals, isReversed] = [gain === "rival's", gain === "reversed"];
  return { subject, baseline, hardware, model, dataset, isRivals, isReversed };
}

/** The conditions without the rival, which is the baseline. */
function without({ name }: RoledEntity, { hardware, model, dataset }: Conditions): Conditions {
  return { hardware: hardware === name ? null : hardware, model: model === name ? null : model, dataset };
}

/** "93% accuracy on X": what is done to X has the number. */
const isWorkedOn = (pieces: readonly Piece[], model: string | null) =>
  pieces.some(
    ({ named }, at) => named?.entity.name === model && (pieces[at - 1]?.word === "on" || pieces[at - 2]?.word === "on"),
  );

/** Quality does not depend on the device. */
const isLevelOrLoss = (result: Result) => result.term?.metric === "quality";

/** A level of quality that no proposed thing reached is the model's own. */
const isLevel = (result: Result) => result.term?.metric === "quality" && result.quantity.form !== "ratio";
