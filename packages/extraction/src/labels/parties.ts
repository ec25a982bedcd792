import type { Role } from "@accelgraph/domain";
import { type LexiconEntry, lexicon } from "@accelgraph/lexicon";
import type { RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { remembered } from "../remembered.ts";

/** Roles of what the contribution is and of what it is for. */
const TELLING: ReadonlySet<Role> = new Set<Role>(["proposed", "target"]);

/**
 * What a paper proposes and what that is for, as types of things and classes of hardware ("proposed model",
 * "target hardware:fpga"): a chip is designed for FPGAs, and a lighter network is itself a model.
 */
export function partiesOf(entities: readonly RoledEntity[]): ReadonlySet<string> {
  const parties = new Set<string>();
  for (const entity of entities) {
    if (!TELLING.has(entity.role)) continue;
    parties.add(`${entity.role} ${entity.type}`);
    if (entity.type === "hardware") for (const id of classesOf(entity)) parties.add(`${entity.role} ${id}`);
  }
  return parties;
}

/** The ids of the classes (GPU, FPGA) that a device is, or is one of. */
function classesOf({ entry, name }: RoledEntity): readonly string[] {
  const listed = entry === undefined ? undefined : lexicon.entry(entry);
  return listed ? classesOfListed(listed.id) : classesOfName(name);
}

const classesOfListed = remembered((id) => classesAbove(lexicon.entry(id) as LexiconEntry));
const classesOfName = remembered((name) => classesAbove(lexicon.resolve("hardware", name)));

function classesAbove(own: LexiconEntry): string[] {
  return gathered([own, ...lexicon.lineage(own)], (entry) => (entry.class ? [entry.id] : []));
}
