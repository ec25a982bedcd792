/** A folder with the sample database and pages of others beside it, given by a plain web server, seen in Chromium. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type PlainServer, servePlain } from "../../scripts/plain-server.ts";
import { freshFolder } from "../acceptance/command.ts";
import { ingested, SEED } from "./app.ts";
import { chromiumPages } from "./pages.ts";

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
  // What cannot be loaded is told in the page.
  const newPage = chromiumPages(/^Failed to load resource/);
  let server: PlainServer | undefined;

  beforeAll(async () => {
    await ingested(SEED, join(path, "papers.sqlite"));
    server = await servePlain(join(path, serveFrom));
  });
  afterAll(() => server?.close());

  const running = () => {
    if (server === undefined) throw new Error("no server");
    return server;
  };
  const open = async (name: string, options: BrowserContextOptions = {}) => {
    const page = await newPage({ viewport: { width: 1000, height: 800 }, ...options });
    page.setDefaultTimeout(15_000);
    await page.goto(`${running().address}${name}`);
    return page;
  };
  const write = (name: string, content: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  return { path, server: running, write, open };
}
