/** Files of the visitor's own, opened in the page. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { accelgraph, freshFolder } from "../acceptance/command.ts";
import { serveApp } from "./app.ts";
import { keptForOffline, publishSite } from "./site.ts";

const site = publishSite();
const app = serveApp();
const folder = freshFolder();
const mine = join(folder, "mine.sqlite");

beforeAll(async () => {
  const note = join(folder, "note.md");
  writeFileSync(
    note,
    "# ZebraCache: a cache for zebras\n\nWe propose ZebraCache, which is 7.5x faster than vLLM on the A100 GPU.\n",
  );
  const { code, stderr } = await accelgraph(["ingest", note, "--db", mine]);
  expect(code, stderr).toBe(0);
});

/** Drops a file on the page, as a hand does. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob("${content.toString("base64")}"), (c) => c.charCodeAt(0));
    const held = new DataTransfer();
    held.items.add(new File([bytes], ${JSON.stringify(name)}));
    return held;
  })()`);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.getByText("Drop it here to open it").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

describe("a file that is dropped on a published page", () => {
  test("opens with the network off, and can be closed again", async () => {
    const { page, context } = await site.open();
    await keptForOffline(page);
    await context.setOffline(true);
    await drop(page, "mine.sqlite", readFileSync(mine));
    await page.getByText("is open in this page; nothing is uploaded").waitFor();
    await page.locator(".foot", { hasText: "1 paper" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("zebra");
    await page
      .getByRole("option", { name: /ZebraCache/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Close it" }).click();
    await page.locator(".foot-file", { hasText: "sample.sqlite" }).waitFor();
  });

  const foreign = () => {
    const db = new Database(join(folder, "foreign.sqlite"));
    db.exec("CREATE TABLE IF NOT EXISTS recipes (name TEXT)");
    db.close();
    return readFileSync(join(folder, "foreign.sqlite"));
  };
  const damaged = () => {
    const bytes = readFileSync(mine);
    return bytes.fill(7, 8192, bytes.length - 4096);
  };
  test.each([
    ["a picture", () => Buffer.from("\x89PNG\r\n not really"), "This is not a SQLite database"],
    ["another program's database", foreign, "was not made by accelgraph"],
    ["a damaged file", damaged, "damaged or cut off"],
    ["a file that is cut off", () => readFileSync(mine).subarray(0, 20_000), "damaged or cut off"],
  ])("says what is wrong with %s and keeps what was open", async (_, make, message) => {
    const { page } = await site.open();
    await drop(page, "other.sqlite", make());
    const alert = page.getByRole("alert");
    expect(await alert.textContent()).toContain(message);
    expect(await alert.textContent()).toContain("other.sqlite");
    await alert.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".foot-file").textContent()).toBe("sample.sqlite");
    expect(await page.locator("main").textContent()).toMatch(/methods in \d+ papers/);
  });
});

test("the served app opens a file too, by its button", async () => {
  const page = await app.open("/matrix");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open a file" }).press("Enter"),
  ]);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await chooser.setFiles(mine);
  await page.locator(".foot", { hasText: "1 paper" }).waitFor();
  expect(await page.locator(".foot-file").textContent()).toBe("mine.sqlite");
  expect(asked.filter((address) => address.includes("/api/"))).toEqual([]);
  await page.getByRole("button", { name: "Close it" }).click();
  await page.locator(".foot-file", { hasText: "papers.sqlite" }).waitFor();
});
