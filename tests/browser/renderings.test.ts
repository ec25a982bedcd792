/** What views are written as, rendered by those who read it: mermaid itself, an image, a page with the network cut. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type GraphView, toHtml, toMermaid, toSvg } from "@accelgraph/exporters";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { HOSTILE_NAMES, viewOf } from "../../packages/exporters/src/hostile-view.fixture.ts";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "../../scripts/chromium.ts";
import { accelgraph, freshFolder, ROOT } from "../acceptance/command.ts";

const folder = freshFolder();
const db = join(folder, "sample.sqlite");
const MERMAID = createRequire(join(ROOT, "package.json")).resolve("@mermaid-js/tiny");
const hostile = viewOf(HOSTILE_NAMES);
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  const { code, stderr } = await accelgraph(["ingest", join(ROOT, "db/seed/notes"), "--db", db]);
  expect(code, stderr).toBe(0);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.close();
  expect(troubles.splice(0)).toEqual([]);
});

/** A page without a network: any script that a name starts, any request and any error is trouble. */
async function openPage(address = "about:blank", scheme: "light" | "dark" = "light"): Promise<Page> {
  page = await browser.newPage({ viewport: { width: 1000, height: 700 }, colorScheme: scheme });
  page.setDefaultTimeout(15_000);
  page.on("dialog", async (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) troubles.push(`a request: ${request.url()}`);
  });
  await page.context().setOffline(true);
  await page.goto(address);
  return page;
}

/** Draws a diagram by mermaid and gives the texts of its nodes and the number of its edges. */
async function byMermaid(text: string): Promise<{ labels: string[]; edges: number }> {
  const at = await openPage();
  await at.addScriptTag({ path: MERMAID });
  return at.evaluate<{ labels: string[]; edges: number }>(`(async (text) => {
    mermaid.initialize({ startOnLoad: false });
    const { svg } = await mermaid.render("drawn", text);
    document.body.innerHTML = svg;
    const labels = [...document.querySelectorAll(".node")].map((node) => node.textContent);
    return { labels, edges: document.querySelectorAll(".edgePaths path, path.flowchart-link").length };
  })(${JSON.stringify(text)})`);
}

function largeView(): GraphView {
  const nodes = Array.from({ length: 700 }, (_, i) => ({ ...hostile.nodes[0], id: `method/m${i}`, name: `Name ${i}` }));
  const edges = Array.from({ length: 1400 }, (_, i) => ({
    source: `method/m${i % 700}`,
    relation: i < 700 ? ("builds-on" as const) : ("compared-with" as const),
    target: `method/m${(i * 7 + 1) % 700}`,
    papers: 1 + (i % 5),
    quote: null,
  }));
  return { title: "Large", leftOut: null, nodes: nodes as GraphView["nodes"], edges };
}

