import { nameKey } from "@accelgraph/domain";
import type { Abbreviation, Document, Entity, Mention } from "../document.ts";

/** Gathers the mentions of one thing within the paper into one entity. */
export function link(
  _document: Document,
  mentions: readonly Mention[],
  _abbreviations: readonly Abbreviation[],
): Entity[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.type} ${nameKey(mention.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    return first ? [{ type: first.type, name: first.name, aliases: [], mentions: group }] : [];
  });
}
