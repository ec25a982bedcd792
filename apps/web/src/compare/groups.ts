import type { Measurement } from "@accelgraph/api";

/** Numbers that may be ranked among each other, and why others may not. */
export interface ComparableGroup {
  readonly key: string;
  /** What all of them share. */
  readonly conditions: string;
  readonly items: readonly Measurement[];
}

/**
 * Two numbers are comparable where metric, unit, direction and baseline agree; hardware and model must agree
 * too where the text gives them. Groups of one are gathered at the end as numbers that stand alone.
 */
export function comparableGroups(items: readonly Measurement[]): ComparableGroup[] {
  const groups = new Map<string, Measurement[]>();
  for (const item of items) {
    const key = conditionsOf(item).join(" | ");
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  const made = [...groups].map(([key, list]) => ({ key, conditions: describe(list[0]), items: byValue(list) }));
  const together = made.filter(({ items: list }) => list.length > 1).sort((a, b) => b.items.length - a.items.length);
  const alone = byValue(made.filter(({ items: list }) => list.length === 1).flatMap(({ items: list }) => list));
  if (alone.length === 0) return together;
  return [...together, { key: "alone", conditions: "", items: alone }];
}

function conditionsOf({ metric, unit, change, baseline, hardware, model }: Measurement): string[] {
  return [metric, unit, change, baseline?.name ?? "", hardware?.name ?? "", model?.name ?? ""];
}

function describe(item: Measurement | undefined): string {
  if (item === undefined) return "";
  const { baseline, hardware, model } = item;
  const parts = [
    baseline === null ? "baseline not named" : `over ${baseline.name}`,
    hardware === null ? "hardware not tied" : `on ${hardware.name}`,
    model === null ? "model not tied" : `with ${model.name}`,
  ];
  return parts.join(" · ");
}

function byValue(items: readonly Measurement[]): Measurement[] {
  return [...items].sort((a, b) => (b.valueMax ?? b.value) - (a.valueMax ?? a.value));
}
