import { extname } from "node:path";
import { readBibtex } from "./bibtex.ts";
import { readJson, readJsonLines } from "./json.ts";
import { readListing } from "./listing.ts";
import { readMarkdown } from "./markdown.ts";
import type { Reader } from "./reading.ts";
import { readRis } from "./ris.ts";

/** Every format that is read, by the name that `--format` takes. */
export const FORMATS = ["listing", "jsonl", "json", "markdown", "bibtex", "ris"] as const;
export type Format = (typeof FORMATS)[number];

export const READERS: Readonly<Record<Format, Reader>> = {
  listing: readListing,
  jsonl: readJsonLines,
  json: readJson,
  markdown: readMarkdown,
  bibtex: readBibtex,
  ris: readRis,
};

/** What a file's name suggests; it decides only where the content leaves it open. */
const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".json": "json",
  ".bib": "bibtex",
  ".ris": "ris",
};

/** Recognises the format by the first characters of a file, or `html` for a web page. */
export function detectFormat(sample: string, name: string): Format | "html" {
  const start = sample.replace(/^[\s\uFEFF]+/, "");
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return "html";
  if (/^\[\s*(\{|\]|$)/.test(start)) return "json";
  if (start.startsWith("{")) return detectObjects(start);
  if (/^TY {2}- /m.test(sample)) return "ris";
  if (/^\s*@[A-Za-z]+\s*[{(]\s*[^\s,={}]*\s*[,=]/m.test(sample)) return "bibtex";
  if (/^---[ \t]*\r?\n/.test(start) || /^#{1,6}[ \t]+\S/.test(start) || /^.+\r?\n={3,}\s*$/m.test(head(start)))
    return "markdown";
  return BY_EXTENSION[extname(name).toLowerCase()] ?? "listing";
}

/** Objects that end on the line on which they begin are JSON Lines. */
function detectObjects(start: string): Format {
  const [first = "", second = ""] = start.split(/\r?\n/, 2);
  const alone = first.trimEnd();
  return alone.endsWith("}") || second.startsWith("{") || (first.length > 2 && second === "") ? "jsonl" : "json";
}

function head(text: string): string {
  return text.split(/\r?\n/, 2).join("\n");
}
