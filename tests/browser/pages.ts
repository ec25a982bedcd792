/** Chromium for the tests of a file. What a page throws, or writes to its console as trouble, fails its test. */
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "../../scripts/chromium.ts";

/** Opens an empty page in a profile of its own, which is gone after the test. */
export type NewPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * Where marked text of the SQL editor is replaced, Chromium itself writes styles beside the new letters. The page's
 * policy refuses them, as it should, and the editor draws its own: nothing is lost.
 */
const OF_CHROMIUM = /^Applying inline style violates .*style-src 'self'/;
const EDITOR_PAGE = /\/sql\b/;

/** What each page has asked for and not yet been given. */
const asked = new WeakMap<Page, Set<Request>>();

function noteRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
}

/** Two frames on, whether a page says that it waits for something: what it asks for next it has asked for by then. */
const WAITS_STILL = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  done(document.querySelector(".state-loading, [aria-busy='true']") !== null))))`;

const LOOKS = 3;
const MOST_SECONDS = 30;

/** Until a page has been given all that it asked for, and has drawn it: so at several looks, one after the other. */
export async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + MOST_SECONDS * 1000;
  for (let calm = 0; calm < LOOKS; ) {
    const waits = await page.evaluate<boolean>(WAITS_STILL);
    const files = [...(asked.get(page) ?? [])].map((request) => request.url());
    calm = waits || files.length > 0 ? 0 : calm + 1;
    if (Date.now() > deadline)
      throw new Error(`still waiting after ${MOST_SECONDS} s: ${files.join(", ") || page.url()}`);
  }
}

/** `expected` is what a browser says of things that are as they should be. */
export function chromiumPages(expected: RegExp): NewPage {
  const troubles: string[] = [];
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const found = troubles.splice(0);
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    troubles.length = 0;
    expect(found).toEqual([]);
  });
  return async (options = {}) => {
    if (browser === undefined) throw new Error("no browser");
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })).newPage();
    page.setDefaultTimeout(10_000);
    noteRequests(page);
    page.on("console", (message) => {
      const isTrouble = message.type() === "error" || message.type() === "warning";
      const isOfEditor = OF_CHROMIUM.test(message.text()) && EDITOR_PAGE.test(page.url());
      if (isTrouble && !isOfEditor && !expected.test(message.text())) troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(error.message));
    return page;
  };
}
