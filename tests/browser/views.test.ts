import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accelgraph, freshFolder } from "../acceptance/command.ts";
import { SEED, serveApp, settled } from "./app.ts";
import { drawnNodes, undoAndRedo, unfold } from "./graph-page.ts";

const app = serveApp();
const STATE =
  "/graph?focus=method/awq&depth=2&types=method,technique&colour=community&pin=method/gptq:300:-250&hide=method/awq-lite";

describe("a saved view", () => {
  it("is listed under its name, opens what was saved, is renamed and deleted, each undoable", async () => {
    const page = await app.open(STATE);
    const picture = await drawnNodes(page);
    await unfold(page, "Saved views");
    await page.getByLabel("Name of the view").fill("quantizers");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const link = page.getByRole("link", { name: "quantizers" });
    await link.waitFor();
    await undoAndRedo(page, /save “quantizers”/);
    await link.waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+z");
    await link.waitFor();

    await page.goto(`${app.address()}/graph`);
    await settled(page);
    await page.getByRole("region", { name: "Saved views" }).getByRole("link", { name: "quantizers" }).click();
    await settled(page);
    expect(await drawnNodes(page)).toEqual(picture);

    await page.getByRole("button", { name: "Rename quantizers" }).click();
    await page.getByLabel("New name of quantizers").fill("weights");
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await page.getByRole("link", { name: "weights" }).waitFor();
    await undoAndRedo(page, /rename “quantizers” to “weights”/);
    await link.waitFor();

    await page.getByRole("button", { name: "Delete quantizers" }).click();
    await link.waitFor({ state: "detached" });
    await undoAndRedo(page, /delete “quantizers”/);
    await link.waitFor();
  });

  it("is whole in its address: a fresh profile draws the same, place by place", async () => {
    const page = await app.open(STATE);
    const fresh = await app.open(STATE);
    expect(await drawnNodes(fresh)).toEqual(await drawnNodes(page));
    expect((await drawnNodes(fresh))["method/gptq"]).toMatchObject({ x: 300, y: -250 });
  });
});

/** Saves what is shown, and waits until it is said to be kept. */
async function saveAs(page: Page, name: string): Promise<void> {
  await unfold(page, "Saved views");
  await page.getByLabel("Name of the view").fill(name);
  await page.getByLabel("Name of the view").press("Enter");
  await page.getByRole("status").getByText(`“${name}” saved`).waitFor();
}

/** What any SQLite finds in the file. */
function kept(): unknown[] {
  const db = new Database(app.database(), { readonly: true });
  try {
    return db.prepare("SELECT name, address FROM saved_view WHERE name LIKE 'kept%' ORDER BY name").all();
  } finally {
    db.close();
  }
}

