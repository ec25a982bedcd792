/** The compiled data/variant-styles.yaml: how each part of a variant's name is recognised and respelled. */
import type { EntityType } from "@accelgraph/domain";
import { badData, isRecord, isString, isStrings } from "./source.ts";

/** One part of a name: where it matches, and its canonical spelling. */
export interface PartStyle {
  /** The part at a position, without what joins it to the name; undefined where there is none. */
  readonly read: (text: string, at: number) => { end: number; canonical: string } | undefined;
}

export interface StyleSheet {
  readonly sizes: ReadonlyMap<string, PartStyle>;
  readonly suffix: PartStyle;
  readonly defaults: Readonly<Record<EntityType, { readonly sizes: readonly string[]; readonly open: boolean }>>;
}

/** Compiles the style sheet. Throws a fault that names the style. */
export function compileStyles(file: string, data: unknown): StyleSheet {
  if (!isRecord(data) || !isRecord(data.sizes) || !isRecord(data.defaults) || !isStrings(data.suffixes)) {
    throw badData(file, "the file", "lacks sizes, suffixes or defaults");
  }
  const sizes = new Map<string, PartStyle>();
  for (const [name, style] of Object.entries(data.sizes)) {
    if (!isRecord(style) || !isString(style.pattern)) throw badData(file, name, "has no pattern");
    sizes.set(name, partStyle(style.pattern, speller(style)));
  }
  const suffix = `${data.suffixes.join("|")}|${String(data.suffixPattern)}`;
  const defaults = data.defaults as StyleSheet["defaults"];
  return { sizes, suffix: partStyle(suffix, (text) => text[0]?.toUpperCase() + text.slice(1)), defaults };
}

/** A closed list of words as a part, each canonically as listed. */
export function wordsStyle(words: readonly string[]): PartStyle {
  const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((word) => word.replace(/[.+*?^$()[\]{}|\\]/g, "\\$&")).join("|");
  return partStyle(pattern || "(?!)", (text) => byLower.get(text.toLowerCase()) ?? text);
}

function partStyle(pattern: string, spell: (text: string) => string): PartStyle {
  const regex = new RegExp(`(?:${pattern})`, "iy");
  return {
    read: (text, at) => {
      regex.lastIndex = at;
      const found = regex.exec(text)?.[0];
      return found ? { end: at + found.length, canonical: spell(found) } : undefined;
    },
  };
}

function speller(style: Record<string, unknown>): (text: string) => string {
  const synonyms = new Map(
    Object.entries(isRecord(style.synonyms) ? style.synonyms : {}).map(([from, to]) => [
      from.toLowerCase(),
      String(to),
    ]),
  );
  const rewrite = isString(style.as) ? { regex: new RegExp(`^(?:${style.pattern})$`, "i"), as: style.as } : undefined;
  return (text) => {
    const known = synonyms.get(text.toLowerCase());
    if (known) return known;
    if (rewrite) return text.replace(rewrite.regex, rewrite.as);
    if (style.fold === "upper") return text.toUpperCase().replace(/(\d)X(\d)/g, "$1x$2");
    return style.fold === "lower" ? text.toLowerCase() : text;
  };
}
