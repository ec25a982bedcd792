/** A folder with the sample database and pages of others beside it, given by a plain web server, seen in Chromium. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "../../scripts/chromium.ts";
import { type PlainServer, servePlain } from "../../scripts/plain-server.ts";
import { accelgraph, freshFolder } from "../acceptance/command.ts";
import { SEED } from "./app.ts";

export interface Folder {
  readonly path: string;
  readonly server: () => PlainServer;
  readonly write: (name: string, content: string) => void;
  /** Opens a file of the folder; what the page throws or logs as an error fails the test. */
  readonly open: (name: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Names its database `papers.sqlite`. */
export function folderWithDatabase(serveFrom = "."): Folder {
  const path = freshFolder();
  const troubles: string[] = [];
  let browser: Browser | undefined;
  let server: PlainServer | undefined;

  beforeAll(async () => {
    const { code, stderr } = await accelgraph(["ingest", SEED, "--db", join(path, "papers.sqlite")]);
    expect(code, stderr).toBe(0);
    server = await servePlain(join(path, serveFrom));
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
  const open = async (name: string, options: BrowserContextOptions = {}) => {
    if (browser === undefined) throw new Error("no browser");
    const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options })).newPage();
    page.setDefaultTimeout(15_000);
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.goto(`${running().address}${name}`);
    return page;
  };
  const write = (name: string, content: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  return { path, server: running, write, open };
}
