import { describe, expect, it } from "vitest";
import { corpusIfHere, corpusOr } from "../acceptance/command.ts";
import { type App, addressOf, SEED, search, serveApp, settled } from "./app.ts";

/** From a name to the sentence behind an edge, on to the matrix, and back by the browser's button. */
async function walk(app: App, numberWords: RegExp): Promise<void> {
  const page = await app.open("/");
  await search(page, "awq");
  expect(addressOf(page).get("focus")).toMatch(/^method\/awq/);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("heading", { name: "AWQ" }).waitFor();

  await page.getByRole("button", { name: /Table/ }).click();
  const compared = page.getByRole("row").filter({ hasText: "AWQ" }).filter({ hasText: "GPTQ" });
  await compared.getByRole("link", { name: "compared with" }).first().click();
  await settled(page);
  const marked = await inspector.locator("mark").allTextContents();
  expect(marked.join(" | ")).toMatch(numberWords);

  await page.getByRole("button", { name: "2", exact: true }).click();
  await settled(page);
  await page.getByRole("button", { name: /^hardware/ }).click({ modifiers: ["Alt"] });
  expect(addressOf(page).get("types")).toBe("hardware");
  await page.getByRole("link", { name: "Matrix", exact: true }).click();
  await page.getByRole("heading", { name: "techniques × hardware" }).waitFor();
  await page.goBack();
  await settled(page);
  expect(addressOf(page).get("types")).toBe("hardware");
  await page.goBack();
  expect(addressOf(page).get("types")).toBeNull();
}

describe("with the sample notes", () => {
  const app = serveApp(() => SEED);

  it("leads from a typed name to the words behind an edge, to the matrix and back", async () => {
    await walk(app, /1\.45x/);
  });

  it("opens on questions with answers, each leading to its place", async () => {
    const page = await app.open("/");
    await page.getByRole("heading", { name: /What has worked on/ }).waitFor();
    expect(await page.locator(".panel-worked .value-number").count()).toBeGreaterThan(0);
    await page
      .getByRole("button", { name: /^quote/ })
      .first()
      .click();
    expect(await page.locator(".result-quote mark").first().textContent()).toMatch(/\d/);
    await page.locator(".panel-gaps a.gap").first().click();
    await page.getByText("Nobody here reports it.").waitFor();
    await page.getByRole("heading", { name: /What comes nearest/ }).waitFor();
  });

  it("answers for another device that is picked, and the address keeps it", async () => {
    const page = await app.open("/");
    const question = page.getByRole("heading", { name: /What has worked on/ });
    await question.getByRole("button").first().click();
    await page.getByRole("combobox").fill("cpu");
    await page.getByRole("option", { name: /CPU/ }).first().click();
    await settled(page);
    expect(addressOf(page).get("device")).toMatch(/^hardware\/cpu/);
    expect(await question.textContent()).toContain("CPU");
    await question.getByRole("button", { name: /any technique/ }).click();
    await page.getByRole("combobox").fill("quantization");
    await page
      .getByRole("option", { name: /quantization/ })
      .first()
      .click();
    await settled(page);
    expect([addressOf(page).get("device"), addressOf(page).get("by")]).toEqual([
      "hardware/cpu",
      "technique/quantization",
    ]);
    await question.getByRole("button", { name: /CPU/ }).click();
    await page.getByRole("option", { name: "any hardware" }).click();
    await settled(page);
    expect(addressOf(page).get("device")).toBeNull();
  });

  it("marks a paper's mentions and lights its record from either side", async () => {
    const page = await app.open("/papers?q=awq");
    await page.getByRole("link", { name: /^AWQ: Activation-aware/ }).click();
    await settled(page);
    const mention = page.locator(".paper-text .words-method", { hasText: "GPTQ" }).first();
    await mention.hover();
    await page.locator(".record-lit", { hasText: "GPTQ" }).first().waitFor();
    await page.locator(".record-row", { hasText: "1.45" }).hover();
    expect(await page.locator(".words-lit").allTextContents()).toContainEqual(expect.stringContaining("1.45x"));
  });

  it("runs SQL that reads, refuses what writes, and names the limit that cuts", async () => {
    const page = await app.open("/sql");
    await page.getByText(/rows in \d+ ms/).waitFor();
    await page.getByRole("textbox", { name: "SQL" }).fill("DELETE FROM paper");
    await page.getByRole("button", { name: /Run/ }).click();
    await page
      .getByRole("alert")
      .getByText(/Only reading is allowed/)
      .waitFor();
    const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    await page.getByRole("textbox", { name: "SQL" }).fill(endless);
    await page.getByRole("button", { name: /Run/ }).click();
    await page.getByText(/cut at the limit of 1,000 rows/).waitFor();
  });

  it("says so where an address leads nowhere or a name is not in the file", async () => {
    const page = await app.open("/nowhere");
    await page.getByRole("heading", { name: "There is no such screen" }).waitFor();
  });
});

describe("with the shared corpus", () => {
  const app = serveApp(() => corpusIfHere() ?? SEED);

  it("shows GPTQ as compared with AWQ, and marks 1.45x speedup over GPTQ", async (context) => {
    corpusOr(context);
    await walk(app, /1\.45x speedup over GPTQ/);
  });
});
