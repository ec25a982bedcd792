/** A published site as a visitor meets it: written by the real command, given by a plain web server, seen in Chromium. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { buildWebIfStale } from "../../scripts/build-web.ts";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "../../scripts/chromium.ts";
import { type PlainServer, type PlainServerOptions, servePlain } from "../../scripts/plain-server.ts";
import { accelgraph, freshFolder } from "../acceptance/command.ts";
import { SEED, settled } from "./app.ts";

export interface Site {
  /** The database that was published. */
  readonly db: string;
  /** Where to. */
  readonly folder: string;
  readonly server: () => PlainServer;
  /** A page at a screen of the site, in a profile of its own. */
  readonly open: (screen?: string) => Promise<{ page: Page; context: BrowserContext }>;
}

/** What the browser itself says of a network that is off is no fault of the page. */
const NETWORK_IS_OFF = /net::ERR_INTERNET_DISCONNECTED/;

/** Publishes the sample notes for the tests of a file. What a page writes to its console as an error fails the test. */
export function publishSite(publishing: readonly string[] = [], serving: PlainServerOptions = {}): Site {
  const folder = freshFolder();
  const db = join(folder, "sample.sqlite");
  const site = join(folder, "site");
  const troubles: string[] = [];
  let browser: Browser | undefined;
  let server: PlainServer | undefined;

  beforeAll(async () => {
    if (!buildWebIfStale()) throw new Error("the app does not build");
    mkdirSync(site);
    for (const command of [
      ["ingest", SEED, "--db", db],
      ["publish", site, "--db", db, ...publishing],
    ]) {
      const { code, stderr } = await accelgraph(command);
      expect(code, stderr).toBe(0);
    }
    server = await servePlain(site, { below: "/notes/graph/", ...serving });
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => {
    expect(troubles.splice(0)).toEqual([]);
  });

  const running = () => {
    if (server === undefined) throw new Error("no server");
    return server;
  };
  const open = async (screen = "/") => {
    if (browser === undefined) throw new Error("no browser");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => {
      const isTrouble = message.type() === "error" || message.type() === "warning";
      if (isTrouble && !NETWORK_IS_OFF.test(message.text())) troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.goto(`${running().address}#${screen}`);
    await settled(page);
    return { page, context };
  };
  return { db, folder: site, server: running, open };
}

/** Goes to a screen of the site, as by a link. */
export async function visit(page: Page, screen: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(screen)}`);
  await settled(page);
}

/** Until the page is kept for when the network is off. */
export async function keptForOffline(page: Page): Promise<void> {
  await until(page, "navigator.serviceWorker.controller !== null");
}

/** Until an expression, or what it promises, is true in the page; the page's policy lets nothing else be evaluated. */
export async function until(page: Page, expression: string): Promise<void> {
  await expect.poll(() => page.evaluate(expression), { timeout: 15_000, interval: 100 }).toBe(true);
}
