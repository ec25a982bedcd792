import type { EntityType } from "@accelgraph/domain";
import type { ContextRule } from "../context.ts";
import type { Zone } from "../document.ts";
import { nameOf } from "../feature-name.ts";
import { cueRules } from "./cue-rules.ts";
import type { RoleRule } from "./role-rule.ts";
import { roleRules } from "./role-rules.ts";

/** The rules that can hold of a name: all, those that need no cue of comparison, and the turns of phrase. */
interface Applicable {
  readonly cued: readonly RoleRule[];
  readonly uncued: readonly RoleRule[];
  readonly cues: readonly ContextRule[];
}

const applicable = new Map<string, Applicable>();

/** The rules for a type in a zone, sifted once: half of them can never hold there. */
export function rulesFor(type: EntityType, zone: Zone): Applicable {
  const place = nameOf(type, zone);
  const known = applicable.get(place);
  if (known) return known;
  const cued = roleRules.filter(
    ({ types, zones }) => (types?.includes(type) ?? true) && (zones?.includes(zone) ?? true),
  );
  const cues = cueRules.filter(({ zones }) => zones?.includes(zone) ?? true);
  const made = { cued, uncued: cued.filter((rule) => !rule.cued), cues };
  applicable.set(place, made);
  return made;
}
