import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { FORMATS } from "./formats.ts";
import { collect, readFiles } from "./test-files.ts";

const abstract = "FastLoop runs 2x faster than the plain loop on a GPU.";
const line = (title: string, text = abstract) => `${JSON.stringify({ title, abstract: text })}\n`;
async function* pieces(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe("inputs", () => {
  it("reads a folder's files sorted, below it too, hidden ones and pictures left out", async () => {
    const files = {
      "d/b.jsonl": line("B"),
      "d/a/z.md": `# Z\n\n${abstract}`,
      "d/.hidden.jsonl": line("H"),
      "d/p.png": "x",
    };
    const { papers, faults } = await readFiles(files, ["d"]);
    expect(faults).toEqual([]);
    expect(papers.map((p) => [p.title, p.source.file])).toEqual([
      ["Z", "d/a/z.md"],
      ["B", "d/b.jsonl"],
    ]);
  });

  it("reads standard input, a listing too", async () => {
    const listing = `One\n\n${abstract.repeat(5)}\n\n  • 2 authors\n·\nMay 1\n\nTwo\n\n${abstract.repeat(5)}\n\n  • 2 authors\n·\nMay 1, 2023\n`;
    const { papers } = await collect(["-"], { stdin: pieces(listing.slice(0, 99), listing.slice(99)) });
    expect(papers.map((p) => [p.title, p.published, p.source.file])).toEqual([
      ["One", "2024-05-01", "standard input"],
      ["Two", "2023-05-01", "standard input"],
    ]);
  });

  it("takes the format that it is told", async () => {
    const { faults } = await readFiles({ "a.jsonl": line("A") }, undefined, { format: "ris" });
    expect(faults.map((f) => f.code)).toEqual(["no-papers"]);
  });
});

describe("an address", () => {
  const server = createServer((request, response) => {
    if (request.url === "/papers") response.end(line("A") + line("B"));
    else if (request.url === "/page") response.end("<!DOCTYPE html><html><body>Hello</body></html>");
    else response.writeHead(404).end();
  });
  let origin = "";
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it("is read as a file is, and says what is wrong", async () => {
    const { papers, faults } = await collect(
      [`${origin}/papers`, `${origin}/gone`, `${origin}/page`, "http://127.0.0.1:1/x"],
      {},
    );
    expect(papers.map((p) => [p.title, p.source.line])).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
    expect(faults.map((f) => [f.code, f.file])).toEqual([
      ["address-refused", `${origin}/gone`],
      ["web-page", `${origin}/page`],
      ["address-unreachable", "http://127.0.0.1:1/x"],
    ]);
  });
});

describe("bad input", () => {
  const latin1 = Buffer.from(`${line("Good")}${line("Caf\u00e9")}${line("Also good")}`, "latin1");
  test.each<[string, string | Uint8Array, string, number | undefined, string[]]>([
    ["not UTF-8", latin1, "not-utf8", 2, ["Good", "Also good"]],
    ["empty", "", "empty-file", undefined, []],
    ["blank", " \n\n", "empty-file", undefined, []],
    ["binary", Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 32), "binary-file", undefined, []],
    ["a PDF", "%PDF-1.7\n...", "binary-file", undefined, []],
    ["cut off", line("Good") + line("Lost").slice(0, 30), "cut-off-json", 2, ["Good"]],
    [
      "a line of 50 MB",
      line("Good") + line("Long", "x".repeat(50e6)) + line("After"),
      "line-too-long",
      2,
      ["Good", "After"],
    ],
    ["a book for an abstract", line("Book", "word ".repeat(50_000)), "text-too-long", 1, []],
    ["no abstract", line("Bare", ""), "no-abstract", 1, ["Bare"]],
    ["no title", line("", abstract), "no-title", 1, []],
    ["a web page", "<!doctype html><title>x</title>", "web-page", undefined, []],
  ])("%s: named with its line, the rest read", async (_, content, code, at, titles) => {
    const { papers, faults } = await readFiles({ "bad.jsonl": content, "next.jsonl": line("Next") });
    expect(papers.map((p) => p.title)).toEqual([...titles, "Next"]);
    expect(faults.map((f) => [f.code, f.file, f.line])).toEqual([[code, "bad.jsonl", at]]);
    expect(faults[0]?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it("an id that a file gives to two papers: both are read", async () => {
    const item = (id: string, title: string) => `${JSON.stringify({ id, title, abstract })}\n`;
    const { papers, faults } = await readFiles({
      "a.jsonl": item("1", "A") + item("1", "B") + item("1", "A") + item("2", "C"),
    });
    expect(papers.map((p) => p.title)).toEqual(["A", "B", "A", "C"]);
    expect(faults.map((f) => [f.code, f.line])).toEqual([["duplicate-id", 2]]);
  });

  it("names what is not there", async () => {
    const { papers, faults } = await readFiles({ "a.jsonl": line("A") }, ["none.jsonl", "a.jsonl"]);
    expect(faults.map((f) => [f.code, f.file])).toEqual([["no-file", "none.jsonl"]]);
    expect(papers).toHaveLength(1);
  });
});

describe("odd text is read, and kept readable", () => {
  test.each([
    ["NUL", "a\u0000b", "ab"],
    ["HTML", "<p>H<sub>2</sub>O &amp; 10<sup>3</sup> <b>x</b> &lt; y</p><script>z()</script>", "H2O & 10^3 x < y"],
    ["JATS", "<jats:title>Abstract</jats:title><jats:p>We test.</jats:p>", "Abstract\nWe test."],
    [
      "tokens that only look like tags",
      "the <mask> and <image> tokens, a < b > c",
      "the <mask> and <image> tokens, a < b > c",
    ],
    ["right-to-left", "تسريع \u200fGPU", "تسريع \u200fGPU"],
    ["emoji", "fast 🚀👩‍🔬", "fast 🚀👩‍🔬"],
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
    ["wrapped lines and paragraphs", "one\n two\n\n  three", "one two\nthree"],
  ])("%s", async (_, text, expected) => {
    const { papers, faults } = await readFiles({ "a.jsonl": line("A", text) });
    expect(faults).toEqual([]);
    expect(papers[0]?.abstract).toBe(expected);
  });

  it("UTF-16 with a byte order mark, and UTF-8 with one", async () => {
    const text = line("Größe 🚀");
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    const { papers, faults } = await readFiles({
      "a.jsonl": little,
      "b.jsonl": Buffer.from(little).swap16(),
      "c.jsonl": `\ufeff${text}`,
    });
    expect(faults).toEqual([]);
    expect(papers.map((p) => p.title)).toEqual(Array(3).fill("Größe 🚀"));
  });

  it("a U+FFFD that the text itself holds", async () => {
    const { papers, faults } = await readFiles({ "a.jsonl": line("A\ufffdB") });
    expect([papers[0]?.title, faults]).toEqual(["A\ufffdB", []]);
  });
});

it("reads any bytes in any format without throwing, in pieces of any size alike", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => Buffer.from(text)),
    fc
      .array(
        fc.constantFrom(
          "{",
          "}",
          '"',
          "\\",
          "[",
          "]",
          "\n",
          "@a{",
          "TY  - ",
          "TI  - x",
          "# ",
          "---\n",
          "title",
          ":",
          "=",
          ",",
          "é",
          "x. ",
        ),
      )
      .map((parts) => Buffer.from(parts.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.constantFrom(undefined, ...FORMATS),
      fc.integer({ min: 1, max: 50 }),
      async (content, format, size) => {
        const whole = await collect(["-"], { stdin: pieces(content), format });
        const parts = Array.from({ length: Math.ceil(content.length / size) }, (_, i) =>
          content.slice(i * size, (i + 1) * size),
        );
        expect(await collect(["-"], { stdin: pieces(...parts), format })).toEqual(whole);
        for (const paper of whole.papers) expect(paper.title).not.toMatch(/^\s*$|\n|\0/);
      },
    ),
  );
});
