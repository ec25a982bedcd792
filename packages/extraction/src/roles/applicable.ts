import type { EntityType } from "@accelgraph/domain";
import type { ContextRule } from "../context.ts";
import { ContextTable, type Those } from "../context-table.ts";
import type { Zone } from "../document.ts";
import { nameOf } from "../feature-name.ts";
import { cueRules } from "./cue-rules.ts";
import { isRuled } from "./decide.ts";
import type { RoleRule } from "./role-rule.ts";
import { roleRules } from "./role-rules.ts";

/** A rule that gives a role, or a turn of phrase. */
export type AnyRule = RoleRule | (ContextRule & { readonly role?: undefined; readonly types?: undefined });

/** All rules, in the order in which they are told. */
export const rules = new ContextTable<AnyRule>([...roleRules, ...cueRules]);

const applicable = new Map<string, Those>();

/** The rules that can hold of a name of a type in a zone, sifted once. */
export function rulesFor(type: EntityType, zone: Zone): Those {
  const place = nameOf(type, zone);
  const known = applicable.get(place);
  if (known) return known;
  const hasCues = zone !== "title" && !isRuled(type);
  const made = rules.those(
    (rule) =>
      (rule.role !== undefined || hasCues) &&
      (rule.types?.includes(type) ?? true) &&
      (rule.zones?.includes(zone) ?? true),
  );
  applicable.set(place, made);
  return made;
}
