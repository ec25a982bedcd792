import { lexicon } from "@accelgraph/lexicon";
import type { RoledEntity } from "../document.ts";

const LABEL = "model-class:";

/** Roles of models by the class that the lexicon counts them to: what a paper runs on tells what it is about. */
export function rolesByClass(entities: readonly RoledEntity[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const entity of entities) {
    if (entity.type !== "model") continue;
    for (const label of classesOf(entity)) {
      const roles = found.get(label) ?? new Set();
      found.set(label, roles.add(entity.role));
    }
  }
  return found;
}

/** The classes of a model and of everything broader. */
function classesOf({ entry, name }: RoledEntity): string[] {
  const own = (entry && lexicon.entry(entry)) || lexicon.resolve("model", name);
  return [own, ...lexicon.lineage(own)].flatMap(({ broader }) =>
    broader.filter((id) => id.startsWith(LABEL)).map((id) => id.slice(LABEL.length)),
  );
}
