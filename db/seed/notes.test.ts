/**
 * The seed notes as a newcomer's first graph needs them: enough, well formed, of an abstract's length,
 * and in our own words. The comparison with published abstracts runs where a folder of them is at hand.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { nameKey, slugify } from "@accelgraph/domain";
import { describe, expect, it, test } from "vitest";

const NOTES = fileURLToPath(new URL("./notes", import.meta.url));
const SHARED = process.env.ACCELGRAPH_SHARED ?? resolve(fileURLToPath(new URL("../../../shared", import.meta.url)));
const CORPUS = join(SHARED, "corpus");
/** No run of this many words may be another's. */
const RUN = 7;

interface Note {
  readonly slug: string;
  readonly title: string;
  readonly published: string | undefined;
  readonly body: string;
}

function readNote(file: string): Note {
  const parts = /^---\n(.*?)\n---\n\n(.*)$/s.exec(readFileSync(join(NOTES, file), "utf8"));
  const front = parts?.[1] ?? "";
  const title = /^title: (".*")$/m.exec(front)?.[1];
  return {
    slug: file.replace(/\.md$/, ""),
    title: title === undefined ? "" : (JSON.parse(title) as string),
    published: /^published: (.*)$/m.exec(front)?.[1],
    body: parts?.[2] ?? "",
  };
}

/** Words as one compares them: lower case, numbers and hyphenated words whole. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+(?:[.'%-][a-z0-9]+)*/g) ?? [];
}

function runs(text: string): string[] {
  const all = words(text);
  return all.slice(RUN - 1).map((_, i) => all.slice(i, i + RUN).join(" "));
}

const HARDWARE = ["GPU", "CPU", "TPU", "NPU", "FPGA", "ASIC", "PIM", "DSP", "microcontroller", "smartphone"];

const notes = readdirSync(NOTES)
  .filter((file) => file.endsWith(".md"))
  .sort()
  .map(readNote);

describe("the seed notes", () => {
  it("are enough for a rich first graph", () => {
    expect(notes.length).toBeGreaterThanOrEqual(60);
  });

  test.each([...HARDWARE, "edge device", "SSD"])("speak of the hardware class %s", (name) => {
    expect(notes.some((note) => new RegExp(`\\b${name}s?\\b`).test(note.body))).toBe(true);
  });

  it("describe a paper each", () => {
    expect(new Set(notes.map((note) => nameKey(note.title))).size).toBe(notes.length);
  });

  test.each(notes)("$slug is a title with an abstract's worth of plain text", (note) => {
    expect(note.slug).toBe(slugify(note.slug));
    expect(note.title.length).toBeGreaterThan(10);
    expect(note.published ?? "2000").toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    const count = note.body.split(/\s+/).filter(Boolean).length;
    expect(count, "words").toBeGreaterThanOrEqual(60);
    expect(count, "words").toBeLessThanOrEqual(140);
    expect(note.body, "no HTML, no headings, no lists").not.toMatch(/<\/?[a-z][^>]*>|^[#*>-] /m);
  });

  it("borrow no run of words from a published abstract", (context) => {
    if (!existsSync(CORPUS)) context.skip(`left out: no abstracts at ${CORPUS} (set ACCELGRAPH_SHARED)`);
    const published = new Set(readdirSync(CORPUS).flatMap((file) => runs(readFileSync(join(CORPUS, file), "utf8"))));
    const borrowed = notes.flatMap((note) => runs(note.body).filter((run) => published.has(run)));
    expect(borrowed).toEqual([]);
  });
});
