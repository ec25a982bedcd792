/** docs/views.md, held to the program: each example draws something, and the table of keys is the schema's own. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXPORT_FORMATS } from "@accelgraph/exporters";
import { viewFile } from "@accelgraph/views";
import { beforeAll, describe, expect, it, test } from "vitest";
import { fencedBlocks, firstTable } from "../../scripts/markdown-blocks.ts";
import { accelgraph, freshFolder, ROOT } from "./command.ts";

const page = readFileSync(join(ROOT, "docs/views.md"), "utf8");
const examples = fencedBlocks(page).filter(({ language }) => language === "yaml");
const folder = freshFolder();
const db = join(folder, "sample.sqlite");

beforeAll(async () => {
  const { code, stderr } = await accelgraph(["ingest", join(ROOT, "db/seed/notes"), "--db", db]);
  expect(code, stderr).toBe(0);
});

describe("the views in the documentation", () => {
  test.each(examples)("the one on line $line draws a picture", async ({ text, line }) => {
    const file = join(folder, `${line}.yaml`);
    writeFileSync(file, text);
    const { code, stdout, stderr } = await accelgraph(["view", file, "--to", "json", "--db", db]);
    expect(code, stderr).toBe(0);
    const { nodes, edges } = JSON.parse(stdout);
    expect(nodes.length).toBeGreaterThan(2);
    expect(edges.length).toBeGreaterThan(1);
  });

  it("explains every key as the program does", () => {
    const shown = firstTable(page.slice(page.indexOf("## Keys"))).map(({ key = "", means = "" }) => [key, means]);
    expect(shown).toEqual(Object.entries(viewFile.shape).map(([key, { description }]) => [`\`${key}\``, description]));
  });

  it("names every format", () => {
    const formats = page.slice(page.indexOf("## Formats"));
    for (const format of [...EXPORT_FORMATS, "png"]) expect(formats).toContain(`\`${format}\``);
  });
});
