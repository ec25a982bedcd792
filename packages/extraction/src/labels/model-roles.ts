import type { Role } from "@accelgraph/domain";
import { type LexiconEntry, lexicon } from "@accelgraph/lexicon";
import type { RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { remembered } from "../remembered.ts";

const LABEL = "model-class:";

/** Roles of models by the class that the lexicon counts them to: what a paper runs on tells what it is about. */
export function rolesByClass(entities: readonly RoledEntity[]): ReadonlyMap<string, ReadonlySet<Role>> {
  const found = new Map<string, Set<Role>>();
  for (const entity of entities) {
    if (entity.type !== "model") continue;
    for (const label of classesOf(entity)) {
      const roles = found.get(label) ?? new Set<Role>();
      found.set(label, roles.add(entity.role));
    }
  }
  return found;
}

/** The classes of a model and of everything broader. */
function classesOf({ entry, name }: RoledEntity): readonly string[] {
  const listed = entry === undefined ? undefined : lexicon.entry(entry);
  return listed ? classesOfListed(listed.id) : classesOfName(name);
}

const classesOfListed = remembered((id) => classesOfEntry(lexicon.entry(id) as LexiconEntry));
const classesOfName = remembered((name) => classesOfEntry(lexicon.resolve("model", name)));

function classesOfEntry(own: LexiconEntry): string[] {
  return gathered([own, ...lexicon.lineage(own)], ({ broader }) =>
    broader.filter((id) => id.startsWith(LABEL)).map((id) => id.slice(LABEL.length)),
  );
}
