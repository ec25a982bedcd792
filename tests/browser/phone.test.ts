import { describe, expect, it } from "vitest";
import { search, serveApp } from "./app.ts";

const app = serveApp();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("on a phone", () => {
  it("shows the graph as a table, draws it when asked, and opens a thing as a sheet", async () => {
    const page = await app.open("/", phone);
    await search(page, "awq");
    await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { name: "AWQ" }).waitFor();
    await page.getByRole("link", { name: "Close the inspector" }).click();
    expect(await page.getByRole("application").count()).toBe(0);
    expect(await page.getByRole("row").count()).toBeGreaterThan(3);
    await page.getByRole("link", { name: "Draw it" }).click();
    await page.getByRole("application").waitFor();
  });
});
