/** The plugin's `main.js`, loaded as Obsidian loads it, over a stub of the documented interface that it uses. */
import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it, test } from "vitest";
import { buildBundle, OBSIDIAN } from "../../scripts/embed-bundles.ts";
import { folderWithDatabase } from "./embeds.ts";

const folder = folderWithDatabase();

beforeAll(async () => {
  const built = dirname(await buildBundle(OBSIDIAN));
  for (const name of ["main.js", "manifest.json", "styles.css", "versions.json"]) {
    copyFileSync(join(built, name), join(folder.path, name));
  }
  copyFileSync(join(import.meta.dirname, "obsidian-stub.js"), join(folder.path, "stub.js"));
});

const VAULT = {
  "notes/today.md": {},
  "Methods/GPTQ.md": { frontmatter: { accelgraph: "method/gptq" } },
  "data/papers.sqlite": { at: "papers.sqlite" },
};

/** A note whose blocks the plugin has drawn. */
async function openNote(blocks: readonly string[], theme = "theme-light"): Promise<Page> {
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const body = blocks.map((text) => `<pre><code class="language-accelgraph">${escaped(text)}</code></pre>`).join("");
  folder.write(
    "note.html",
    `<!doctype html><title>note</title><link rel="stylesheet" href="styles.css"><script src="stub.js"></script><body class="${theme}"><h1>Today</h1>${body}</body>`,
  );
  const page = await folder.open("note.html");
  await page.evaluate(`(async () => {
    window.plugin = await obsidianStub.loadPlugin(${JSON.stringify(VAULT)});
    window.children = await obsidianStub.renderBlocks("notes/today.md");
  })()`);
  return page;
}

describe("the Obsidian plugin", () => {
  it("keeps the conventions of a plugin", () => {
    const read = (name: string) => JSON.parse(readFileSync(join(folder.path, name), "utf8"));
    const manifest = read("manifest.json");
    expect(Object.keys(manifest).sort()).toEqual(
      ["author", "description", "id", "isDesktopOnly", "minAppVersion", "name", "version"].sort(),
    );
    expect(manifest.id).toMatch(/^[a-z-]+$/);
    expect(manifest.id).not.toContain("obsidian");
    expect(manifest.description).toMatch(/^.{1,250}\.$/);
    expect(read("versions.json")).toEqual({ [manifest.version]: manifest.minAppVersion });
  });

  test.each([
    ["as seen from the note", "../data/papers.sqlite"],
    ["from the root of the vault", "data/papers.sqlite"],
    ["by its name alone", "papers.sqlite"],
  ])("draws a view of a database that is named %s", async (_name, database) => {
    const page = await openNote([`database: ${database}\nfocus: AWQ`]);
    await page.locator(".accelgraph-view .node", { hasText: "GPTQ" }).first().waitFor();
  });

  it("opens the note of a mark, by mouse and keyboard, where the vault has one", async () => {
    const page = await openNote(["database: papers.sqlite\nfocus: AWQ"]);
    const mark = page.getByRole("link", { name: /GPTQ/ });
    await mark.locator("path").click();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.locator(".node", { hasText: "cuBLAS" }).first().locator("path").click();
    expect(await page.evaluate("obsidianApp.opened")).toEqual(Array(2).fill(["Methods/GPTQ.md", "notes/today.md"]));
  });

  it("turns dark with the app", async () => {
    const page = await openNote(["database: papers.sqlite\nfocus: AWQ"]);
    const ground = () => page.evaluate<string>("getComputedStyle(document.querySelector('.ground')).fill");
    const light = await ground();
    await page.evaluate("document.body.className = 'theme-dark'");
    expect(await ground()).not.toBe(light);
  });

  it("draws again when the database changes or another is set, and lets go of a note that is closed", async () => {
    const page = await openNote(["focus: AWQ"]);
    await page.getByText("the view names no database").waitFor();
    await page.evaluate(`(async () => {
      const [tab] = obsidianApp.tabs;
      tab.display();
      document.body.append(tab.containerEl);
    })()`);
    await page.getByLabel("Database").fill("data/papers.sqlite");
    await page.getByLabel("Database").press("Tab");
    await page.locator(".accelgraph-view svg").waitFor();
    await page.waitForLoadState("networkidle");
    const fetched = () => folder.server().sent.filter(({ path }) => path.endsWith("papers.sqlite")).length;
    const before = fetched();
    await page.evaluate("obsidianApp.modify('data/papers.sqlite')");
    await expect.poll(fetched, { timeout: 10_000 }).toBe(before + 1);
    await page.evaluate("for (const child of children) child.unload(); obsidianApp.modify('data/papers.sqlite')");
    // What would fetch it would do so at once.
    await page.waitForTimeout(300);
    expect(fetched()).toBe(before + 1);
    await page.evaluate("plugin.unload()");
  });

  it("says in the note what is wrong with a view", async () => {
    const page = await openNote([
      "database: papers.sqlite\nfocus: AWQ\ndept: 2",
      'database: papers.sqlite\nfocus: "<img src=x onerror=alert(1)>"',
      "database: none.sqlite\nfocus: AWQ",
      "database: papers.sqlite\nsql: DELETE FROM paper",
    ]);
    for (const said of ["Line 3: a view has no key", "<img src=x onerror", "no file none.sqlite", "Only reading"]) {
      await page.getByRole("alert").filter({ hasText: said }).waitFor();
    }
    expect(await page.locator("img").count()).toBe(0);
  });
});
