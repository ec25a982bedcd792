import { describe, expect, it } from "vitest";
import { addressOf, serveApp, settled } from "./app.ts";
import { drawnIds, drawnNodes, seenPart, undoAndRedo } from "./graph-page.ts";

const app = serveApp();
const WAY = "/graph?focus=method/awq&to=method/medusa";

describe("the way from one name to another", () => {
  it("is drawn whole amid its neighbours, which step back, with the list beside it in step", async () => {
    const page = await app.open(WAY);
    const steps = page.locator(".path-step");
    const nodes = await drawnNodes(page);
    const [on, off] = [
      Object.entries(nodes).filter(([, { classes }]) => classes.includes("way")),
      Object.values(nodes),
    ];
    expect(on.map(([id]) => id)).toEqual(expect.arrayContaining(["method/awq", "method/medusa"]));
    expect(on).toHaveLength((await steps.count()) + 1);
    expect(off.filter(({ classes }) => classes.includes("dim")).length).toBe(off.length - on.length);
    const seen = await seenPart(page);
    for (const [id, { x, y }] of on) {
      expect(x > seen.x1 && x < seen.x2 && y > seen.y1 && y < seen.y2, id).toBe(true);
    }

    await steps.first().hover();
    const lit = () => drawnIds(page, ".lit");
    await expect.poll(lit).toHaveLength(1);
    const first = await lit();
    await page.mouse.move(900, 300);
    await expect.poll(lit).toEqual([]);
    await steps.last().getByRole("link").first().focus();
    await expect.poll(lit).toHaveLength(1);
    expect(await lit()).not.toEqual(first);
    await page.keyboard.press("Enter");
    await settled(page);
    expect(addressOf(page).get("at")).toContain(">");
    expect(await steps.last().getAttribute("aria-current")).toBe("step");
  });

  it("is asked for from what is in the middle, to any name in the file", async () => {
    const page = await app.open("/graph?focus=method/awq&at=method/awq");
    await page
      .getByRole("complementary", { name: "Inspector" })
      .getByRole("button", { name: /another name/ })
      .click();
    await page.getByRole("combobox", { name: "Choose a method" }).fill("medusa");
    await page.getByRole("option", { name: /^Medusa/, selected: true }).click();
    await settled(page);
    expect(addressOf(page).get("to")).toBe("method/medusa");
    await page.getByRole("heading", { name: /AWQ to Medusa: / }).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => addressOf(page).get("to")).toBeNull();
  });

  it("goes around a node and is left, each undoable, and another profile draws the same", async () => {
    const page = await app.open(WAY);
    const first = await drawnIds(page, ".way");
    await page.getByRole("link", { name: "go around it" }).first().click();
    await settled(page);
    const around = await drawnIds(page, ".way");
    expect(around).not.toEqual(first);
    const fresh = await app.open(page.url().slice(app.address().length));
    expect(await drawnIds(fresh, ".way")).toEqual(around);
    await undoAndRedo(page, /go around \S+/);
    expect(await drawnIds(page, ".way")).toEqual(first);
    await page.getByRole("link", { name: "Back to the graph" }).click();
    await settled(page);
    expect(await drawnIds(page, ".way")).toEqual([]);
    await undoAndRedo(page, /leave the way/);
    expect(await drawnIds(page, ".way")).toEqual(first);
  });

  it("is a list on a phone, with the drawing above it when it is wanted", async () => {
    const page = await app.open(WAY, { viewport: { width: 390, height: 844 } });
    await page.locator(".path-step").first().waitFor();
    expect(await page.locator(".canvas").count()).toBe(0);
    await page.getByRole("link", { name: "Draw it" }).click();
    await page.locator(".canvas").waitFor();
    expect(await drawnIds(page, ".way")).not.toEqual([]);
    const [drawing, list] = [
      await page.locator(".graph-stage").boundingBox(),
      await page.locator(".path").boundingBox(),
    ];
    expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + 1);
    expect(list?.height).toBeGreaterThan(120);
  });
});
