import type { Measurement } from "@accelgraph/api";

const CONDITIONS = ["baseline", "hardware", "model"] as const;
type Condition = (typeof CONDITIONS)[number];

const WORDS: Record<Condition, { one: string; many: string }> = {
  baseline: { one: "baseline", many: "baselines" },
  hardware: { one: "device", many: "devices" },
  model: { one: "model", many: "models" },
};

/** Why two numbers may not be ranked with each other; nothing where they may, as `comparableGroups` has it. */
export function whyNotRanked(a: Measurement, b: Measurement): string[] {
  const reasons: string[] = [];
  if (a.metric !== b.metric) reasons.push(`one is ${a.metric}, the other ${b.metric}`);
  if (a.unit !== b.unit) reasons.push(`units differ: ${a.unit || "none"} and ${b.unit || "none"}`);
  if (a.change !== b.change) reasons.push(`one is ${changeWord(a)}, the other ${changeWord(b)}`);
  const isSamePaper = a.quote.paper.id === b.quote.paper.id;
  const [missingA, missingB] = [missing(a), missing(b)];
  // Within a paper what its text leaves out is left out for both.
  const checked = isSamePaper && missingA.length > 0 && missingB.length > 0 ? (["baseline"] as const) : CONDITIONS;
  for (const condition of checked) reasons.push(...differing(condition, a, b, isSamePaper && checked.length === 1));
  return reasons;
}

/** Conditions that a number's text does not give, in words. */
export function missingWords(item: Measurement): string {
  const words = missing(item).map((condition) => `no ${WORDS[condition].one}`);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export function missing(item: Measurement): Condition[] {
  return CONDITIONS.filter((condition) => item[condition] === null);
}

function differing(condition: Condition, a: Measurement, b: Measurement, mayBeMissing: boolean): string[] {
  const [x, y] = [a[condition]?.name, b[condition]?.name];
  const { one, many } = WORDS[condition];
  if (x === undefined && y === undefined) return mayBeMissing ? [] : [`neither names its ${one}`];
  if (x === undefined || y === undefined) return [`only one names its ${one}, ${x ?? y}`];
  return x === y ? [] : [`${many} differ: ${x} and ${y}`];
}

function changeWord({ change }: Measurement): string {
  return change === "absolute" ? "a level" : change === "increase" ? "a gain" : "a reduction";
}
