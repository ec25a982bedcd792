import type { MeasurementDraft, RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { quick } from "../quick-pattern.ts";
import type { Ties } from "./attach.ts";
import type { Result } from "./find.ts";
import type { Named, Passage } from "./passage.ts";
import { isDeviceClass } from "./places.ts";

/** What earlier sentences leave to later ones that do not say it themselves. */
export interface Carried {
  /** The one model that a sentence set up for the results to come, and the one device. */
  readonly model?: string;
  readonly hardware?: string;
  /** The one data set of the last sentence that names any. */
  readonly dataset?: string;
  /** What all results of the sentence right before were measured on. */
  readonly last?: Conditions;
}

type Conditions = Pick<Ties, "hardware" | "model" | "dataset">;

const setsUp = quick(
  /\b(?:evaluat\w+|apply|applied|applying|implement\w*|tests?|tested|experiment\w*|profile|optimi[sz]e|benchmark|deploy\w*|stud(?:y|ied)|simulat\w+|examin\w+|measur\w+|compiled|timings?|runs? on|assess\w*|validat\w+|prototyp\w+|synthesi[sz]ed|fabricated|ported)\b/i,
);

/** A sentence without results that says what is tested names the model of the results that follow. */
export function setUp({ last: _, ...carried }: Carried, text: string, names: readonly Named[]): Carried {
  if (names.length === 0) return carried;
  const onData = setData(carried, names);
  if (!setsUp.test(text)) return onData;
  return setOne(setOne(onData, "model", names), "hardware", names);
}

/** The one data set that a sentence names is that of later scores; several leave it open. */
function setData(carried: Carried, names: readonly Named[]): Carried {
  const data = gathered(names, ({ entity }) => (isData(entity) ? [entity.name] : []));
  const first = data[0];
  if (first === undefined) return carried;
  const { dataset: _, ...rest } = carried;
  return data.every((name) => name === first) ? { ...rest, dataset: first } : rest;
}

const isData = ({ type, role }: RoledEntity) => type === "dataset" && role !== "mentioned" && role !== "compared";

/** Of a type the one target named takes the place of what was set up before; several leave it open. */
function setOne(carried: Carried, type: "model" | "hardware", names: readonly Named[]): Carried {
  const targets = names.filter(
    ({ entity }) => entity.type === type && entity.role === "target" && !isDeviceClass(entity),
  );
  const first = targets[0]?.entity.name;
  if (first === undefined) return carried;
  const { [type]: _, ...rest } = carried;
  return new Set(targets.map(({ entity }) => entity.name)).size === 1 ? { ...rest, [type]: first } : rest;
}

/** What a device decides. */
const onDevice = new Set<string>(["latency", "throughput", "speedup", "energy", "utilization"]);

/** What a sentence with results leaves behind: what it says itself ends what was set up. */
export function leave(carried: Carried, ties: readonly Ties[], names: readonly Named[]): Carried {
  const { model, hardware, dataset } = setData(carried, names);
  return {
    ...(dataset === undefined ? {} : { dataset }),
    last: { hardware: common(ties, "hardware"), model: common(ties, "model"), dataset: common(ties, "dataset") },
    ...(model === undefined || ties.some((tie) => tie.model !== null) ? {} : { model }),
    ...(hardware === undefined || ties.some((tie) => tie.hardware !== null) ? {} : { hardware }),
  };
}

/** What all of them have in common. */
function common(ties: readonly Ties[], type: keyof Conditions): string | null {
  const first = ties[0]?.[type] ?? null;
  return ties.every((tie) => tie[type] === first) ? first : null;
}

type Measured = Pick<MeasurementDraft, "metric" | "qualifier">;

/** Fills in what the sentence leaves open; of a competitor's number it is the data alone. */
export function fill(tie: Ties, measured: Measured, { text, types }: Passage, carried: Carried): Ties {
  const { subject, baseline, isRivals, isReversed } = tie;
  const { metric, qualifier } = measured;
  const last = goesOn.test(text) && qualifier !== "<=" && !isRivals ? carried.last : undefined;
  const onData = needsData(measured, types) ? (carried.dataset ?? null) : null;
  const dataset = tie.dataset ?? last?.dataset ?? onData;
  if (isRivals) return { subject, baseline, hardware: tie.hardware, model: tie.model, dataset, isRivals, isReversed };
  const hardware = tie.hardware ?? (onDevice.has(metric) ? (carried.hardware ?? last?.hardware ?? null) : null);
  const model = tie.model ?? carried.model ?? last?.model ?? null;
  return { subject, baseline, hardware, model, dataset, isRivals, isReversed };
}

/** A score in a sentence that names no data is one on those named last; a maximum may be one over several. */
const needsData = ({ metric, qualifier }: Measured, types: Passage["types"]) =>
  metric === "quality" && qualifier !== "<=" && !types.has("dataset");

/** A sentence that opens with "this" speaks of what the one before spoke of. */
const goesOn = /^(?:this|these)\b/i;

/**
 * For each result the data that it was measured on. "44.2% on X, 16 points above Y": a difference in quality is one
 * on the data of the level before it.
 */
export function dataOf(ties: readonly Ties[], results: readonly Result[]): (string | null)[] {
  const data: (string | null)[] = [];
  let prior = -1;
  results.forEach((result, at) => {
    if (at > 0 && results[at - 1]?.group !== result.group) prior = at - 1;
    const before = results[prior];
    data.push(ties[at]?.dataset ?? (before && isOnSameData(result, before) ? (data[prior] ?? null) : null));
  });
  return data;
}

const isOnSameData = (result: Result, before: Result) =>
  result.quantity.form === "points" ||
  (isOfQuality(before) && (result.rule === "measures/carried" || isScore(result, before)));

const isOfQuality = ({ term, quantity }: Result) =>
  term?.metric === "quality" || (term === undefined && quantity.form === "percent");

/** "61% on X, whereas Y obtains 68%", "…, 3% better than Z": nothing else is said to be measured. */
const isScore = ({ quantity, term }: Result, before: Result) =>
  quantity.form !== "ratio" &&
  quantity.unit === before.quantity.unit &&
  (term === undefined || term.metric === "generic" || term.metric === "quality");
