/** Front matter line by line, so that whatever a user wrote beside our keys stays as it is, comments included. */
import { isSeq, parseDocument, stringify } from "yaml";

type FrontValue = string | number | readonly string[];
export type FrontMatter = Readonly<Record<string, FrontValue>>;

/** The key by which a note is known as ours. */
export const OWN_KEY = "accelgraph";

interface Parts {
  /** The lines between the fences; undefined where a note has none. */
  readonly front: readonly string[] | undefined;
  readonly body: string;
}

/** Parts a note (with line feeds) at its fences. */
export function splitFront(text: string): Parts {
  const found = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (found === null) return { front: undefined, body: text };
  const inner = found[1] ?? "";
  return { front: inner === "" ? [] : inner.split("\n"), body: text.slice(found[0].length) };
}

/** The id that a note carries, where it is one of ours. */
export function ownId(text: string): string | undefined {
  const { front = [] } = splitFront(text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n"));
  for (const line of front) {
    const [, value] = new RegExp(`^${OWN_KEY}:\\s*["']?([a-z-]+(?:/[a-z0-9-]+)?)["']?\\s*$`).exec(line) ?? [];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Front matter with our keys as they are now: lines of other keys stay, lists keep what a user added to them. */
export function updateFront(lines: readonly string[], ours: FrontMatter): string[] {
  const result: string[] = [];
  const missing = new Set(Object.keys(ours));
  for (const { key, block } of blocks(lines)) {
    const value = key === undefined ? undefined : ours[key];
    if (key === undefined || value === undefined || !missing.delete(key)) result.push(...block);
    else result.push(...updated(key, value, block));
  }
  for (const key of missing) result.push(...written(key, ours[key] ?? ""));
  return result;
}

/** Lines by the top-level key that they belong to. */
function blocks(lines: readonly string[]): { key: string | undefined; block: string[] }[] {
  const found: { key: string | undefined; block: string[] }[] = [];
  for (const line of lines) {
    const [, key] = /^["']?([A-Za-z][\w -]*?)["']?\s*:(?:\s|$)/.exec(line) ?? [];
    const last = found.at(-1);
    const belongs = key === undefined && last?.key !== undefined && /^(\s|-\s|$)/.test(line) && line !== "";
    if (belongs) last?.block.push(line);
    else found.push({ key, block: [line] });
  }
  return found;
}

function updated(key: string, value: FrontValue, block: readonly string[]): readonly string[] {
  const now = written(key, value);
  if (typeof value !== "object") return now;
  // What a list lacks is added at its end; nothing is taken from it, since a user may have put it there.
  const document = parseDocument(block.join("\n"));
  const list = document.get(key);
  if (document.errors.length > 0) return block;
  if (!isSeq(list)) return list === null || list === undefined ? now : block;
  const known = new Set(list.items.map((item) => String((item as { value?: unknown })?.value ?? item)));
  const added = value.filter((item) => !known.has(item));
  if (added.length === 0) return block;
  if (list.flow) return written(key, [...known, ...added]);
  const indent = /^\s*/.exec(block[1] ?? "")?.[0] ?? "";
  return [...block, ...added.map((item) => `${indent}- ${scalar(item)}`)];
}

function written(key: string, value: FrontValue): string[] {
  if (typeof value !== "object") return [`${key}: ${scalar(value)}`];
  return [`${key}:`, ...value.map((item) => `  - ${scalar(item)}`)];
}

/** One line, quoted where YAML would take it for something else. */
function scalar(value: string | number): string {
  if (typeof value === "number") return String(value);
  return stringify(value.replace(/\s+/g, " ").trim(), { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" }).trim();
}
