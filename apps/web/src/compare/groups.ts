import type { Measurement } from "@accelgraph/api";

/** Numbers that may be ranked among each other, and why others may not. */
export interface ComparableGroup {
  readonly key: string;
  /** What all of them share. */
  readonly conditions: string;
  readonly items: readonly Measurement[];
  /** Shown side by side, and not to be ranked. */
  readonly isAlone?: boolean;
}

/**
 * Two numbers are comparable where metric, unit, direction and baseline agree, and hardware and model too. What
 * a text leaves out cannot be known to agree, so then only numbers of one paper are. What is left is gathered
 * at the end as numbers that stand alone.
 */
export function comparableGroups(items: readonly Measurement[]): ComparableGroup[] {
  const groups = new Map<string, Measurement[]>();
  for (const item of items) {
    const key = conditionsOf(item).join(" | ");
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  const made = [...groups].map(([key, list]) => ({ key, conditions: describe(list), items: byValue(list) }));
  const together = made.filter(({ items: list }) => list.length > 1).sort(byWeight);
  const alone = made.filter(({ items: list }) => list.length === 1).flatMap(({ items: list }) => list);
  return [...together, ...aloneByUnit(alone)];
}

/** What stands alone shares an axis only with what has the same unit; the unit of most numbers comes first. */
function aloneByUnit(items: readonly Measurement[]): ComparableGroup[] {
  const units = [...new Set(items.map(({ unit }) => unit))];
  return units
    .map((unit) => ({
      ...{ key: `alone ${unit}`, conditions: "", isAlone: true },
      items: byValue(items.filter((item) => item.unit === unit)),
    }))
    .sort((a, b) => b.items.length - a.items.length);
}

/** What several papers report says most, then what compares several subjects, then what has most numbers. */
function byWeight(a: ComparableGroup, b: ComparableGroup): number {
  const papers = (group: ComparableGroup) => new Set(group.items.map(({ quote }) => quote.paper.id)).size;
  const subjects = (group: ComparableGroup) => new Set(group.items.map(({ subject }) => subject?.name)).size;
  return papers(b) - papers(a) || subjects(b) - subjects(a) || b.items.length - a.items.length;
}

/** What tells the numbers of a group apart: whose they are, else where they were measured, else the metric's words. */
export function labelsOf(items: readonly Measurement[]): string[] {
  const subject = (item: Measurement) => item.subject?.name ?? item.quote.paper.title;
  if (new Set(items.map(subject)).size > 1 || items.length === 1) return items.map(subject);
  return items.map((item) => {
    const places = [item.model, item.hardware, item.dataset].flatMap((party) => (party === null ? [] : [party.name]));
    return `${subject(item)} · ${places.length > 0 ? places.join(", ") : item.name}`;
  });
}

function conditionsOf(item: Measurement): string[] {
  const { metric, unit, change, baseline, hardware, model } = item;
  const isKnown = baseline !== null && hardware !== null && model !== null;
  const given = [metric, unit, change, baseline?.name ?? "", hardware?.name ?? "", model?.name ?? ""];
  return isKnown ? given : [metric, unit, change, baseline?.name ?? "", item.quote.paper.id];
}

function describe(items: readonly Measurement[]): string {
  const [first] = items;
  if (first === undefined) return "";
  const shared = (party: "baseline" | "hardware" | "model") =>
    items.every((item) => item[party]?.name === first[party]?.name) ? first[party]?.name : undefined;
  const [baseline, hardware, model] = [shared("baseline"), shared("hardware"), shared("model")];
  const papers = new Set(items.map(({ quote }) => quote.paper.id));
  const parts = [
    baseline && `over ${baseline}`,
    hardware && `on ${hardware}`,
    model && `with ${model}`,
    papers.size === 1 && `within “${first.quote.paper.title}”`,
  ];
  return parts.filter(Boolean).join(" · ");
}

function byValue(items: readonly Measurement[]): Measurement[] {
  return [...items].sort((a, b) => (b.valueMax ?? b.value) - (a.valueMax ?? a.value));
}
