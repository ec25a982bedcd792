import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { type Database, openDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { arrangeForReading, copyInto, readCounts } from "@accelgraph/store";
import { datasetteMetadata } from "./datasette.ts";
import { firstAnswers } from "./first-answers.ts";
import { publishedPage, webManifest } from "./page-head.ts";
import { readme } from "./readme.ts";
import { serviceWorker } from "./service-worker.ts";
import { SiteFolder } from "./site-folder.ts";

export interface PublishOptions {
  /** The database to publish. */
  readonly db: string;
  /** Where to. */
  readonly folder: string;
  /** The built app. */
  readonly app: string;
  readonly title?: string | undefined;
  /** Files of up to this many bytes are read whole by the page; of larger ones only what is needed. */
  readonly wholeUpTo?: number | undefined;
}

export interface PublishedSite {
  readonly folder: string;
  readonly title: string;
  readonly papers: number;
  /** Name of the database within the folder. */
  readonly database: string;
  readonly databaseBytes: number;
  readonly appBytes: number;
  readonly reading: "whole" | "ranges";
}

const WHOLE_UP_TO = 32 * 1024 * 1024;

/**
 * Writes a static site of a database. The database itself is only read.
 * @throws FaultError app-not-built, folder-in-use, cannot-write, and those of `openDatabase`
 */
export async function publishSite(options: PublishOptions): Promise<PublishedSite> {
  if (!existsSync(join(options.app, "index.html"))) throw notBuilt(options.app);
  const db = openDatabase(options.db, { mode: "read" });
  try {
    const site = new SiteFolder(options.folder);
    const title = options.title ?? basename(options.db).replace(/\.[^.]+$/, "");
    const database = `${safeName(basename(options.db).replace(/\.(sqlite3?|db)$/i, ""))}.sqlite`;
    const size = copyDatabase(db, site.place(database));
    const reading = size > (options.wholeUpTo ?? WHOLE_UP_TO) ? "ranges" : "whole";
    const appBytes = copyApp(options.app, site);
    const answers = await firstAnswers(db, database);
    site.write("answers.json", JSON.stringify(answers));
    site.write("site.webmanifest", webManifest(title));
    const metadata = datasetteMetadata(db, title, database.replace(/\.sqlite$/, ""));
    site.write("metadata.json", `${JSON.stringify(metadata, null, 1)}\n`);
    const { papers } = readCounts(db);
    site.write("README.md", readme({ title, database, papers }));
    const version = fingerprintOf(site.path, [database, "answers.json"]);
    const page = readFileSync(join(options.app, "index.html"), "utf8");
    site.write("index.html", publishedPage(page, { title, file: database, size, version, reading }));
    writeServiceWorker(site, { database, version, isWhole: reading === "whole" });
    site.end();
    return { folder: options.folder, title, papers, database, databaseBytes: size, appBytes, reading };
  } finally {
    db.close();
  }
}

function copyDatabase(db: Database, path: string): number {
  rmSync(path, { force: true });
  copyInto(db, path);
  const copy = openDatabase(path, { mode: "write" });
  try {
    arrangeForReading(copy);
  } finally {
    copy.close();
  }
  return statSync(path).size;
}

/** Parts of SQLite's package that our worker does not load. */
const NOT_NEEDED = /^assets\/sqlite3-(worker1|opfs-async-proxy)/;

function copyApp(app: string, site: SiteFolder): number {
  let bytes = 0;
  for (const file of readdirSync(app, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    const name = relative(app, path).split(sep).join("/");
    if (!file.isFile() || name === "index.html" || NOT_NEEDED.test(name)) continue;
    const content = readFileSync(path);
    bytes += content.length;
    site.write(name, content);
  }
  return bytes;
}

/** A file that is read in parts is not kept whole behind the visitor's back. */
function writeServiceWorker(site: SiteFolder, facts: { database: string; version: string; isWhole: boolean }): void {
  const { database, version, isWhole } = facts;
  const forTools = ["README.md", "metadata.json"];
  const kept = site.names
    .filter((name) => !forTools.includes(name) && (isWhole || name !== database))
    .map((name) => ([database, "answers.json"].includes(name) ? `${encodeURI(name)}?v=${version}` : name));
  const state = fingerprintOf(site.path, site.names);
  site.write("service-worker.js", serviceWorker(kept, state));
}

function fingerprintOf(folder: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}

/** A name that needs no escaping in an address, a shell or a page. */
function safeName(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "") || "papers";
}

function notBuilt(app: string): FaultError {
  return new FaultError({
    code: "app-not-built",
    message: "The app is not built yet",
    remedy: "Run `pnpm build` and publish again",
    file: app,
  });
}
