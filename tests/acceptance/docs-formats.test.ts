/** docs/formats.md, held to the readers: each example gives what the table below it says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FORMATS, readPapers } from "@accelgraph/corpus";
import { describe, expect, it, test } from "vitest";
import { fencedBlocks, firstTable } from "../../scripts/markdown-blocks.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(ROOT, "docs/formats.md"), "utf8");
const examples = fencedBlocks(page);

/** The example as a user would pipe it in, so that only its content tells the format. */
async function readExample(text: string): Promise<Record<string, string>[]> {
  const stdin = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const rows: Record<string, string>[] = [];
  for await (const { paper, fault } of readPapers(["-"], { stdin })) {
    expect(fault).toBeUndefined();
    if (!paper) continue;
    expect(paper.abstract).not.toBe("");
    const { key, title, published = "" } = paper;
    rows.push({ line: String(paper.source.line), key, title, published });
  }
  return rows;
}

describe("the formats in the documentation", () => {
  test.each(examples)("the $language example on line $line is read as the page says", async ({ text, after }) => {
    expect(await readExample(text)).toEqual(firstTable(after));
  });

  it("has an example of each format", () => {
    const languages = new Set(examples.map((example) => example.language.replace("text", "listing")));
    expect([...languages].sort()).toEqual([...FORMATS].sort());
  });

  it("explains each fault of the readers, and no other", () => {
    const sources = join(ROOT, "packages/corpus/src");
    const text = readdirSync(sources)
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(sources, file), "utf8"))
      .join("\n");
    const codes = new Set([...text.matchAll(/code: "([a-z0-9-]+)"/g)].map((found) => found[1]));
    const explained = firstTable(page.slice(page.indexOf("## What cannot be read"))).map((row) => row.code);
    expect(explained).toEqual([...codes].sort().map((code) => `\`${code}\``));
  });
});
