/** What names are to the store: a name as a paper uses it, and what it means. */
import { type EntityType, type LabelType, nameKey } from "@accelgraph/domain";
import type { HardwareFacts, ModelFacts } from "./vocabulary.ts";

export type NodeKind = EntityType | LabelType;

/** A name as a paper uses it. */
export interface NamedThing {
  readonly type: EntityType;
  readonly name: string;
  /** Lexicon entry that the extraction recognised. */
  readonly entry?: string;
}

/** What a name means where it is not simply itself. */
export interface Meaning {
  readonly type: NodeKind;
  /** The name to show. */
  readonly name: string;
  readonly entry?: string;
  /** Lexicon entries of the next broader things, where the entity is not listed itself but follows from one that is. */
  readonly broader?: readonly string[];
  readonly hardware?: HardwareFacts;
  readonly model?: ModelFacts;
  /** Why, in words, for the ledger. */
  readonly reason: string;
}

/** Says what a name means and what is known of it; null for nothing. Given by the pipeline, from the lexicon's resolver. */
export type Identify = (thing: NamedThing) => Meaning | null;

/** The folded name; the name itself where folding leaves nothing. */
export function keyOf(name: string): string {
  return nameKey(name) || name.trim().toLowerCase();
}

/** Under which a row of `entity` is kept in memory: type and folded name. */
export function rowKey(type: NodeKind, key: string): string {
  return `${type}:${key}`;
}
