import type { Abbreviation, Document, Mention } from "../document.ts";

const titleName = /^([A-Z][\w.+-]*[A-Z\d][\w.+-]*|[A-Z]\w+)(?= ?:)/;

/** Finds every place that names a method, model, device or dataset, in order. */
export function mentions(document: Document, _abbreviations: readonly Abbreviation[]): Mention[] {
  const name = titleName.exec(document.text)?.[1];
  if (!name) return [];
  return [{ start: 0, end: name.length, type: "method", name, rule: "mention/title-coinage", confidence: 0.9 }];
}
