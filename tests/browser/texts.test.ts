import { describe, expect, it } from "vitest";
import { addressOf, search, serveApp, settled } from "./app.ts";

const app = serveApp();

describe("papers", () => {
  it("are narrowed by technique and year, and back leads to what was asked before", async () => {
    const page = await app.open("/papers");
    const technique = page.getByRole("navigation", { name: "Technique" }).getByRole("link").first();
    const wanted = Number(((await technique.textContent()) ?? "").match(/\d+$/)?.[0]);
    await technique.click();
    await settled(page);
    await page
      .getByRole("status")
      .getByText(new RegExp(`^${wanted} papers?$`))
      .waitFor();
    await page.getByRole("searchbox").fill("attention");
    await page.waitForURL(/q=attention/);
    await page.goBack();
    await settled(page);
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  it("light text and record from either side by keyboard alone", async () => {
    const page = await app.open("/papers?q=awq");
    await page.getByRole("link", { name: /^AWQ: Activation-aware/ }).click();
    await settled(page);
    const number = page.locator(".paper-text a.words-number").first();
    await number.focus();
    await page.locator(".record-lit .value").first().waitFor();
    await page.locator(".record-row", { hasText: "1.45" }).focus();
    expect(await page.locator(".words-lit").allTextContents()).toContainEqual(expect.stringContaining("1.45x"));
  });
});

describe("the console", () => {
  it("completes tables and columns as one writes", async () => {
    const page = await app.open("/sql");
    const editor = page.getByRole("textbox", { name: "SQL" });
    await editor.fill("");
    await editor.pressSequentially("SELECT * FROM v_adop");
    await page.getByRole("option", { name: /v_adoption/ }).waitFor();
    // The list takes keys a moment after it is there, lest it swallow what is still being typed.
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    expect(await editor.textContent()).toContain("v_adoption");
    await page.keyboard.type("?");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("gives each :name a field, keeps its value in the address, and takes a question back by undo", async () => {
    const page = await app.open("/sql");
    const editor = page.getByRole("textbox", { name: "SQL" });
    await editor.waitFor();
    const before = await editor.textContent();
    await page.getByLabel("Questions with an answer ready").selectOption("best-on-hardware");
    await settled(page);
    await page.getByLabel(":hardware").fill("CPU");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(addressOf(page).get("p.hardware")).toBe("CPU");
    await page.reload();
    await settled(page);
    expect(await page.getByLabel(":hardware").inputValue()).toBe("CPU");
    await page.getByLabel("Questions with an answer ready").selectOption("gaps");
    await settled(page);
    await editor.focus();
    await page.keyboard.press("Control+z");
    expect(await editor.textContent()).toContain("v_best");
    expect(before).toContain("v_technique_hardware");
  });

  it("draws what leads from somewhere to somewhere, and opens it in the inspector", async () => {
    const sql = "SELECT source, relation, target, papers FROM v_edges WHERE source = 'AWQ'";
    const page = await app.open(`/sql?sql=${encodeURIComponent(sql)}`);
    await page.getByRole("button", { name: "Graph" }).click();
    await page.locator(".sql-node").first().waitFor();
    await page.getByRole("link", { name: "AWQ, method" }).click();
    await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { name: "AWQ" }).waitFor();
    await page.getByRole("link", { name: "Open these in the graph" }).click();
    await settled(page);
    expect(addressOf(page).get("focus")).toContain("method/awq");
  });
});

describe("the palette", () => {
  it("finds charts and the file's own questions by their words", async () => {
    const page = await app.open("/");
    await search(page, "adoption");
    expect(addressOf(page).get("view")).toBe("adoption");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("disagree");
    await page.getByRole("option", { name: /Where do papers disagree/ }).click();
    await settled(page);
    expect(addressOf(page).get("sql")).toContain("v_conflicts");
  });
});

describe("decisions as a patch", () => {
  it("are saved, taken over from a file, and taken back with one undo", async () => {
    const page = await app.open("/inbox");
    const name = (await page.locator(".inbox-name").textContent()) ?? "";
    await page.keyboard.press("r");
    await page
      .getByRole("status")
      .getByText(/counts no more/)
      .waitFor();
    await page.getByRole("link", { name: "Decided" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const path = await (await saved).path();
    await page.keyboard.press("z");
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await page.getByRole("heading", { name: "Nothing was decided yet" }).waitFor();
    await page.locator(".inbox-patch input").setInputFiles(path);
    await page.getByText(/1 decision taken over/).waitFor();
    expect(await page.locator(".inbox-decided tbody").textContent()).toContain(name.split(" ")[0]);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await page.getByRole("heading", { name: "Nothing was decided yet" }).waitFor();
  });
});
