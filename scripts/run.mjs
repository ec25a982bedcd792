#!/usr/bin/env node
/**
 * Runs a TypeScript entry of this workspace: `node scripts/run.mjs ENTRY [argument]...`.
 *
 * The entry is bundled with everything of ours that it imports (npm packages stay outside) into
 * node_modules/.cache/accelgraph, once per state of the sources: a second run starts at once.
 * Plain JavaScript, because it is what runs before anything is built.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
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

async function bundle(entry, folder) {
  // Loaded where it is needed: it takes longer, and more memory, than most commands.
  const [{ rolldown }, { dataFiles }] = await Promise.all([import("rolldown"), import("./data-files.mjs")]);
  const workers = files.filter((file) => file.endsWith(".worker.ts"));
  const build = await rolldown({
    input: Object.fromEntries([["main", entry], ...workers.map((file) => [file.split("/").at(-1).slice(0, -3), file])]),
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
  await bundle(entryFile, join(shelf, state));
  removeOld(shelf, state);
}
process.argv = [process.argv[0], main, ...rest];
process.env.ACCELGRAPH_ROOT ??= root;
await import(pathToFileURL(main).href);
