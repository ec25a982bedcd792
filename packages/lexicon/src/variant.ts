/**
 * Variants of listed things: reads what follows a family's name ("-3.1-8B-Instruct") and makes the entry
 * that it names. The canonical order of parts is family, version, kind, size, suffix.
 */
import { isSmallLetter, isWordUnit } from "./alphabet.ts";
import type { LexiconEntry, NameParts } from "./entry.ts";
import { idOf } from "./spelling.ts";
import type { PartStyle } from "./styles.ts";

/** A family with its grammar made ready to read. */
export interface Family {
  readonly entry: LexiconEntry;
  readonly join: string;
  readonly sizeJoin: string;
  readonly versions: ReadonlySet<string>;
  /** Versions that are not listed are believed where they are attached ("LLaMA-5"). */
  readonly open: boolean;
  readonly sizes: readonly PartStyle[];
  readonly kinds: PartStyle;
  readonly suffix: PartStyle | undefined;
}

/** The parts of a tail, and where it ends. */
export interface Tail {
  readonly end: number;
  readonly parts: Readonly<Partial<Record<PartName, string>>>;
}

type PartName = "version" | "kind" | "size" | "suffix";
const CANONICAL_ORDER: readonly PartName[] = ["version", "kind", "size", "suffix"];

/** What a number that is no version is followed by: "LLaMA 2 times faster". */
const COUNTED = /\s?(?:x\b|×|%|times\b|GB\b|billion\b|points?\b|pp\b|\\times)/iy;
/** What a number that stands by itself counts: "with Llama 3 models", but "a Llama-3 model", "the Adreno 640 GPU". */
const COUNTED_THINGS = /\s(?:layers|GPUs|devices|models)\b/iy;
const VERSION = /v?(\d{1,2}(?:\.\d{1,2})?)(?!\d|\.\d)/iy;
/** What makes another name of the one before it: "LoRA+", "SpecDec++", "QuIP#". */
const MARKS = /\+{1,2}|#/y;

/**
 * Whether anything of a variant can follow at `at`: a cheap look that spares most names the reading.
 * After a space, small letters begin only words of size ("base", "large") and tuning.
 */
export function mayGoOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isWordUnit(unit)) return true;
  const char = text[at] ?? "";
  if (char === " ") return /[\dA-Z(tsmblhgxv]/.test(text[at + 1] ?? "") || goesOnByAnd(text, at);
  return "-_+#/({\u2010\u2011".includes(char) && char !== "";
}

/** "Llama 2 and 3": a list of versions. */
function goesOnByAnd(text: string, at: number): boolean {
  return (
    (text.startsWith(" and ", at) || text.startsWith(" or ", at)) &&
    /[\dvV]/.test(text[text.indexOf(" ", at + 1) + 1] ?? "")
  );
}

/** Reads the longest tail of a family's name at `at` that ends at a word's bound. */
export function readTail(text: string, at: number, family: Family, known: Tail["parts"] = {}): Tail | undefined {
  let parts: Partial<Record<PartName, string>> = { ...known };
  let best: Tail | undefined;
  let position = at;
  for (let step = 0; step < 5; step++) {
    const next = readPart(text, position, family, parts);
    if (!next) break;
    parts = {
      ...parts,
      [next.part]: [parts.suffix && next.part === "suffix" ? parts.suffix : "", next.canonical]
        .filter(Boolean)
        .join("-"),
    };
    position = next.end;
    if (endsWord(text, position)) best = { end: position, parts };
  }
  return best;
}

interface Part {
  readonly part: PartName;
  readonly canonical: string;
  readonly end: number;
}

function readPart(text: string, at: number, family: Family, have: Tail["parts"]): Part | undefined {
  const separator = /[-_ \u2010\u2011]/.test(text[at] ?? "") ? (text[at] as string) : "";
  const start = at + separator.length;
  if (!separator && "+#".includes(text[at] ?? " ") && !have.version) return readMarks(text, at);
  if (!isWordUnit(text.charCodeAt(start))) return undefined;
  // A small letter goes on with a word of small letters: "Swing" is no Swin-G.
  if (!separator && isSmallLetter(text.charCodeAt(at - 1)) && isSmallLetter(text.charCodeAt(start))) return undefined;
  // "DeiTs" are several and no DeiT-S; behind a version an s is a size: "YOLOv5s".
  if (!separator && !have.version && isPluralS(text, start)) return undefined;
  const spaced = separator === " ";
  if (!have.size) {
    for (const style of family.sizes) {
      const size = style.read(text, start);
      if (size && endsWord(text, size.end) && !isCounted(text, start, size.end)) return { part: "size", ...size };
    }
  }
  // "Vicuna-7B-v1.5": behind the size, a version must be a listed one and say that it is one.
  if (!have.version && (!have.size || /v/i.test(text[start] ?? ""))) {
    const version = readVersion(text, start, family, spaced || have.size !== undefined);
    if (version) return version;
  }
  if (spaced && !/[A-Z0-9]/.test(text[start] ?? "")) return undefined;
  const kind = have.kind ? undefined : family.kinds.read(text, start);
  if (kind && endsPart(text, kind.end)) return { part: "kind", ...kind };
  const suffix = family.suffix?.read(text, start);
  return suffix && endsPart(text, suffix.end) && separator ? { part: "suffix", ...suffix } : undefined;
}

