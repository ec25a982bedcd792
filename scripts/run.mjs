#!/usr/bin/env node
/**
 * Runs a TypeScript entry of this workspace: `node scripts/run.mjs ENTRY [argument]...`.
 *
 * The entry is bundled with everything of ours that it imports (npm packages stay outside) into
 * node_modules/.cache/accelgraph, once per state of the sources: a second run starts at once.
 * Plain JavaScript, because it is what runs before anything is built.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const sourceFolders = ["packages", "apps/cli", "apps/server", "db", "migrations", "scripts"];

/** Every source file below a folder, build output and dependencies left out. */
function* sources(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.name === "node_modules" || item.name === "dist" || item.name.startsWith(".")) continue;
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|mjs|js|css|sql|yaml|fingerprint)$/.test(item.name)) yield path;
  }
}

const files = sourceFolders.flatMap((folder) => [...sources(join(root, folder))]);

/** Names the state of the sources: another name as soon as one of them is changed, added or removed. */
function stateOf(paths) {
  const hash = createHash("sha1");
  for (const path of paths) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Bundles in a process of its own; ends with it where it fails. What it has to say is no output of the command. */
function bundle(entry, folder) {
  const workers = files.filter((file) => file.endsWith(".worker.ts"));
  const script = join(root, "scripts/bundle.mjs");
  const { status } = spawnSync(process.execPath, [script, entry, folder, ...workers], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Removes bundles of earlier states, once they are too old for a command to be running in them. */
function removeOld(shelf, current) {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(shelf)) {
    const path = join(shelf, name);
    if (name !== current && statSync(path).mtimeMs < yesterday) rmSync(path, { recursive: true, force: true });
  }
}

const [, , entry, ...rest] = process.argv;
if (!entry) {
  console.error("usage: node scripts/run.mjs ENTRY [argument]...");
  process.exit(2);
}
const entryFile = resolve(root, entry);
const shelf = join(root, "node_modules/.cache/accelgraph", relative(root, entryFile).replace(/[\\/.]/g, "-"));
const state = stateOf(files);
const main = join(shelf, state, "main.mjs");
if (!existsSync(main)) {
  bundle(entryFile, join(shelf, state));
  removeOld(shelf, state);
}
process.argv = [process.argv[0], main, ...rest];
process.env.ACCELGRAPH_ROOT ??= root;
await import(pathToFileURL(main).href);
