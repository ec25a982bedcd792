/**
 * `pnpm screenshots [DATABASE] [SCREEN]...`: every screen at 1440 × 900 and 390 × 844, light and dark, into
 * `screenshots/`. Without a database: of the shared corpus, else of the sample notes. Prints what each page said
 * on its console.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decideApart, ingest } from "@accelgraph/pipeline";
import { startServer } from "@accelgraph/server";
import { chromium, type Page } from "playwright-core";
import { buildWebIfStale } from "./build-web.ts";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./chromium.ts";
import { findForScreens, screensOf } from "./screens.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
];

const [given, ...only] = process.argv.slice(2);
if (!buildWebIfStale()) process.exit(1);
const scratch = mkdtempSync(join(tmpdir(), "accelgraph-screenshots-"));
const database = given ?? (await standardFile());
const folder = join(ROOT, "screenshots");
mkdirSync(folder, { recursive: true });
const decider = decideApart(database);
const server = await startServer({ db: database, port: 0, decider });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const screens = screensOf(await findForScreens(server.address));
  for (const { name: size, width, height } of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      page.on("console", (message) => console.log(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => console.log(`error: ${error.message}`));
      for (const { name, address } of screens) {
        const file = `${name}-${size}-${colorScheme}.png`;
        if (only.length > 0 && !only.some((part) => file.includes(part))) continue;
        await page.goto(`${server.address}${address}`);
        await settled(page);
        await page.screenshot({ path: join(folder, file) });
        console.log(file);
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
  await decider.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function standardFile(): Promise<string> {
  const corpus = join(SHARED, "corpus");
  const file = join(scratch, "papers.sqlite");
  await ingest({ inputs: [existsSync(corpus) ? corpus : join(ROOT, "db/seed/notes")], database: file });
  return file;
}

/** Until nothing is being read any more and the labels have found their places. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.locator(".state-loading, [aria-busy='true']").first().waitFor({ state: "detached" });
  await page.waitForTimeout(250);
}
