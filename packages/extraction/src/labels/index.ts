import type { Document, Label, RoledEntity } from "../document.ts";

/** Finds the techniques and model classes that the paper's own contribution earns. */
export function labels(_document: Document, _entities: readonly RoledEntity[]): Label[] {
  return [];
}

/** True where the paper is about computing at all. */
export function scope(_document: Document): boolean {
  return true;
}
