import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, test } from "vitest";
import { freshFolder } from "../acceptance/command.ts";
import { jsonLines } from "../acceptance/papers.ts";
import { addressOf, serveApp, settled } from "./app.ts";

const folder = freshFolder();

/** Papers with names that no lexicon knows: two alike, one in several papers, and values that differ. */
function doubtfulPapers(): string {
  const about = (title: string, abstract: string) => ({ title, abstract });
  const file = join(folder, "papers.jsonl");
  writeFileSync(
    file,
    jsonLines([
      about(
        "Zorbium: Faster Decoding",
        "We propose Zorbium, a decoding system. Zorbium is 2.1x faster than vLLM on an A100.",
      ),
      about("A Second Look", "We compare systems for decoding. Our Quillox is 1.5x faster than Zorbium on an A100."),
      about("A Third Look", "We measure systems. Our system Mandrake is 1.7x faster than Zorbiums on an A100."),
      about("A Fourth Look", "We measure again. Our system Bellwether is 1.4x faster than Quillox on a TPU v4."),
    ]),
  );
  return file;
}

const app = serveApp(doubtfulPapers);

const rows = (page: Page) => page.locator(".inbox-row-name").allTextContents();
const heading = (page: Page) => page.locator(".inbox-name");
const said = (page: Page, words: RegExp) => page.getByRole("status").getByText(words).waitFor();

/** Waits until the question that is open is about these words: a key that comes sooner would answer another. */
const asked = (page: Page, words: RegExp) =>
  expect.poll(() => heading(page).textContent(), { timeout: 10_000 }).toMatch(words);

/** Takes decisions back until none of this visit is left, so that each test starts from the same file. */
async function undoAll(page: Page, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press("z");
    await said(page, /as it was before/);
  }
  await settled(page);
}

