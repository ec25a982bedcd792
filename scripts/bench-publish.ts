/**
 * `node scripts/run.mjs scripts/bench-publish.ts DATABASE [--whole-up-to MiB]`: publishes the file, serves the folder
 * by a plain server on this machine, and prints sizes, load times in Chromium, and what each screen fetches of the file.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { publishSite } from "@accelgraph/publishing";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { buildWebIfStale } from "./build-web.ts";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./chromium.ts";
import { type PlainServer, servePlain } from "./plain-server.ts";
import { ROOT } from "./steps.ts";

const SCREENS = [
  "/graph?focus=technique/quantization",
  "/matrix",
  '/papers?q="LLaMA-7B"',
  "/papers?q=attention",
  "/compare",
  "/sql",
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { "whole-up-to": { type: "string" } } });
const [db] = positionals;
if (db === undefined || !buildWebIfStale()) {
  console.error("usage: bench-publish DATABASE [--whole-up-to MiB]");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "accelgraph-site-"));
const limit = values["whole-up-to"];
const wholeUpTo = limit === undefined ? undefined : Number(limit) * 1024 * 1024;
const start = performance.now();
const site = await publishSite({ db: resolve(db), folder, app: join(ROOT, "apps/web/dist"), wholeUpTo });
console.log(`${site.papers} papers published in ${seconds(start)}, read ${site.reading}`);
printSizes();
const server = await servePlain(folder, { below: "/some/folder/" });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await timeOpening("first visit, opening screen with its answers", context, server);
  const page = await timeOpening("second visit", context, server);
  await timeScreens(page);
  if (site.reading === "whole") {
    while (!(await page.evaluate("navigator.serviceWorker.controller !== null"))) await page.waitForTimeout(100);
    await context.setOffline(true);
    await timeOpening("network off, opening screen", context, server);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Sizes as they are, and as a server that compresses sends them. */
function printSizes(): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const groups = new Map<string, { bytes: number; packed: number }>();
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const kind = file.name === "answers.json" ? file.name : (extname(file.name).slice(1) ?? "");
    const group = groups.get(kind) ?? { bytes: 0, packed: 0 };
    group.bytes += statSync(path).size;
    group.packed += gzipSync(readFileSync(path)).length;
    groups.set(kind, group);
  }
  for (const [kind, { bytes, packed }] of groups) {
    console.log(`  ${kind.padEnd(14)} ${kilobytes(bytes).padStart(12)}, gzipped ${kilobytes(packed)}`);
  }
}

async function timeOpening(name: string, context: BrowserContext, { address }: PlainServer): Promise<Page> {
  const page = await context.newPage();
  const before = performance.now();
  await page.goto(address);
  await page.locator(".panel-sum").first().waitFor();
  console.log(`${name}: ${seconds(before)}; of the file ${fetched()}`);
  return page;
}

async function timeScreens(page: Page): Promise<void> {
  page.setDefaultTimeout(120_000);
  for (const screen of SCREENS) {
    const before = performance.now();
    await page.evaluate(`location.hash = ${JSON.stringify(screen)}`);
    await page.waitForTimeout(30);
    await page.locator(".state-loading, [aria-busy='true']").first().waitFor({ state: "detached" });
    console.log(`  then ${screen}: ${seconds(before)}; of the file ${fetched()}`);
  }
}

/** Requests for the database since this was last asked. */
function fetched(): string {
  const sent = server.sent.splice(0).filter(({ path }) => path.endsWith(site.database));
  const bytes = sent.reduce((sum, answer) => sum + answer.bytes, 0);
  return `${kilobytes(bytes)} in ${sent.length} requests`;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2)} s`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
}
