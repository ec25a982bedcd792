import type { Document, MeasurementDraft, RoledEntity } from "../document.ts";

/** Finds the quantitative results that the text claims, tied to the entities of the record. */
export function measures(_document: Document, _entities: readonly RoledEntity[]): MeasurementDraft[] {
  return [];
}
