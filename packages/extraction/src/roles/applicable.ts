import { ENTITY_TYPES, type EntityType } from "@accelgraph/domain";
import type { ContextRule } from "../context.ts";
import { ContextTable, type Those } from "../context-table.ts";
import type { Zone } from "../document.ts";
import { cueRules } from "./cue-rules.ts";
import { isRuled } from "./decide.ts";
import type { RoleRule } from "./role-rule.ts";
import { roleRules } from "./role-rules.ts";
import { type Sign, sign } from "./signs.ts";

/** A rule that gives a role, or a turn of phrase; and the sign that it holds. */
export type AnyRule = (
  | RoleRule
  | (ContextRule & Partial<Record<Exclude<keyof RoleRule, keyof ContextRule>, undefined>>)
) & {
  readonly sign: Sign;
};

/** All rules, in the order in which they are told. */
export const allRules = new ContextTable<AnyRule>(
  [...roleRules, ...cueRules].map((rule) => ({ ...rule, sign: sign(rule.id) })),
);

const ZONES: readonly Zone[] = ["title", "background", "contribution", "method", "result"];

/** The rules that can hold of a name of a type in a zone: half of them never hold there. */
export const rulesFor: Readonly<Record<EntityType, Readonly<Record<Zone, Those>>>> = byKey(ENTITY_TYPES, (type) =>
  byKey(ZONES, (zone) => {
    const hasCues = zone !== "title" && !isRuled(type);
    return allRules.those(
      ({ role, types, zones }) =>
        (role !== undefined || hasCues) && (types?.includes(type) ?? true) && (zones?.includes(zone) ?? true),
    );
  }),
);

function byKey<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
