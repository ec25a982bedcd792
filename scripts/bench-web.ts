/**
 * `pnpm bench:web [--papers N] [--large FILE] [--only seed,frames,queries] [--json]`: how fast the app is, in one table
 * with its bars. The built app is served over the sample notes and over N papers that nobody wrote (20,000 unless
 * told; FILE is such a database, made once and used again), and is watched in headless Chromium.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ingest } from "@accelgraph/pipeline";
import { startServer } from "@accelgraph/server";
import { type Browser, chromium } from "playwright-core";
import { benchBundles } from "./bench-web-bundles.ts";
import { benchFrames } from "./bench-web-frames.ts";
import { benchNeighbourhoods, benchSeed } from "./bench-web-paint.ts";
import { benchQueries } from "./bench-web-queries.ts";
import { type Figure, formatFigures } from "./bench-web-table.ts";
import { buildWebIfStale } from "./build-web.ts";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./chromium.ts";
import { ROOT } from "./steps.ts";
import { writeSyntheticPapers } from "./write-synthetic-papers.ts";

const { values: options } = parseArgs({
  options: {
    papers: { type: "string", default: "20000" },
    large: { type: "string" },
    only: { type: "string", default: "bundles,seed,large,frames,queries" },
    json: { type: "boolean", default: false },
  },
});
const only = new Set(options.only.split(","));
const folder = mkdtempSync(join(tmpdir(), "accelgraph-bench-web-"));
if (!buildWebIfStale()) process.exit(1);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const figures: Figure[] = only.has("bundles") ? benchBundles() : [];
  if (only.has("seed")) figures.push(...(await onSeed(browser)));
  if (["large", "frames", "queries"].some((part) => only.has(part))) figures.push(...(await onLarge(browser)));
  console.log(options.json ? JSON.stringify(figures, null, 2) : formatFigures(figures));
  const [load = 0] = loadavg();
  console.log(
    `\nTasks and queries are in processor time, the rest by the clock: ${availableParallelism()} cores, load ${load.toFixed(1)}.`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function onSeed(page: Browser): Promise<Figure[]> {
  const db = join(folder, "seed.sqlite");
  await ingest({ inputs: [join(ROOT, "db/seed/notes")], database: db });
  return served(db, (address) => benchSeed(page, address));
}

async function onLarge(page: Browser): Promise<Figure[]> {
  const db = options.large ?? join(folder, "large.sqlite");
  if (!existsSync(db)) {
    const input = join(folder, "papers.jsonl");
    await writeSyntheticPapers(input, Number(options.papers));
    await ingest({ inputs: [input], database: db });
  }
  return served(db, async (address) => [
    ...(only.has("large") ? await benchNeighbourhoods(page, address) : []),
    ...(only.has("frames") ? await benchFrames(page, address) : []),
    ...(only.has("queries") ? await benchQueries(address) : []),
  ]);
}

async function served(db: string, bench: (address: string) => Promise<Figure[]>): Promise<Figure[]> {
  const server = await startServer({ db, port: 0 });
  try {
    return await bench(server.address);
  } finally {
    await server.close();
  }
}
