import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressOf, serveApp, settled } from "./app.ts";

const app = serveApp();
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

const copied = (page: Page) => page.evaluate<string>("navigator.clipboard.readText()");

/** Runs a statement on the same file, as the console does. */
async function rowsOf(sql: string): Promise<number> {
  const response = await fetch(`${app.address()}/api/sql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sql }),
  });
  const answer = (await response.json()) as { rows?: unknown[]; fault?: { message: string } };
  expect(answer.fault?.message, sql).toBeUndefined();
  return answer.rows?.length ?? 0;
}

describe("asking", () => {
  it("answers for a device, a model and a technique together, and leads on to numbers and papers", async () => {
    const page = await app.open("/?device=hardware/gpu&by=technique/quantization");
    const panel = page.locator(".panel-worked");
    const sum = (await panel.locator(".panel-sum").textContent()) ?? "";
    expect(sum).toMatch(/\d+ methods? in \d+ papers?/);
    expect(await panel.locator(".methods li").count()).toBeGreaterThan(0);
    await panel.getByRole("link", { name: "papers", exact: true }).click();
    await settled(page);
    const papers = /in (\d+) paper/.exec(sum)?.[1];
    await page.getByRole("status").getByText(`${papers} paper`).waitFor();
    expect(await page.locator(".facet[aria-current='true']").count()).toBe(2);
  });

  it("says where a technique is missing, the most plausible first, and why it is plausible", async () => {
    const page = await app.open("/?technique=technique/quantization");
    const gap = page.locator(".panel-technique .gap").first();
    expect(await gap.locator(".gap-why").textContent()).toMatch(/papers? on .+, which shares \d+ techniques? with/);
    await gap.click();
    await page.getByText("Nobody here reports it.").waitFor();
  });
});

describe("the matrix", () => {
  it("is walked by keys from cell to cell, unfolds by E, and a full cell opens its sentences", async () => {
    const page = await app.open("/matrix");
    const first = page.locator(".heat-cell a[tabindex='0']");
    expect(await first.count()).toBe(1);
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    const rows = await page.locator(".heat tbody tr").count();
    const family = page.locator(".heat tbody tr", { has: page.locator("th button[aria-expanded='false']") }).first();
    await family.locator(".heat-cell a").first().focus();
    await page.keyboard.press("e");
    await settled(page);
    expect(await page.locator(".heat tbody tr").count()).toBeGreaterThan(rows);
    await page.keyboard.press("Enter");
    await settled(page);
    const panel = page.getByRole("region", { name: "The cell" });
    await panel.locator(".cell-ties summary").first().click();
    expect(await panel.locator(".cell-ties blockquote").first().textContent()).toMatch(/\w{3}/);
  });

  it("stands against years in their order, and an empty cell names its neighbours along both hierarchies", async () => {
    const page = await app.open("/matrix?rows=technique&columns=year");
    const years = (await page.locator(".heat-column").allTextContents()).map(Number);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    await page.goto(`${app.address()}/matrix?cell=technique/speculative-decoding,hardware/fpga`);
    await settled(page);
    await page.getByText("Nobody here reports it.").waitFor();
    expect(await page.locator(".cell-near").first().textContent()).toMatch(/speculative-decoding|FPGA/);
  });

  it("leaves as CSV, Markdown and LaTeX", async () => {
    const page = await app.open("/matrix", CLIPBOARD);
    for (const [format, words] of [
      ["CSV", /^,.*GPU/],
      ["Markdown", /\| --: \|/],
      ["LaTeX", /\\begin\{tabular\}/],
    ] as const) {
      await page.getByText("Export", { exact: true }).click();
      await page.getByRole("button", { name: `Copy as ${format}` }).click();
      await page.getByText(`${format} copied`).waitFor();
      expect(await copied(page)).toMatch(words);
    }
    await page.getByText("Export", { exact: true }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as LaTeX" }).click();
    expect((await saved).suggestedFilename()).toBe("technique-by-hardware.tex");
  });
});

describe("comparing", () => {
  it("filters by facets and says of two numbers why they are not ranked", async () => {
    const page = await app.open("/compare");
    const before = await page.locator(".compare-head h2").textContent();
    const years = page.getByRole("navigation", { name: "Year" });
    await years.getByRole("link").first().click();
    await settled(page);
    expect(addressOf(page).get("year")).toMatch(/^20/);
    expect(await page.locator(".compare-head h2").textContent()).not.toBe(before);
    await page.locator(".compare-value a").first().click();
    await page.locator(".compare-note").waitFor();
    expect(await page.locator(".compare-note").textContent()).toMatch(/anked with/);
    expect(await page.locator(".compare-note li").first().textContent()).toMatch(/Not with .+: .+/);
  });

  it("takes a choice back by Ctrl-Z and does it again, saying what it was", async () => {
    const page = await app.open("/compare");
    const hardware = page.getByRole("navigation", { name: "Hardware" });
    await hardware.getByRole("link").first().click();
    await settled(page);
    const chosen = addressOf(page).get("hardware");
    await page.keyboard.press("Control+z");
    await page.getByRole("status").getByText("Took back: hardware").waitFor();
    expect(addressOf(page).get("hardware")).toBeNull();
    await page.keyboard.press("Control+Shift+z");
    await page.getByRole("status").getByText("Did again: hardware").waitFor();
    expect(addressOf(page).get("hardware")).toBe(chosen);
  });

  it("draws gain against quality, and each dot opens both sentences, by keyboard too", async () => {
    const page = await app.open("/compare");
    await page.getByRole("link", { name: "Gain against quality" }).click();
    await settled(page);
    const dot = page.locator(".tradeoff-dot").first();
    expect(await dot.getAttribute("aria-label")).toMatch(/times, quality/);
    await dot.focus();
    await page.keyboard.press("Enter");
    await page.locator(".grid-picked").waitFor();
    expect(await page.locator(".compare-table blockquote mark").first().textContent()).toMatch(/\d/);
    await page.goBack();
    expect(await page.locator(".grid-picked").count()).toBe(0);
  });

  it("shows when a technique first met a class of hardware, and the mark opens the paper", async () => {
    const page = await app.open("/compare?view=adoption&technique=technique/quantization");
    const mark = page.locator(".adoption-mark").first();
    const title = (await mark.getAttribute("title")) ?? "";
    await mark.click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });
});

describe("the SQL behind", () => {
  it.each([
    "/",
    "/matrix",
    "/matrix?columns=year",
    "/compare",
    "/compare?view=tradeoff",
    "/compare?view=adoption",
    "/papers?q=speedup",
  ])("%s can be copied, and runs as it stands", async (address) => {
    const page = await app.open(address, CLIPBOARD);
    await page
      .getByRole("button", { name: /copy the SQL behind/ })
      .first()
      .click();
    await page.getByText("SQL copied").waitFor();
    expect(await rowsOf(await copied(page))).toBeGreaterThan(0);
  });

  it("the graph gives its edges", async () => {
    const page = await app.open("/graph?focus=method/awq", CLIPBOARD);
    await page.getByRole("button", { name: /Copy SQL/ }).click();
    await page.getByText("SQL copied").waitFor();
    expect(await rowsOf(await copied(page))).toBeGreaterThan(2);
  });
});
