import type { GroupFinding } from "./finding.ts";
import type { Passage } from "./passage.ts";
import type { Quantity } from "./quantities.ts";

/** What a number's unit measures where the unit alone leaves it open: times of making or of use, bytes of models or of memory, ratios of rates. */
export function withUnitMetric(
  passage: Passage,
  finding: GroupFinding,
  quantity: Quantity | undefined,
  before: Quantity | undefined,
): Quantity | undefined {
  const known = trainingCost(passage, finding, inFrames(finding, quantity), before);
  return rateRatio(passage, finding, modelSize(passage, finding, known), before);
}

/** "an FPS of 45": the measure is the unit. */
function inFrames({ term }: GroupFinding, quantity: Quantity | undefined): Quantity | undefined {
  if (
    quantity?.form !== "bare" ||
    quantity.trend ||
    !/^(?:fps|frames per second)$/.test(term?.term?.words.join(" ") ?? "")
  )
    return quantity;
  return { ...quantity, form: "unit", unit: "FPS", unitMetric: "throughput" };
}

const training = /\b(?:pre-?train\w*|train(?:ed|s|ing)?|fine-?tun\w+|learn(?:s|t|ed)?|converge[sd]?)\b[^.;]*$/i;
const ofTraining = /^ (?:of |to |for )?(?:(?:pre-?)?train(?:ing)?|fine-?tun(?:ing|e)|learn(?:ing)?|optimi[sz]ation)\b/i;

/** What is done once before a model is used; nothing else of it takes minutes or hours. */
const preparing =
  /\b(?:quanti[sz]\w*|prun\w+|search\w*|calibrat\w+|distil\w*|compress\w*|tun(?:es|ed|ing)|adapt\w*|optimi[sz]\w+)\b[^.;]*$/i;

/** What a model does while it is used. */
const answering =
  /\b(?:benchmark(?:s|ed|ing)?|execut\w+|runs?|generat\w+|infer\w*|render\w*|answer\w*|respon\w+|decod\w+|predict\w*|sampl\w+|forecast\w*|simulat\w+|synthesi\w+|process\w*|reads?|writes?|transcri\w+|translat\w+|images?|videos?|queries|tokens|solv\w+|sort\w*)\b[^.;]*$/i;

/** A time in which something is trained is a cost, and so are minutes and hours that nothing is answered in. */
function trainingCost(
  passage: Passage,
  finding: GroupFinding,
  quantity: Quantity | undefined,
  before: Quantity | undefined,
): Quantity | undefined {
  if (quantity?.unitMetric !== "latency" || /^(?:[mµnp]?s\/|[mµnp]s)/.test(quantity.unit)) return quantity;
  // "3 minutes, for which Osprey needs 28": one sentence tells one kind of time.
  if (before?.unit === quantity.unit && before.unitMetric) return { ...quantity, unitMetric: before.unitMetric };
  const left = passage.text.slice(Math.max(0, quantity.start - 110), quantity.start);
  const isUsed = answering.test(left) || finding.term?.term?.metric === "latency";
  return training.test(left) ||
    (quantity.unit !== "s" && (preparing.test(left) || !isUsed)) ||
    ofTraining.test(passage.text.slice(quantity.end, quantity.end + 24))
    ? { ...quantity, unitMetric: "cost" }
    : quantity;
}

const ofModel =
  /\b(?:models?|networks?|weights|checkpoints?|parameters|binar(?:y|ies)|embedding tables?|vocoder|recogni[sz]er|classifier|detector)(?: (?!with\b|within\b|run|fit|on\b|in\b|needs? )[\w-]+){0,3} $/i;

/** The bytes that a model is or has are its size, unless memory is spoken of. */
function modelSize(passage: Passage, finding: GroupFinding, quantity: Quantity | undefined): Quantity | undefined {
  if (quantity?.unitMetric !== "memory" || finding.term) return quantity;
  const left = passage.text.slice(Math.max(0, quantity.start - 60), quantity.start);
  const isCompressed =
    quantity.end2 !== undefined && /\b(?:compress|shrink|shrank|shrunk|prun|quanti[sz])/i.test(passage.text);
  return isCompressed || ofModel.test(left) ? { ...quantity, unitMetric: "size" } : quantity;
}

/** "3.4 tokens/s, 1.3x as many as Osprey": a ratio that says nothing else is one of the rate before it. */
function rateRatio(
  { text }: Passage,
  finding: GroupFinding,
  quantity: Quantity | undefined,
  before: Quantity | undefined,
): Quantity | undefined {
  if (quantity?.form !== "ratio" || finding.term || before?.unitMetric !== "throughput") return quantity;
  return /^ (?:as many|more|higher|that of)\b/.test(text.slice(quantity.end, quantity.end + 10))
    ? { ...quantity, unitMetric: "throughput" }
    : quantity;
}