describe("a view that is saved", () => {
  it("stands in the file: any SQLite reads it, another profile opens it by name, and reading papers again leaves it", async () => {
    const page = await app.open(STATE);
    await saveAs(page, "kept here");
    expect(await page.getByRole("status").getByText("saved in papers.sqlite").count()).toBe(1);
    expect(kept()).toEqual([{ name: "kept here", address: decodeURIComponent(STATE) }]);

    const paper = join(freshFolder(), "more.jsonl");
    writeFileSync(paper, JSON.stringify({ title: "Grud: a cache", abstract: "We propose Grud, 2x faster on GPUs." }));
    const again = await accelgraph(["ingest", paper, SEED, "--db", app.database()]);
    expect(again.code, again.stderr).toBe(0);
    expect(kept()).toHaveLength(1);
    const drawn = await accelgraph(["view", "--saved", "kept here", "--to", "json", "--db", app.database()]);
    expect(drawn.code, drawn.stderr).toBe(0);
    const { nodes } = JSON.parse(drawn.stdout) as { nodes: { id: string; x: number; y: number }[] };
    const places = await drawnNodes(page);
    expect(nodes.map(({ id }) => id).sort()).toEqual(Object.keys(places).sort());
    for (const { id, x, y } of nodes)
      expect(Math.hypot(x - (places[id]?.x ?? 0), y - (places[id]?.y ?? 0))).toBeLessThan(1);
    const none = await accelgraph(["view", "--saved", "kept there", "--to", "svg", "--db", app.database()]);
    expect(none.code).not.toBe(0);
    expect(none.stderr).toContain("Did you mean kept here?");
    const fresh = await app.open(`/graph?view=${encodeURIComponent("kept here")}`);
    await fresh.locator(".canvas").waitFor();
    await settled(fresh);
    expect(await drawnNodes(fresh)).toEqual(await drawnNodes(page));
    await unfold(fresh, "Saved views");
    await fresh.getByRole("link", { name: "kept here" }).waitFor();
    await fresh.goto(`${app.address()}/matrix`);
    await settled(fresh);
    await fresh.keyboard.press("Control+k");
    await fresh.getByRole("dialog").getByRole("combobox").fill("kept her");
    await fresh.getByRole("option", { name: /kept here/ }).click();
    await fresh.locator(".canvas").waitFor();
    await settled(fresh);
    expect(await drawnNodes(fresh)).toEqual(await drawnNodes(page));
    await fresh.goto(`${app.address()}/graph?view=none`);
    await fresh.getByRole("heading", { name: "No view here is named “none”" }).waitFor();
  });

  it("that only a browser knew is offered to the file, and can be taken back", async () => {
    const page = await app.open("/graph?map=1");
    const mine = JSON.stringify([{ name: "kept of old", address: "/graph?focus=method/gptq" }]);
    await page.evaluate(`localStorage.setItem("accelgraph-views:papers.sqlite", ${JSON.stringify(mine)})`);
    await page.reload();
    await settled(page);
    const offer = page.getByRole("button", { name: "Take into papers.sqlite" });
    await offer.press("Enter");
    await page.getByRole("status").getByText("1 name taken into papers.sqlite").waitFor();
    expect(kept()).toContainEqual({ name: "kept of old", address: "/graph?focus=method/gptq" });
    expect(await offer.count()).toBe(0);
    await page.keyboard.press("Control+z");
    await offer.waitFor();
    expect(JSON.stringify(kept())).not.toContain("kept of old");
  });

  it("of a file that is open in the page is kept by the browser, which says so", async () => {
    const page = await app.open("/");
    await page.getByLabel("A file that accelgraph has made").setInputFiles(app.database());
    await page.getByRole("button", { name: "Close it" }).waitFor();
    await page.getByRole("link", { name: "Graph", exact: true }).click();
    await page.getByRole("link", { name: "Map of the names spoken of most" }).click();
    await page.locator(".canvas").waitFor();
    await settled(page);
    await saveAs(page, "mine alone");
    expect(await page.getByRole("status").getByText("“mine alone” saved in this browser").count()).toBe(1);
    await page.getByText("This file is only shown here").waitFor();
    await page.getByRole("button", { name: "Delete mine alone" }).click();
    expect(await page.getByRole("link", { name: "mine alone" }).count()).toBe(0);
  });
});

describe("a view file", () => {
  it("draws in a note what the screen shows, each node in its place", async () => {
    const page = await app.open(STATE);
    const places = await drawnNodes(page);
    await page.getByRole("region", { name: "The graph as a table" }).getByText("Save as …").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^View file/ }).click(),
    ]);
    const drawn = await accelgraph(["view", await download.path(), "--to", "json", "--db", app.database()]);
    expect(drawn.code, drawn.stderr).toBe(0);
    const { nodes } = JSON.parse(drawn.stdout) as { nodes: { id: string; x: number; y: number }[] };
    expect(nodes.map(({ id }) => id).sort()).toEqual(Object.keys(places).sort());
    for (const { id, x, y } of nodes) {
      expect([x, y], id).toEqual([Math.round(places[id]?.x ?? 0), Math.round(places[id]?.y ?? 0)]);
    }
  });
});
