/** The published site: any server, any folder, and with the network off. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accelgraph } from "../acceptance/command.ts";
import { search } from "./app.ts";
import { keptForOffline, publishSite, until, visit } from "./site.ts";

const site = publishSite();

const main = (page: Page) => page.locator("main").textContent();

/** Asks, looks, searches and counts by every way in; fails where one of them shows nothing or a fault. */
async function walk(page: Page): Promise<void> {
  await visit(page, "/?device=hardware/gpu");
  expect(await page.locator(".panel", { hasText: "What has worked on" }).textContent()).toMatch(
    /\d+ methods in \d+ papers/,
  );
  await search(page, "awq");
  await page.locator("canvas").first().waitFor();
  await visit(page, "/graph?focus=method/awq&at=method/awq");
  expect(await page.locator(".inspector").textContent()).toContain("AWQ");
  await visit(page, "/matrix");
  expect(await main(page)).toMatch(/quantization/);
  await visit(page, '/papers?q="LLaMA-7B"');
  expect(await main(page)).toMatch(/[1-9]\d* papers?/);
  await page.locator("main a[href^='#/papers/']").first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await visit(page, "/compare");
  expect(await main(page)).toContain("speedup");
  await visit(page, "/inbox");
  expect(await page.locator("[role=alert]").count()).toBe(0);
  await visit(page, `/sql?sql=${encodeURIComponent("SELECT count(*) AS papers FROM paper")}`);
  await page.reload();
  await page.getByRole("columnheader", { name: "papers" }).waitFor();
}

test("works in a folder of a server that only gives files", async () => {
  const { page } = await site.open();
  await walk(page);
  expect(site.server().sent.filter(({ status }) => status === 404)).toEqual([]);
  expect(site.server().sent.filter(({ path }) => path.includes("/api/"))).toEqual([]);
});

test("works with the network off once it was open", async () => {
  const { page, context } = await site.open();
  await keptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await walk(page);
  // A new window, as from a bookmark.
  const again = await context.newPage();
  await again.goto(`${site.server().address}#/matrix`);
  await again.getByText("quantization").first().waitFor();
});

test("saves a picture of the graph without a server", async () => {
  const { page } = await site.open("/graph?focus=method/awq");
  await page.getByText("Save as …").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByText("SVG", { exact: false }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("accelgraph-awq.svg");
  expect(readFileSync(await download.path(), "utf8")).toMatch(/^<svg [\s\S]*AWQ/);
});

test("stops endless SQL at the limit, refuses writing, and goes on", async () => {
  const { page } = await site.open("/sql");
  const run = async (sql: string) => {
    await page.getByLabel("SQL", { exact: true }).fill(sql);
    await page.getByRole("button", { name: /Run/ }).click();
  };
  await run("DELETE FROM paper");
  await page.getByText("Only reading is allowed here").waitFor();
  await run("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c");
  await page.getByText("stopped after its limit of 5 s").waitFor();
  await run("SELECT 'still ' || count(*) AS here FROM paper");
  await page.getByText(/^still \d+$/).waitFor();
});

test("goes back and forward, and a copied address opens the same", async () => {
  const { page } = await site.open("/papers?q=attention");
  const found = await main(page);
  await page.getByRole("link", { name: "Matrix", exact: true }).click();
  await page.getByText("quantization").first().waitFor();
  await page.goBack();
  await page
    .getByText(/\d+ papers/)
    .first()
    .waitFor();
  expect(await main(page)).toBe(found);
  const { page: other } = await site.open(new URL(page.url()).hash.slice(1));
  expect(await main(other)).toBe(found);
});

test("shows what is published anew at the next visit, and keeps it", async () => {
  const { page, context } = await site.open();
  await keptForOffline(page);
  const { code, stderr } = await accelgraph(["publish", site.folder, "--db", site.db, "--title", "Another name"]);
  expect(code, stderr).toBe(0);
  await page.reload();
  await page.locator(".panel-sum").first().waitFor();
  expect(await page.locator("head meta[name=accelgraph-site]").getAttribute("data-file")).toBe("sample.sqlite");
  const manifest = "fetch('site.webmanifest', { cache: 'no-store' }).then((response) => response.json())";
  await until(page, "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting !== null)");
  // The browser lets the new state take over a moment after the last page of the old one is gone.
  await page.goto("about:blank");
  await page.waitForTimeout(1000);
  const later = await context.newPage();
  await later.goto(site.server().address);
  await until(later, "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting === null)");
  await keptForOffline(later);
  await context.setOffline(true);
  await later.reload();
  await later.locator(".panel-sum").first().waitFor();
  expect(await later.evaluate(manifest)).toMatchObject({ name: "Another name" });
});

test("can be installed", async () => {
  const { page } = await site.open();
  const manifest = await page.evaluate(
    "fetch(document.querySelector('link[rel=manifest]').href).then((r) => r.json())",
  );
  expect(manifest).toMatchObject({ start_url: "./index.html", display: "standalone" });
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = (await session.send("Page.getInstallabilityErrors")) as {
    installabilityErrors: { errorId: string }[];
  };
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
