/** docs/notebooks.md, tried: the Python cells by Python, the Observable cells in a page that gives what Observable does. */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { fencedBlocks } from "../../scripts/markdown-blocks.ts";
import { accelgraph, ROOT } from "../acceptance/command.ts";
import { folderWithDatabase } from "./embeds.ts";

const folder = folderWithDatabase();
const page = readFileSync(join(ROOT, "docs/notebooks.md"), "utf8");
const cells = (language: string) => fencedBlocks(page).filter((block) => block.language === language);

beforeAll(async () => {
  copyFileSync(join(folder.path, "papers.sqlite"), join(folder.path, "sample.sqlite"));
  const [command = ""] = cells("sh").map(({ text }) => text.trim().replace("pnpm accelgraph ", ""));
  const { code, stderr } = await accelgraph(command.split(" "), { cwd: folder.path });
  expect(code, stderr).toBe(0);
});

describe("Jupyter", () => {
  it("asks the file and shows a view with Python's own library", async (context) => {
    if (spawnSync("python3", ["--version"]).error) context.skip("left out: python3 is not installed here");
    const program = cells("python")
      .map(({ text }) => text)
      .join("\n");
    const printed = execFileSync("python3", ["-c", program], { cwd: folder.path, encoding: "utf8" });
    const lines = printed.trim().split("\n");
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^[a-z-]+ +\d+ papers( +up to [\d.]+x)?/);
    const at = await folder.open("cell.html");
    await at.frameLocator("iframe").locator(".node", { hasText: "GPTQ" }).first().waitFor();
  });
});

describe("Observable", () => {
  it("asks the file and shows a view", async () => {
    const sql = /db\.query\("(.*)"\)/.exec(page)?.[1] ?? "";
    const file = new Database(join(folder.path, "sample.sqlite"), { readonly: true });
    const answers = { [sql]: file.prepare(sql).all() };
    file.close();
    // What Observable gives to cells: attached files with their answers, and display.
    folder.write(
      "observable.html",
      `<!doctype html><title>cells</title><script type="module">
        const answers = ${JSON.stringify(answers)};
        const display = (element) => document.body.append(element);
        const FileAttachment = (name) => ({
          text: async () => (await fetch(name)).text(),
          sqlite: async () => ({ query: async (sql) => answers[sql] }),
        });
        ${cells("js")
          .map(({ text }) => text.replace("const db = FileAttachment", "const db = await FileAttachment"))
          .join("\n")}
        window.rows = rows;
      </script>`,
    );
    const at = await folder.open("observable.html");
    await at.frameLocator("iframe").locator(".node", { hasText: "GPTQ" }).first().waitFor();
    const rows = await at.evaluate<{ technique: string; papers: number }[]>("window.rows");
    expect(rows).toHaveLength(5);
    expect(rows[0]?.papers).toBeGreaterThanOrEqual(rows[4]?.papers ?? 0);
  });
});
