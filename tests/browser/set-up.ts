import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWebIfStale } from "../../scripts/build-web.ts";
import { ROOT } from "../../scripts/steps.ts";

export const SEED = join(ROOT, "db/seed/notes");

declare module "vitest" {
  interface ProvidedContext {
    /** Path of a database of the sample notes, to be copied rather than changed. */
    readonly sampleDatabase: string;
  }
}

/** Before any test in a browser, once for all files: the app is built, and the sample notes are ingested. */
export default function setUp(project: TestProject): () => void {
  if (!buildWebIfStale()) throw new Error("the app does not build");
  const folder = mkdtempSync(join(tmpdir(), "accelgraph-sample-"));
  const db = join(folder, "sample.sqlite");
  const ingest = [join(ROOT, "scripts/run.mjs"), "apps/cli/src/main.ts", "ingest", SEED, "--db", db];
  const { status, stderr } = spawnSync(process.execPath, ingest, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`the sample notes could not be ingested: ${stderr}`);
  project.provide("sampleDatabase", db);
  return () => rmSync(folder, { recursive: true });
}
