/** The vault's folder on disk: what lies in it, and writing that leaves a whole file behind or the old one. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { FaultError } from "@accelgraph/domain";
import { ownId } from "./front-matter.ts";

export interface FolderContents {
  /** Every file's path from the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  /** Paths of our notes by the id that they carry. */
  readonly ours: ReadonlyMap<string, string>;
}

/** Looks at everything in the folder but what is hidden. */
export function readFolder(folder: string): FolderContents {
  const files = new Set<string>();
  const ours = new Map<string, string>();
  for (const path of walk(folder, "")) {
    files.add(path);
    if (!path.endsWith(".md")) continue;
    const id = ownId(readFileSync(join(folder, path), "utf8"));
    // Of two copies of one note the first by name is kept up to date; the other is somebody's copy.
    if (id !== undefined && !ours.has(id)) ours.set(id, path);
  }
  return { files, ours };
}

function* walk(folder: string, below: string): Generator<string> {
  const here = join(folder, below);
  if (!existsSync(here)) return;
  const items = readdirSync(here, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    if (item.name.startsWith(".") || item.name === "node_modules") continue;
    const path = below === "" ? item.name : `${below}/${item.name}`;
    if (item.isDirectory()) yield* walk(folder, path);
    else if (item.isFile()) yield path;
  }
}

/** The way from the root of the Obsidian vault to the folder, "" where they are the same or there is no root. */
export function wayFromRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".obsidian"))) return relative(at, folder).split(sep).join("/");
    if (dirname(at) === at) return "";
  }
}

/** Writes aside and moves into place. @throws FaultError not-written */
export function writeWhole(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  const aside = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new FaultError({
      code: "not-written",
      file: target,
      message: `it could not be written: ${reason}`,
      remedy: "Choose a folder that can be written to; what was written before stays",
    });
  }
}