function readVersion(text: string, start: number, family: Family, spaced: boolean): Part | undefined {
  VERSION.lastIndex = start;
  const found = VERSION.exec(text);
  if (!found?.[1]) return undefined;
  const end = start + found[0].length;
  const listed = family.versions.has(found[1]);
  const isEdition = family.entry.type === "dataset" && found[1].includes(".");
  if (!listed && (!family.open || (spaced && !isEdition))) return undefined;
  return isCounted(text, start, end) ? undefined : { part: "version", canonical: found[1], end };
}

function readMarks(text: string, at: number): Part | undefined {
  MARKS.lastIndex = at;
  const marks = MARKS.exec(text)?.[0];
  return marks ? { part: "version", canonical: marks, end: at + marks.length } : undefined;
}

function isCounted(text: string, start: number, end: number): boolean {
  COUNTED.lastIndex = end;
  if (COUNTED.test(text)) return true;
  COUNTED_THINGS.lastIndex = end;
  return text[start - 1] === " " && /^\d+$/.test(text.slice(start, end)) && COUNTED_THINGS.test(text);
}

/** Whether an s at `at` ends the word. */
function isPluralS(text: string, at: number): boolean {
  return text[at] === "s" && endsWord(text, at + 1);
}

/** Whether no word goes on at `at`. */
function endsWord(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const unit = text.charCodeAt(at);
  if (text[at] === "." || text[at] === "+") return !isWordUnit(text.charCodeAt(at + 1)) && text[at] !== "+";
  return !isWordUnit(unit);
}

/** A kind or suffix may touch the digit of what follows ("Qwen2VL7B"). */
function endsPart(text: string, at: number): boolean {
  return endsWord(text, at) || /\d/.test(text[at] ?? "");
}

/** The canonical name of a variant. */
export function variantName(family: Family, parts: Tail["parts"]): string {
  return CANONICAL_ORDER.reduce((name, part) => {
    const value = parts[part];
    if (value === undefined) return name;
    if (part === "version") return name + (/^[+#]/.test(value) ? "" : family.join) + value;
    return name + (part === "size" ? family.sizeJoin : "-") + value;
  }, family.entry.name);
}

/** The parts of a variant's parent: the last part in canonical order dropped, of several suffixes the last. */
export function parentParts(parts: Tail["parts"]): Tail["parts"] {
  const inner = parts.suffix?.replace(/-?[^-]+$/, "");
  if (inner) return { ...parts, suffix: inner };
  const last = [...CANONICAL_ORDER].reverse().find((part) => parts[part] !== undefined);
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== last));
}

/** An entry for a variant that is not listed. */
export function derivedEntry(family: Family, parts: Tail["parts"], broader: string): LexiconEntry {
  const { entry } = family;
  const name = variantName(family, parts);
  const count = entry.type === "model" ? countOf(parts.size) : undefined;
  const memory = entry.type === "hardware" ? /^(\d+)GB$/.exec(parts.size ?? "")?.[1] : undefined;
  return {
    id: derivedId(family, parts, name),
    type: entry.type,
    name,
    aliases: [],
    broader: [broader],
    derived: true,
    ...(entry.vendor && { vendor: entry.vendor }),
    ...(count && { parameters: count }),
    ...(memory && { memoryGb: Number(memory) }),
  };
}

/** "Mamba-2.8B" is 2.8 billion parameters and not eight billion of a Mamba-2: the slug has to tell them apart. */
function derivedId(family: Family, parts: Tail["parts"], name: string): string {
  const whole = /^(\d+)\.\d/.exec(parts.size ?? "")?.[1];
  const mistaken = whole && (parts.version ? `${parts.version}.${whole}` : whole);
  if (!parts.size || !mistaken || !family.versions.has(mistaken)) return idOf(family.entry.type, name);
  return idOf(family.entry.type, name.replace(parts.size, parts.size.replace(".", "p")));
}

export function nameParts(family: Family, parts: Tail["parts"]): NameParts {
  return { family: family.entry, ...parts };
}

/** "7B" is 7e9. Mixtures ("8x7B") and words give nothing. */
function countOf(size: string | undefined): number | undefined {
  const found = /^(\d+(?:\.\d+)?)([MBT])/.exec(size ?? "");
  if (!found) return undefined;
  const scale = { M: 1e6, B: 1e9, T: 1e12 }[found[2] as "M" | "B" | "T"];
  return Math.round(Number(found[1]) * scale);
}