describe("the inbox", () => {
  it("lists names by the papers they touch, with the marked words of the one that is open", async () => {
    const page = await app.open("/inbox");
    const names = await rows(page);
    expect(names[0]).toMatch(/^(Zorbium|Quillox)$/);
    expect(names).toContain("Zorbiums");
    expect(await heading(page).textContent()).toContain(names[0]);
    expect(await page.locator(".inbox-words mark").first().textContent()).toBe(names[0]);
  });

  it("moves by keys, and each state is an address", async () => {
    const page = await app.open("/inbox");
    const names = await rows(page);
    await page.keyboard.press("j");
    expect(addressOf(page).get("item")).toContain((names[1] ?? "").toLowerCase());
    await page.keyboard.press("ArrowUp");
    expect(await heading(page).textContent()).toContain(names[0]);
    await page.keyboard.press("ArrowDown");
    const address = page.url().slice(app.address().length);
    const other = await app.open(address);
    expect(await heading(other).textContent()).toContain(names[1]);
  });

  it("accepts with one key, says so, and takes it back with another", async () => {
    const page = await app.open("/inbox");
    const before = await rows(page);
    await page.keyboard.press("a");
    await said(page, /is right as it is/);
    await settled(page);
    expect(await rows(page)).toEqual(before.slice(1));
    await page.reload();
    await settled(page);
    expect(await rows(page)).toEqual(before.slice(1));
    await page.getByRole("link", { name: "Decided" }).click();
    await page.getByRole("button", { name: `Undo the decision on ${before[0]}` }).click();
    await page.getByRole("heading", { name: "Nothing was decided yet" }).waitFor();
    await page.getByRole("link", { name: /^All/ }).click();
    await settled(page);
    expect(await rows(page)).toEqual(before);
  });

  it("rejects, and the name counts nowhere until it is undone", async () => {
    const page = await app.open("/inbox?item=duplicate:method/zorbiums");
    const count = async () => {
      const answer = await fetch(`${app.address()}/api/suggest?q=zorbiums`);
      return ((await answer.json()) as { items: { node: { name: string } }[] }).items.length;
    };
    const before = await count();
    await page.keyboard.press("r");
    await said(page, /Zorbiums counts no more/);
    expect(await count()).toBe(before - 1);
    await undoAll(page);
    expect(await count()).toBe(before);
    expect(await heading(page).textContent()).toContain("Zorbiums");
  });

  it("gives another type by two keys, which everything shows at once", async () => {
    const page = await app.open("/inbox?kind=unsure");
    const [name = ""] = await rows(page);
    await page.keyboard.press("t");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("o");
    await said(page, new RegExp(`${name} is a model from now on`));
    const suggestions = await fetch(`${app.address()}/api/suggest?q=${name}&types=model`);
    expect(JSON.stringify(await suggestions.json())).toContain(`"name":"${name}"`);
    await undoAll(page);
  });

  it("merges with what is like it, keeps it apart, and finds another to merge with", async () => {
    const page = await app.open("/inbox?item=duplicate:method/zorbiums");
    expect(await heading(page).textContent()).toMatch(/Zorbiums.*is it.*Zorbium\?/);
    await page.keyboard.press("m");
    await said(page, /Zorbiums is Zorbium from now on/);
    await undoAll(page);
    await asked(page, /Zorbiums/);
    await page.keyboard.press("s");
    await said(page, /Zorbiums stands for itself/);
    await undoAll(page);
    await asked(page, /Zorbiums/);
    await page.keyboard.press("o");
    await page.getByRole("combobox").fill("quill");
    await page.getByRole("option", { name: /Quillox/ }).waitFor();
    await settled(page);
    await page.keyboard.press("Enter");
    await said(page, /Zorbiums is Quillox from now on/);
    await undoAll(page);
  });

  it("ends in a screen that says there is nothing to decide, also where the page was left at once", async () => {
    const page = await app.open("/inbox");
    const names = await rows(page);
    for (const _ of names) await page.keyboard.press("a");
    await page.getByRole("heading", { name: "Nothing to decide" }).waitFor();
    await page.goto(`${app.address()}/api/meta`);
    const decided = async () => {
      const answer = await fetch(`${app.address()}/api/corrections`);
      return ((await answer.json()) as { items: unknown[] }).items.length;
    };
    await expect.poll(decided, { timeout: 10_000 }).toBe(names.length);
    await page.goto(`${app.address()}/inbox`);
    await page.getByRole("heading", { name: "Nothing to decide" }).waitFor();
    await page.getByRole("link", { name: "See what was decided" }).click();
    const undo = page.getByRole("button", { name: /^Undo the decision/ });
    for (let left = names.length - 1; left >= 0; left--) {
      await undo.first().click();
      await expect.poll(() => undo.count(), { timeout: 10_000 }).toBe(left);
    }
  });

  it("shows the list and the question one after the other on a phone", async () => {
    const page = await app.open("/inbox", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    expect(await heading(page).count()).toBe(0);
    await page.locator(".inbox-row").first().tap();
    await heading(page).waitFor();
    await page.getByRole("button", { name: /^Accept/ }).waitFor();
    await page.getByRole("link", { name: "All questions" }).tap();
    expect(await page.locator(".inbox-row").count()).toBeGreaterThan(1);
  });
});

/** A POST whose headers are ours to choose, as `fetch` does not allow. */
function post(headers: Record<string, string>): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.address()}/api/decide`, { method: "POST", headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, body }));
    });
    sent.on("error", reject);
    sent.end(JSON.stringify({ action: "accept", name: "method/nothing" }));
  });
}

describe("writing", () => {
  const json = { "content-type": "application/json" };
  test.each([
    ["another site", { ...json, origin: "https://evil.example" }],
    ["a page on another port", { ...json, origin: "http://127.0.0.1:1" }],
    ["what a browser calls another site", { ...json, "sec-fetch-site": "cross-site" }],
    ["what a browser calls the same site", { ...json, "sec-fetch-site": "same-site" }],
    ["an opaque page", { ...json, origin: "null" }],
    ["a form", { "content-type": "text/plain" }],
  ])("is refused to %s", async (_, headers) => {
    const { status, body } = await post(headers);
    expect(status).toBe(403);
    expect(body).toMatch(/may not|sent as application\/json/);
  });

  it("of what is not there is answered by a fault with a remedy", async () => {
    const { status, body } = await post(json);
    expect(status).toBe(400);
    expect(JSON.parse(body).fault).toMatchObject({ code: "unknown-name", remedy: expect.stringMatching(/\S/) });
  });
});
