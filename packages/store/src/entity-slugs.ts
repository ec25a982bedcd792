import type { Reader } from "@accelgraph/db";
import { slugify } from "@accelgraph/domain";
import type { NodeKind } from "./naming.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Gives entities their addresses. */
export class EntitySlugs {
  readonly #db: Reader;
  readonly #reserved: ReadonlyMap<string, string>;

  constructor(db: Reader, vocabulary: Vocabulary) {
    this.#db = db;
    this.#reserved = reservedSlugs(vocabulary);
  }

  /** The plain slug where it is free and no other lexicon entry's; else with the type, else with a number too. */
  free(name: string, type: NodeKind, entry: string | undefined): string {
    const base = slugify(name);
    for (let i = 0; ; i++) {
      const slug = i === 0 ? base : `${base}-${type}${i === 1 ? "" : `-${i}`}`;
      const owner = this.#reserved.get(slug);
      const isOurs = owner === undefined || owner === entry;
      if (isOurs && !this.#db.get("SELECT 1 FROM entity WHERE slug = ?", [slug])) return slug;
    }
  }
}

/** Each lexicon entry's plain slug, so that addresses do not depend on the order of papers. */
function reservedSlugs(vocabulary: Vocabulary): Map<string, string> {
  const reserved = new Map<string, string>();
  for (const { name, entry } of vocabulary.entries.values()) {
    const slug = slugify(name);
    if (!reserved.has(slug)) reserved.set(slug, entry);
  }
  return reserved;
}
