import { nameKey } from "@accelgraph/domain";
import type { GoldEntity, GoldMeasurement, GoldRecord } from "./records.ts";

/** When two readers mean the same: entities by any of their names, measurements by number, metric, ties. */

const UNIT_SPELLINGS: Readonly<Record<string, string>> = { "×": "x", times: "x", percent: "%" };

const REFERENCES = ["subject", "baseline", "hardware", "model", "dataset"] as const;

function key(name: string | null | undefined): string {
  return nameKey(name ?? "");
}

function keysOf(entity: GoldEntity): Set<string> {
  return new Set([entity.name, ...(entity.aliases ?? [])].map(key).filter((k) => k !== ""));
}

export function sameName(a: GoldEntity, b: GoldEntity): boolean {
  return key(a.name) === key(b.name);
}

/** Same type, and the name of one is among the names of the other. */
export function sameEntity(a: GoldEntity, b: GoldEntity): boolean {
  return a.type === b.type && (keysOf(a).has(key(b.name)) || keysOf(b).has(key(a.name)));
}

function sameNumber(a: number | null | undefined, b: number | null | undefined): boolean {
  const [x, y] = [a ?? null, b ?? null];
  if (x === null || y === null) return x === y;
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
}

function unitKey(unit: string): string {
  if (unit === "%") return unit;
  return UNIT_SPELLINGS[key(unit) || unit] ?? key(unit);
}

/** The number, the upper end of its range, and the unit. */
export function sameValue(a: GoldMeasurement, b: GoldMeasurement): boolean {
  return sameNumber(a.value, b.value) && sameNumber(a.value_max, b.value_max) && unitKey(a.unit) === unitKey(b.unit);
}

export function sameMeasurement(a: GoldMeasurement, b: GoldMeasurement): boolean {
  return sameValue(a, b) && a.metric === b.metric;
}

/**
 * The test for whole tuples of one paper: metric, value, direction, and the same named subject, baseline,
 * hardware, model and dataset. What has no entity's name (an unnamed baseline) is free.
 */
export function tupleTest(gold: GoldRecord, predicted: GoldRecord) {
  const goldNames = entityByName(gold);
  const predictedNames = entityByName(predicted);
  const sameReference = (a: string | null | undefined, b: string | null | undefined) => {
    const wanted = goldNames.get(key(a)) ?? null;
    const got = goldNames.get(key(b)) ?? predictedNames.get(key(b)) ?? null;
    return wanted === got;
  };
  return (a: GoldMeasurement, b: GoldMeasurement): boolean =>
    sameMeasurement(a, b) && a.change === b.change && REFERENCES.every((role) => sameReference(a[role], b[role]));
}

function entityByName(record: GoldRecord): Map<string, string> {
  return new Map(record.entities.flatMap((entity) => [...keysOf(entity)].map((k) => [k, key(entity.name)] as const)));
}
