import { parseDate } from "./dates.ts";
import { readLines } from "./lines.ts";
import { makePaper, type PaperFields } from "./make-paper.ts";
import { type Reader, tooLong } from "./reading.ts";

/**
 * RIS, the reference managers' exchange format: a line a field (`TI  - title`), `ER` ends an entry.
 * Source: https://en.wikipedia.org/wiki/RIS_(file_format), tags as Zotero and Mendeley write them.
 */
export const readRis: Reader = async function* (file) {
  let fields = new Map<string, string[]>();
  let start = 0;
  let last: string[] | undefined;
  for await (const line of readLines(file.text())) {
    if (line.tooLong) yield tooLong(file.name, line.number);
    const [, tag, value = ""] = TAG.exec(line.text) ?? [];
    if (tag === "TY" || tag === "ER") {
      if (fields.size > 0) yield* makePaper(toFields(fields), file, start);
      fields = new Map();
      start = line.number;
      last = undefined;
    } else if (tag) {
      last = fields.get(tag) ?? [];
      fields.set(tag, last);
      last.push(value.trim());
    } else if (last && line.text.trim() !== "") last[last.length - 1] += `\n${line.text}`;
  }
  if (fields.size > 0) yield* makePaper(toFields(fields), file, start);
};

const TAG = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

function toFields(fields: ReadonlyMap<string, readonly string[]>): PaperFields {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find((value) => value);
  const date = first("DA", "PY", "Y1");
  return {
    title: first("TI", "T1", "CT"),
    abstract: first("AB", "N2"),
    id: first("ID", "AN"),
    doi: first("DO") ?? first("M3"),
    url: first("UR", "L1", "L2"),
    published: date ? parseDate(date) : undefined,
    authors: [...(fields.get("AU") ?? []), ...(fields.get("A1") ?? [])].map(givenFirst),
  };
}

/** "Hopper, Grace" to "Grace Hopper". */
export function givenFirst(name: string): string {
  const [family, given, ...more] = name.split(/,\s*/);
  return given && more.length === 0 ? `${given} ${family}` : name;
}
