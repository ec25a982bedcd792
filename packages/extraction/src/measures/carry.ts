import type { Ties } from "./attach.ts";
import type { Result } from "./find.ts";
import type { Named } from "./passage.ts";

/** What earlier sentences leave to later ones that do not say it themselves. */
export interface Carried {
  /** The rival of the sentence before, and that sentence's index. */
  readonly baseline?: string;
  readonly baselineSentence?: number;
  /** The one model that a sentence set up for the results to come. */
  readonly model?: string;
}

const setsUp =
  /\b(?:evaluat\w+|apply|applied|applying|implement\w*|test|tested|experiment\w*|profile|optimi[sz]e|benchmark|deploy\w*|stud(?:y|ied))\b/i;

/** A sentence without results that says what is tested names the model of the results that follow. */
export function setUp(carried: Carried, text: string, names: readonly Named[]): Carried {
  const models = names.filter(({ entity }) => entity.type === "model" && entity.role === "target");
  if (models.length === 0 || !setsUp.test(text)) return carried;
  const { model: _, ...rest } = carried;
  const first = models[0]?.entity.name;
  const isOne = new Set(models.map(({ entity }) => entity.name)).size === 1;
  return isOne && first !== undefined ? { ...rest, model: first } : rest;
}

/** What a sentence with results leaves behind. */
export function leave(carried: Carried, ties: readonly Ties[], sentence: number): Carried {
  const baseline = ties.findLast((tie) => tie.baseline !== null)?.baseline;
  const model = ties.some((tie) => tie.model !== null) || carried.model === undefined ? {} : { model: carried.model };
  return { ...model, ...(baseline ? { baseline, baselineSentence: sentence } : {}) };
}

/** Fills in what the sentence leaves open: a rival only from the sentence right before, and where it names none. */
export function fill(tie: Ties, result: Result, carried: Carried, sentence: number, comparesItself: boolean): Ties {
  const isChange = result.quantity.form === "ratio" || result.trend !== undefined;
  const baseline =
    !comparesItself && isChange && carried.baselineSentence === sentence - 1
      ? (carried.baseline ?? null)
      : tie.baseline;
  return { ...tie, baseline, model: tie.model ?? carried.model ?? null };
}