describe("Mermaid", () => {
  it("is drawn by mermaid with every name, whatever it holds", async () => {
    const { labels, edges } = await byMermaid(toMermaid(hostile));
    const expected = hostile.nodes
      .map(({ name }) => oneLine(name))
      .map((n) => (n.length > 60 ? `${n.slice(0, 59)}…` : n));
    for (const name of expected) expect(labels.map(oneLine)).toContain(name);
    expect(edges).toBe(hostile.edges.length);
  });

  it("is drawn where the view is far beyond its limits, and says what was left out", async () => {
    const text = toMermaid(largeView());
    const { labels, edges } = await byMermaid(text);
    expect(text.length).toBeLessThan(50_000);
    expect(edges).toBeLessThan(500);
    expect(edges).toBeGreaterThan(400);
    expect(labels.join(" ")).toMatch(/Left out for Mermaid's limits: \d+ edges of fewest papers/);
  });

  it("is drawn from the sample notes", async () => {
    const { stdout } = await accelgraph(["view", "--focus", "GPU", "--limit", "80", "--to", "mermaid", "--db", db]);
    const { labels } = await byMermaid(stdout);
    expect(labels.length).toBeGreaterThan(20);
  });
});

describe("SVG", () => {
  test.each(["light", "dark"] as const)("is an image, and in a %s page follows the page", async (scheme) => {
    const file = join(folder, `${scheme}.svg`);
    writeFileSync(file, toSvg(hostile));
    const at = await openPage("about:blank", scheme);
    const source = `data:image/svg+xml;base64,${readFileSync(file).toString("base64")}`;
    const ground = await at.evaluate<number[]>(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(source)};
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const drawing = canvas.getContext("2d");
      drawing.drawImage(image, 0, 0);
      return [...drawing.getImageData(image.naturalWidth >> 1, 4, 1, 1).data.slice(0, 3)];
    })()`);
    const isLight = ground.every((channel) => channel > 200);
    expect(isLight).toBe(scheme === "light");
  });

  it("stands in a page beside another theme without changing it or the page", async () => {
    const at = await openPage();
    const html = `<p>text <a href="#x">link</a></p>${toSvg(hostile, { theme: "light" })}${toSvg(hostile, { theme: "dark" })}`;
    await at.setContent(html);
    const grounds = await at.evaluate<string[]>(
      '[...document.querySelectorAll(".ground")].map((one) => getComputedStyle(one).fill)',
    );
    expect(new Set(grounds).size).toBe(2);
    expect(await at.locator("svg").first().getAttribute("aria-label")).toBe(HOSTILE_NAMES[0]);
    expect(await at.locator("svg").first().locator(".node").count()).toBe(hostile.nodes.length);
  });
});

describe("HTML", () => {
  it("shows every name and its sentences without any request, by mouse and keyboard", async () => {
    const file = join(folder, "hostile.html");
    writeFileSync(file, toHtml(hostile));
    const at = await openPage(pathToFileURL(file).href);
    expect(await at.title()).toBe(HOSTILE_NAMES[0]);
    await at.getByLabel("Find a name").fill("wiki");
    await at.locator("#panel h2").waitFor();
    expect(await at.locator("#panel h2").textContent()).toBe(hostile.nodes[6]?.name);
    expect(await at.locator("#panel blockquote").first().textContent()).not.toBe("");
    await at.locator(".node").first().focus();
    await at.keyboard.press("Enter");
    expect(await at.locator("#panel h2").textContent()).toBe(hostile.nodes[0]?.name);
    await at.keyboard.press("Escape");
    expect(await at.locator("#panel").isHidden()).toBe(true);
    await at.getByRole("button", { name: "Table" }).click();
    expect(await at.getByRole("row").count()).toBe(hostile.edges.length + 1);
    expect(await at.getByRole("cell", { name: "<script>alert(1)</script>" }).count()).toBeGreaterThan(0);
  });

  test.each(["light", "dark"] as const)("has no serious problem by axe, %s", async (scheme) => {
    const file = join(folder, "axe.html");
    writeFileSync(file, toHtml(hostile));
    const at = await openPage(pathToFileURL(file).href, scheme);
    await at.locator(".node").first().focus();
    await at.keyboard.press("Enter");
    await at.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await at.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });

  it("leads where the view says, hides a type and brings it back", async () => {
    const out = join(folder, "awq.html");
    const text = "focus: AWQ\nlinks: https://example.org/{slug}\n";
    const made = await accelgraph(["view", "-", "--to", "html", "--db", db, "--out", out], { stdin: text });
    expect(made.code, made.stderr).toBe(0);
    const at = await openPage(pathToFileURL(out).href);
    await at.getByLabel("Find a name").fill("awq");
    expect(await at.getByRole("link", { name: "Open its page" }).getAttribute("href")).toBe("https://example.org/awq");
    await at.keyboard.press("Escape");
    const marks = () => at.locator("main .n-technique:visible").count();
    const before = await marks();
    expect(before).toBeGreaterThan(0);
    await at.getByRole("button", { name: "technique", exact: true }).click();
    expect(await marks()).toBe(0);
    await at.getByRole("button", { name: "technique", exact: true }).click();
    expect(await marks()).toBe(before);
  });
});

it("a PNG is an image of twice the size, with marks and names in it", async () => {
  const out = join(folder, "awq.png");
  const made = await accelgraph(["view", "--focus", "AWQ", "--to", "png", "--db", db, "--out", out]);
  expect(made.code, made.stderr).toBe(0);
  const at = await openPage();
  const colours = await at.evaluate<number>(`(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${readFileSync(out).toString("base64")}";
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const drawing = canvas.getContext("2d");
    drawing.drawImage(image, 0, 0);
    const pixels = new Uint32Array(drawing.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return new Set(pixels).size;
  })()`);
  expect(colours).toBeGreaterThan(100);
});
