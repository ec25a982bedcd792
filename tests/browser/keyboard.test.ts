import { describe, expect, it } from "vitest";
import { addressOf, search, serveApp, settled } from "./app.ts";

const app = serveApp();

describe("by keyboard alone", () => {
  it("leads from the opening page to a sentence", async () => {
    const page = await app.open("/");
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate<string>("document.activeElement?.textContent ?? ''");
      if (/quote/.test(focused)) break;
    }
    await page.keyboard.press("Enter");
    expect(await page.locator("blockquote mark").count()).toBeGreaterThan(0);
  });

  it("walks along edges and reads each out", async () => {
    const page = await app.open("/");
    await search(page, "awq");
    await page.getByRole("application").focus();
    const start = addressOf(page).get("at");
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
      await page.keyboard.press(key);
      if (addressOf(page).get("at") !== start) break;
    }
    expect(addressOf(page).get("at")).not.toBe(start);
    await page
      .getByRole("status")
      .getByText(/AWQ .+, \d+ papers?$|.+ AWQ, \d+ papers?$/)
      .waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    expect(addressOf(page).get("at")).toBeNull();
  });

  it("moves about the matrix by arrows and opens a cell", async () => {
    const page = await app.open("/matrix");
    await page.locator(".heat-cell a[tabindex='0']").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.getByRole("region", { name: "The cell" }).getByRole("heading", { level: 2 }).waitFor();
    expect(addressOf(page).get("cell")).toMatch(/^technique\/.+,hardware\/.+/);
  });

  it("finds what is typed at once, every letter of it", async () => {
    const page = await app.open("/");
    const hasPalette = "performance.getEntriesByType('resource').some(({ name }) => /palette.*js/.test(name))";
    await expect.poll(() => page.evaluate<boolean>(hasPalette), { timeout: 10_000 }).toBe(true);
    // It is there; a moment more, and it has been run.
    await page.waitForTimeout(500);
    await page.keyboard.press("/");
    await page.keyboard.type("awq");
    expect(await page.getByRole("dialog").getByRole("combobox").inputValue()).toBe("awq");
  });

  it("waits with Enter for the names of what is typed, instead of taking those of what was typed before", async () => {
    const page = await app.open("/");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("gptq");
    await page.getByRole("option", { name: /^GPTQ/ }).first().waitFor();
    await page.route(/suggest.*q=awq/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.getByRole("combobox").fill("awq");
    await page.keyboard.press("Enter");
    await page.waitForURL(/focus=/);
    expect(addressOf(page).get("focus")).toBe("method/awq");
  });

  it("closes the search by Escape and gives the focus back", async () => {
    const page = await app.open("/");
    await page.getByRole("button", { name: /Search names/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "detached" });
    expect(await page.evaluate<string>("document.activeElement.className")).toContain("bar-search");
  });
});
