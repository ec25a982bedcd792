import { describe, expect, it } from "vitest";
import { addressOf, search, serveApp, settled } from "./app.ts";
import { differingShare } from "./same-picture.ts";

const app = serveApp();

/** How many nodes and edges the graph says that it shows. */
const sum = async (page: Awaited<ReturnType<typeof app.open>>) => (await page.locator(".rail-sum").textContent()) ?? "";

describe("undo", () => {
  it("takes back and does again a filter, an expansion and a hiding, each by its name", async () => {
    const page = await app.open("/");
    await search(page, "awq");
    const atFirst = await sum(page);
    const canvas = page.getByRole("application");

    await page.getByRole("button", { name: /^techniques/ }).click();
    const filtered = await sum(page);
    expect(filtered).not.toBe(atFirst);

    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    const picked = addressOf(page).get("at");
    expect(picked).toBeTruthy();
    await canvas.focus();
    await page.keyboard.press("e");
    await settled(page);
    expect(addressOf(page).get("open")).toBe(picked);

    await canvas.focus();
    await page.keyboard.press("h");
    expect(addressOf(page).get("hide")).toBe(picked);

    for (const name of [/Undid: hide/, /Undid: expand/, /Undid: leave out techniques/]) {
      await page.keyboard.press("Control+z");
      await page.getByRole("status").getByText(name).waitFor();
    }
    await settled(page);
    expect(await sum(page)).toBe(atFirst);
    await page.keyboard.press("Control+Shift+z");
    await page
      .getByRole("status")
      .getByText(/Did again: leave out techniques/)
      .waitFor();
    expect(await sum(page)).toBe(filtered);
  });

  it("shows what was done", async () => {
    const page = await app.open("/");
    await search(page, "awq");
    await page.getByRole("button", { name: "2", exact: true }).click();
    await settled(page);
    await page.getByText("History").click();
    expect(await page.locator(".history li").allTextContents()).toEqual(["look 2 steps far"]);
  });
});

describe("an address", () => {
  it("opens the same picture in a fresh profile, place by place", async () => {
    const page = await app.open("/");
    await search(page, "awq");
    await page.getByRole("button", { name: "2", exact: true }).click();
    await page
      .getByRole("button", { name: /^datasets|^papers/ })
      .first()
      .click();
    await settled(page);
    await page.waitForTimeout(400);
    const picture = await page.locator(".canvas").screenshot();
    const address = page.url().slice(app.address().length);
    const other = await app.open(address);
    await other.waitForTimeout(400);
    expect(await sum(other)).toBe(await sum(page));
    const again = await other.locator(".canvas").screenshot();
    expect(await differingShare(other, picture, again)).toBeLessThan(0.001);
  });

  it("that names a thing of another file says so, and what to do", async () => {
    const page = await app.open("/graph?focus=method/nothing-of-this-name");
    await page
      .getByRole("alert")
      .getByText(/There is no method\/nothing-of-this-name in this file/)
      .waitFor();
  });
});
