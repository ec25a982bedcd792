import type { EntityType, Role } from "@accelgraph/domain";
import { type LexiconEntry, lexicon } from "@accelgraph/lexicon";
import type { RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { remembered } from "../remembered.ts";

/** What the things of a paper, by their roles, tell of what it is about. */
export interface Parties {
  /**
   * What it proposes and what that is for, as types of things and classes of hardware ("proposed model",
   * "target hardware:fpga"): a chip is designed for FPGAs, and a lighter network is itself a model.
   */
  readonly told: ReadonlySet<string>;
  /** Roles of models by the class that the lexicon counts them to: what a paper runs on tells what it is about. */
  readonly ofModels: ReadonlyMap<string, ReadonlySet<Role>>;
}

/** Roles of what the contribution is and of what it is for. */
const TELLING: ReadonlySet<Role> = new Set<Role>(["proposed", "target"]);

export function partiesOf(entities: readonly RoledEntity[]): Parties {
  const told = new Set<string>();
  const ofModels = new Map<string, Set<Role>>();
  for (const entity of entities) {
    const { role, type } = entity;
    if (TELLING.has(role)) {
      told.add(`${role} ${type}`);
      if (type === "hardware") for (const id of devicesOf(entity)) told.add(`${role} ${id}`);
    }
    if (type !== "model") continue;
    for (const label of modelClassesOf(entity)) {
      const roles = ofModels.get(label) ?? new Set<Role>();
      ofModels.set(label, roles.add(role));
    }
  }
  return { told, ofModels };
}

/** The ids of the classes (GPU, FPGA) that a device is, or is one of. */
const devicesOf = above("hardware", (entry) => (entry.class ? [entry.id] : []));

const LABEL = "model-class:";

/** The classes of a model and of everything broader. */
const modelClassesOf = above("model", ({ broader }) =>
  broader.filter((id) => id.startsWith(LABEL)).map((id) => id.slice(LABEL.length)),
);

/** What entries of the lexicon say of a thing of a type: its own and all that are broader, worked out once a name. */
function above(
  type: EntityType,
  saidBy: (entry: LexiconEntry) => readonly string[],
): (entity: RoledEntity) => readonly string[] {
  const saidFrom = (own: LexiconEntry) => gathered([own, ...lexicon.lineage(own)], saidBy);
  const ofListed = remembered((id) => saidFrom(lexicon.entry(id) as LexiconEntry));
  const ofName = remembered((name) => saidFrom(lexicon.resolve(type, name)));
  return ({ entry, name }) => {
    const listed = entry === undefined ? undefined : lexicon.entry(entry);
    return listed ? ofListed(listed.id) : ofName(name);
  };
}
