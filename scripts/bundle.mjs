#!/usr/bin/env node
/**
 * Bundles an entry of the workspace: `node scripts/bundle.mjs ENTRY FOLDER [WORKER]...`. Everything of ours
 * that it imports goes in, npm packages stay outside. scripts/run.mjs starts it as a process of its own, so
 * that the bundler's memory is gone before the command runs.
 */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { dataFiles } from "./data-files.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [, , entry, folder, ...workers] = process.argv;
if (!entry || !folder) {
  console.error("usage: node scripts/bundle.mjs ENTRY FOLDER [WORKER]...");
  process.exit(2);
}

const build = await rolldown({
  input: Object.fromEntries([["main", entry], ...workers.map((file) => [basename(file, ".ts"), file])]),
  cwd: root,
  platform: "node",
  external: (id) => /^[^./]/.test(id) && !id.startsWith("@accelgraph/") && !id.startsWith(root),
  plugins: [dataFiles()],
  logLevel: "warn",
  // A slow machine is no news to who runs a command; only what is wrong with the sources is.
  checks: { bundlerTimings: false },
});
// Built aside and moved into place: of two commands started together neither sees half a bundle.
const aside = `${folder}.${process.pid}`;
mkdirSync(aside, { recursive: true });
await build.write({
  dir: aside,
  format: "esm",
  entryFileNames: "[name].mjs",
  chunkFileNames: "[name]-[hash].mjs",
  sourcemap: true,
});
await build.close();
try {
  renameSync(aside, folder);
} catch {
  // The other command was first, with the same bundle.
  rmSync(aside, { recursive: true, force: true });
}
