/** The app as a user meets it: built, served by the real command over a real database, seen in Chromium. */
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { accelgraph, freshFolder, start } from "../acceptance/command.ts";
import { chromiumPages, settled } from "./pages.ts";
import { SEED } from "./set-up.ts";

export { SEED, settled };

export interface App {
  /** `http://127.0.0.1:PORT` */
  readonly address: () => string;
  /** Path of the database. */
  readonly database: () => string;
  /** A page at an address of the app, in a profile of its own. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** A refused question and a frame without scripts are as they should be; the browser notes them as well. */
const AS_IT_SHOULD_BE = /^Failed to load resource: .* 40[04]|^Blocked script execution in .* sandboxed/;

/**
 * Serves papers for the tests of a file. What a page writes to its console as an error, or throws, fails the
 * test that opened it.
 */
export function serveApp(papers: () => string = () => SEED): App {
  const folder = freshFolder();
  const db = join(folder, "papers.sqlite");
  const newPage = chromiumPages(AS_IT_SHOULD_BE);
  let address = "";
  let stop = async () => {};

  beforeAll(async () => {
    await ingested(papers(), db);
    const server = start(["serve", "--db", db, "--port", "0"]);
    address = await printedAddress(server.stdout);
    stop = async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    };
  });
  afterAll(() => stop());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await newPage(options);
    await page.goto(`${address}${path}`);
    await settled(page);
    return page;
  }

  return { address: () => address, database: () => db, open };
}

/** Makes a database of the papers; that of the sample notes is there already. */
export async function ingested(papers: string, db: string): Promise<void> {
  if (papers === SEED) return copyFileSync(inject("sampleDatabase"), db);
  const { code, stderr } = await accelgraph(["ingest", papers, "--db", db]);
  expect(code, stderr).toBe(0);
}

async function printedAddress(stdout: NodeJS.ReadableStream | null): Promise<string> {
  let said = "";
  for await (const chunk of stdout ?? []) {
    said += chunk;
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error(`the server printed no address: ${said}`);
}

/** Types into the search and takes the first suggestion. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(words);
  await page.getByRole("option", { name: new RegExp(words, "i"), selected: true }).waitFor();
  await settled(page);
  await page.keyboard.press("Enter");
  await settled(page);
}

/** The query of the page's address. */
export function addressOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
