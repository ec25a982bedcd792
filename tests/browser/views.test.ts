import { describe, expect, it } from "vitest";
import { accelgraph } from "../acceptance/command.ts";
import { serveApp, settled } from "./app.ts";
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
    expect(await link.count()).toBe(0);
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
    expect(await link.count()).toBe(0);
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
