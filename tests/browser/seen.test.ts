import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressOf, serveApp, settled } from "./app.ts";
import { seenPart, unfold } from "./graph-page.ts";

const app = serveApp();

/** Until the address says that another part is seen. */
async function told(page: Page, before: string | null): Promise<string> {
  await page.waitForURL((url) => url.searchParams.get("seen") !== before);
  return addressOf(page).get("seen") ?? "";
}

async function wheelAt(page: Page, x: number, y: number, turns: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, turns);
}

/** The same but for what rounding to whole units of the picture moves. */
function expectSame(part: Part, other: Part): void {
  for (const side of ["x1", "y1", "x2", "y2"] as const) {
    expect(Math.abs(part[side] - other[side]), side).toBeLessThan(3);
  }
}

type Part = Awaited<ReturnType<typeof seenPart>>;

describe("the part of the graph that is seen", () => {
  it("stands in the address without an entry in the history, and a reload shows it again", async () => {
    const page = await app.open("/graph?focus=method/awq&depth=2");
    expect(addressOf(page).get("seen")).toBeNull();
    const whole = await seenPart(page);
    const entries = await page.evaluate("history.length");
    await wheelAt(page, 600, 300, -300);
    const first = await told(page, null);
    await page.mouse.move(900, 600);
    await page.mouse.down();
    await page.mouse.move(840, 540, { steps: 4 });
    await page.mouse.up();
    await told(page, first);
    expect(await page.evaluate("history.length")).toBe(entries);
    const part = await seenPart(page);
    expect(part.x2 - part.x1).toBeLessThan(whole.x2 - whole.x1);
    await page.reload();
    await page.locator(".canvas").waitFor();
    await settled(page);
    expectSame(await seenPart(page), part);

    await page.locator(".canvas").press("0");
    await told(page, addressOf(page).get("seen"));
    expect(addressOf(page).get("seen")).toBeNull();
    expectSame(await seenPart(page), whole);
  });

  it("is shown whole on a screen of another shape, and is part of a saved view", async () => {
    const page = await app.open("/graph?focus=method/awq");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    const seen = await told(page, null);
    const part = await seenPart(page);
    const other = await app.open(`/graph?focus=method/awq&seen=${seen}`, { viewport: { width: 1000, height: 900 } });
    const there = await seenPart(other);
    expect(there.x1).toBeLessThanOrEqual(part.x1 + 2);
    expect(there.x2).toBeGreaterThanOrEqual(part.x2 - 2);
    expect(there.y1).toBeLessThanOrEqual(part.y1 + 2);
    expect(there.y2).toBeGreaterThanOrEqual(part.y2 - 2);

    await unfold(page, "Saved views");
    await page.getByLabel("Name of the view").fill("near");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("link", { name: "near", exact: true }).waitFor();
    const named = await app.open("/graph?view=near");
    await named.locator(".canvas").waitFor();
    await settled(named);
    expectSame(await seenPart(named), part);
  });

  it("is left behind when another picture comes, and comes back with the picture", async () => {
    const page = await app.open("/graph?focus=method/awq");
    await page.getByRole("button", { name: "Zoom in" }).click();
    const seen = await told(page, null);
    const part = await seenPart(page);
    await page.getByRole("button", { name: "2", exact: true }).click();
    await settled(page);
    await told(page, seen);
    const fresh = await app.open(page.url().slice(app.address().length));
    expectSame(await seenPart(page), await seenPart(fresh));
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(addressOf(page).get("seen")).toBe(seen);
    expectSame(await seenPart(page), part);
  });
});
