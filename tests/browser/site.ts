/** A published site as a visitor meets it: written by the real command, given by a plain web server, seen in Chromium. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type PlainServer, type PlainServerOptions, servePlain } from "../../scripts/plain-server.ts";
import { accelgraph, freshFolder } from "../acceptance/command.ts";
import { ingested, SEED, settled } from "./app.ts";
import { chromiumPages } from "./pages.ts";

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
  const newPage = chromiumPages(NETWORK_IS_OFF);
  let server: PlainServer | undefined;

  beforeAll(async () => {
    mkdirSync(site);
    await ingested(SEED, db);
    const { code, stderr } = await accelgraph(["publish", site, "--db", db, ...publishing]);
    expect(code, stderr).toBe(0);
    server = await servePlain(site, { below: "/notes/graph/", ...serving });
  });
  afterAll(() => server?.close());

  const running = () => {
    if (server === undefined) throw new Error("no server");
    return server;
  };
  const open = async (screen = "/") => {
    const page = await newPage();
    await page.goto(`${running().address}#${screen}`);
    await settled(page);
    return { page, context: page.context() };
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
