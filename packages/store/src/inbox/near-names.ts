/**
 * Names that may mean one thing: one letter apart, one with a common noun added, a short form and what it stands for,
 * the same name as two types. Sizes and versions are variants of a family and never near: numbers must agree. A pure
 * function; pairs by an index of deletions (the symmetric delete method, after W. Garbe's SymSpell), so the time grows
 * with the number of names and not with its square.
 */
import type { NodeKind } from "../naming.ts";

export interface KnownName {
  readonly id: number;
  readonly type: NodeKind;
  readonly name: string;
  readonly key: string;
  readonly papers: number;
  /** Listed in the lexicon, or a variant by its grammar. */
  readonly isListed: boolean;
}

export interface NearPair {
  /** The one that would go: not listed, or in fewer papers. */
  readonly name: KnownName;
  readonly other: KnownName;
  readonly reason: string;
  /** The same name as another type. */
  readonly isDispute: boolean;
}

/** Nouns that say no more of a name than its type does, where they stand as a word of their own; or a plural's s. */
const NOUNS = [
  ...["s", "system", "framework", "library", "engine", "model", "models", "method", "algorithm", "kernel", "kernels"],
  ...["compiler", "accelerator", "benchmark", "dataset", "suite", "gpu", "gpus", "chip", "architecture"],
];

/** Shorter keys are one letter apart by chance. Exchanged letters tell more names apart than added ones. */
const LEAST_LENGTH = Object.freeze({ added: 6, exchanged: 8 });

/** So many names that differ in one place are a family of variants. */
const CROWD = 4;

export function nearNames(names: readonly KnownName[]): NearPair[] {
  const byKey = groupBy(names, ({ key }) => key);
  const initials = groupBy(names, ({ name }) => initialsOf(name));
  const shortened = groupBy(names.filter(isLong), ({ key }) => key);
  const exchanged = new Map<string, KnownName[]>();
  for (const name of names) if (name.key.length >= LEAST_LENGTH.exchanged) addDeletions(exchanged, name);
  const pairs: NearPair[] = [];
  for (const name of names) {
    const { key, type } = name;
    const pair = (others: readonly KnownName[] | undefined, reason: (other: KnownName) => string) => {
      for (const other of others ?? []) {
        if (other.type === type && other !== name && mayBeOne(name, other))
          pairs.push(ordered(name, other, reason(other)));
      }
    };
    for (const other of byKey.get(key) ?? []) if (other.id > name.id) pairs.push(dispute(name, other));
    for (const noun of NOUNS) {
      const longer = byKey.get(key + noun)?.filter((other) => noun === "s" || hasWord(other, noun));
      pair(longer, (other) => `“${other.name}” adds only a common noun`);
    }
    if (key.length >= 3) pair(initials.get(key), () => "the initials of the other's words");
    if (!isLong(name)) continue;
    for (const deletion of deletionsOf(key)) pair(shortened.get(deletion), () => "one letter apart");
  }
  for (const group of exchanged.values()) {
    if (group.length === CROWD) continue;
    for (const [i, name] of group.entries()) {
      for (const other of group.slice(i + 1)) {
        const isOne = other.type === name.type && other.key.length === name.key.length && mayBeOne(name, other);
        if (isOne) pairs.push(ordered(name, other, "one letter apart"));
      }
    }
  }
  return pairs;
}

function hasWord({ name }: KnownName, word: string): boolean {
  return (
    name
      .toLowerCase()
      .split(/[\s\-_/]+/)
      .at(-1) === word
  );
}

function isLong({ key }: KnownName): boolean {
  return key.length >= LEAST_LENGTH.added;
}

function addDeletions(index: Map<string, KnownName[]>, name: KnownName): void {
  const { key } = name;
  // From the second letter on: names with another first letter are others.
  for (let i = 1; i < key.length; i++) {
    const place = `${i} ${key.slice(0, i)}${key.slice(i + 1)}`;
    const group = index.get(place);
    if (group === undefined) index.set(place, [name]);
    else if (group.length < CROWD) group.push(name);
  }
}

function deletionsOf(key: string): Set<string> {
  return new Set(Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1)));
}

/** Whether two names of one type can be one thing: the lexicon does not tell them apart, nor do numbers or sizes. */
function mayBeOne(a: KnownName, b: KnownName): boolean {
  if (a.isListed && b.isListed) return false;
  const marks = ({ key }: KnownName) => key.replace(/[^\d+.]+/g, " ").trim();
  return marks(a) === marks(b) && lastPart(a) === lastPart(b);
}

/** A last part of one or two letters, as in ViG-S: it tells members of a family apart. */
function lastPart({ name }: KnownName): string {
  return /[-_ /](\p{L}{1,2})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** "Key-Value Cache" → "kvc"; empty for fewer than three words. */
function initialsOf(name: string): string {
  const words = name.split(/[\s\-_/]+/).filter(Boolean);
  return words.length < 3 ? "" : words.map((word) => word[0]?.toLowerCase()).join("");
}

function ordered(a: KnownName, b: KnownName, reason: string): NearPair {
  const goes = a.isListed === b.isListed ? a.papers < b.papers || (a.papers === b.papers && a.id > b.id) : b.isListed;
  return { name: goes ? a : b, other: goes ? b : a, reason, isDispute: false };
}

function dispute(a: KnownName, b: KnownName): NearPair {
  const pair = ordered(a, b, "");
  return { ...pair, reason: `the same name counts as ${pair.other.type} too`, isDispute: true };
}

function groupBy(names: readonly KnownName[], keyOf: (name: KnownName) => string): Map<string, KnownName[]> {
  const groups = new Map<string, KnownName[]>();
  for (const name of names) {
    const key = keyOf(name);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}
