import { parseBibtexFields } from "./bibtex-fields.ts";
import { isoDate, monthNumber, parseDate } from "./dates.ts";
import { readLines } from "./lines.ts";
import { makePaper, type PaperFields } from "./make-paper.ts";
import { MAX_ENTRY_LENGTH, type Reader, type Reading, type TextFile, tooLong } from "./reading.ts";
import { givenFirst } from "./ris.ts";

/**
 * BibTeX and BibLaTeX, an entry at a time. An entry whose braces never close costs that entry only: the
 * next line that opens an entry starts anew.
 */
export const readBibtex: Reader = async function* (file) {
  const strings = new Map<string, string>();
  let open: OpenEntry | undefined;
  for await (const line of readLines(file.text())) {
    if (line.tooLong) yield tooLong(file.name, line.number);
    if (ENTRY.test(line.text)) {
      if (open) yield cutOff(file.name, open.line);
      open = { lines: [], line: line.number, depth: 0, length: 0 };
    }
    if (!open) continue;
    extend(open, line.text);
    if (open.length > MAX_ENTRY_LENGTH) {
      yield tooLong(file.name, open.line);
      open = undefined;
    } else if (open.depth <= 0) {
      yield* readEntry(open, file, strings);
      open = undefined;
    }
  }
  if (open) yield cutOff(file.name, open.line);
};

interface OpenEntry {
  readonly lines: string[];
  readonly line: number;
  depth: number;
  length: number;
}

const ENTRY = /^\s*@[A-Za-z]+\s*[{(]/;

function extend(entry: OpenEntry, line: string): void {
  entry.lines.push(line);
  entry.length += line.length + 1;
  for (const brace of line.match(/[{}]/g) ?? []) entry.depth += brace === "{" ? 1 : -1;
}

async function* readEntry(entry: OpenEntry, file: TextFile, strings: Map<string, string>): AsyncGenerator<Reading> {
  const text = entry.lines.join("\n");
  const type = /@([A-Za-z]+)/.exec(text)?.[1]?.toLowerCase();
  if (type === "comment" || type === "preamble") return;
  const fields = parseBibtexFields(text, strings);
  if (type === "string") for (const [name, value] of fields) strings.set(name, value);
  else yield* makePaper(await toFields(fields), file, entry.line);
}

async function toFields(fields: ReadonlyMap<string, string>): Promise<PaperFields> {
  const authors = await plain(fields.get("author"));
  const isArxiv = /arxiv/i.test(fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "");
  return {
    title: await plain(fields.get("title")),
    abstract: await plain(fields.get("abstract")),
    doi: fields.get("doi"),
    arxivId: isArxiv ? fields.get("eprint") : undefined,
    url: fields.get("url"),
    published: published(fields),
    authors: authors?.split(/\s+and\s+/).map(givenFirst),
  };
}

function published(fields: ReadonlyMap<string, string>): string | undefined {
  const date = fields.get("date");
  if (date) return parseDate(date);
  const year = /\d{4}/.exec(fields.get("year") ?? "")?.[0];
  return year ? isoDate(Number(year), monthNumber(fields.get("month") ?? "")) : undefined;
}

/** A field's value without TeX: what holds no command is only freed of its braces. */
async function plain(value: string | undefined): Promise<string | undefined> {
  if (value === undefined || !/[\\$~^_]|--|``/.test(value)) return value?.replace(/[{}]/g, "");
  // Loaded where it is needed: it takes longer to load than a listing to read.
  const { parse } = await import("@retorquere/bibtex-parser");
  // Exported abstracts hold bare per cent signs, which to TeX begin a comment.
  const tex = value.replace(/(?<!\\)([%#&])/g, "\\$1");
  const [entry] = parse(`@misc{x, title = {${tex}}}`, {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    unsupported: (_node, source) => source,
  }).entries;
  return entry?.fields.title ?? value.replace(/[{}]/g, "");
}

function cutOff(file: string, line: number): Reading {
  return {
    fault: {
      code: "cut-off-bibtex",
      message: "the braces of the entry that starts here are never closed, passed over",
      remedy: "Close the entry's braces, or export the file again.",
      file,
      line,
    },
  };
}
