import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressOf, serveApp, settled } from "./app.ts";
import { drawnNodes, spotOf, sumOf, undoAndRedo } from "./graph-page.ts";

const app = serveApp();
const AROUND = "/graph?focus=method/awq";

const bar = (page: Page) => page.getByRole("region", { name: "Selection" });
const selected = (page: Page) => (addressOf(page).get("sel") ?? "").split(",").filter(Boolean);

/** Draws a closed line around a node, a little way off. */
async function drawAround(page: Page, id: string, off = 34): Promise<void> {
  const { x, y } = await spotOf(page, id);
  await page.mouse.move(x - off, y - off);
  await page.mouse.down();
  for (const [dx, dy] of [
    [off, -off],
    [off, off],
    [-off, off],
    [-off, -off],
  ] as const) {
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
  }
  await page.mouse.up();
}

describe("selecting", () => {
  it("by a lasso takes what the line goes around, and nothing else", async () => {
    const page = await app.open(AROUND);
    await page.getByRole("button", { name: "Lasso" }).click();
    await drawAround(page, "method/gptq");
    await expect.poll(() => selected(page)).toEqual(["method/gptq"]);
    await bar(page).getByText("1 node selected").waitFor();
    expect((await drawnNodes(page))["method/gptq"]?.classes).toContain("sel");
    await undoAndRedo(page, /select GPTQ/);
    await expect.poll(() => selected(page)).toEqual([]);
  });

  it("by a drag with Shift takes what is in the box; a click with Ctrl takes one more, and lets it go", async () => {
    const page = await app.open(AROUND);
    const { x, y } = await spotOf(page, "method/gptq");
    await page.keyboard.down("Shift");
    await page.mouse.move(x - 30, y - 30);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 30, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect.poll(() => selected(page)).toEqual(["method/gptq"]);
    const awq = await spotOf(page, "method/awq");
    const toggle = async () => {
      await page.keyboard.down("Control");
      await page.mouse.click(awq.x, awq.y);
      await page.keyboard.up("Control");
    };
    await toggle();
    await bar(page).getByText("2 nodes selected").waitFor();
    await page.waitForTimeout(500);
    await toggle();
    await bar(page).getByText("1 node selected").waitFor();
  });

  it("by keyboard takes the picked node, everything, or all of a type", async () => {
    const page = await app.open(`${AROUND}&at=method/awq`);
    await page.getByRole("application").focus();
    await page.keyboard.press(" ");
    await expect.poll(() => selected(page)).toEqual(["method/awq"]);
    await page.keyboard.press("Control+a");
    expect(await sumOf(page)).toContain(`${selected(page).length} nodes`);
    await page.getByText("Select …").click();
    await page.getByRole("button", { name: /^all techniques/ }).click();
    expect(selected(page).length).toBeGreaterThan(0);
    expect(selected(page).every((id) => id.startsWith("technique/"))).toBe(true);
  });
});

describe("what is done to the selection", () => {
  const both = `${AROUND}&sel=method/gptq,technique/weight-only-quantization`;

  it.each([
    ["Hide", /hide 2 nodes/, (nodes: object) => expect(nodes).not.toHaveProperty(["method/gptq"])],
    ["Only these", /show only 2 nodes/, (nodes: object) => expect(Object.keys(nodes)).toHaveLength(3)],
    ["Expand", /expand 2 nodes/, (nodes: object) => expect(Object.keys(nodes).length).toBeGreaterThan(12)],
  ])("%s does it to all of it, and is undone at once", async (name, words, check) => {
    const page = await app.open(both);
    const before = await drawnNodes(page);
    await bar(page).getByRole("button", { name }).click();
    await settled(page);
    check(await drawnNodes(page));
    await undoAndRedo(page, words);
    expect(await drawnNodes(page)).toEqual(before);
  });

  it("brings new nodes beside what was expanded, and moves nothing", async () => {
    const page = await app.open(AROUND);
    const before = await drawnNodes(page);
    await page.goto(`${page.url()}&open=method/gptq`);
    await settled(page);
    const after = await drawnNodes(page);
    for (const [id, { x, y }] of Object.entries(before)) expect(after[id], id).toMatchObject({ x, y });
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
  });
});

describe("pinning", () => {
  it("a node that is dragged stays where it was put, in a fresh profile too", async () => {
    const page = await app.open(AROUND);
    const start = await spotOf(page, "method/gptq");
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 90, start.y + 60, { steps: 8 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    const moved = (await drawnNodes(page))["method/gptq"];
    expect(moved?.classes).toContain("pinned");
    const fresh = await app.open(page.url().slice(app.address().length));
    expect((await drawnNodes(fresh))["method/gptq"]).toEqual(moved);
    await undoAndRedo(page, /move GPTQ/);
    expect((await drawnNodes(page))["method/gptq"]?.classes).not.toContain("pinned");
  });

  it("by its key holds the picked node, and lets it go; the table says so", async () => {
    const page = await app.open(`${AROUND}&at=method/awq&table=half&rows=nodes`);
    await page.getByRole("application").focus();
    await page.keyboard.press("p");
    expect(addressOf(page).get("pin")).toMatch(/^method\/awq:-?\d+:-?\d+$/);
    await page.getByRole("row").filter({ hasText: "AWQ" }).getByText("pinned").waitFor();
    await page.getByRole("button", { name: "Unpin 1" }).click();
    expect(addressOf(page).get("pin")).toBeNull();
    await undoAndRedo(page, /unpin everything/);
  });
});
