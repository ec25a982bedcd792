import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FaultError } from "@accelgraph/domain";

/** Lists what we wrote into a folder, so that the next publishing knows what is ours there. */
const LIST = "site-files.json";

/** A folder that a site is written into. What others put there is left alone. */
export class SiteFolder {
  readonly path: string;
  readonly #before: readonly string[];
  readonly #written = new Set<string>();

  /** @throws FaultError folder-in-use, cannot-write */
  constructor(path: string) {
    this.path = path;
    this.#before = readList(path);
    guarded(path, () => mkdirSync(path, { recursive: true }));
    const others = readdirSync(path).filter((name) => !name.startsWith("."));
    if (this.#before.length === 0 && others.length > 0) throw inUse(path, others[0] ?? "");
  }

  /** Where a file of the site lies; its folder is there, and the file counts as written. */
  place(name: string): string {
    this.#written.add(name);
    const file = join(this.path, name);
    guarded(this.path, () => mkdirSync(dirname(file), { recursive: true }));
    return file;
  }

  write(name: string, content: string | Uint8Array): void {
    const file = this.place(name);
    guarded(file, () => writeFileSync(file, content));
  }

  get names(): string[] {
    return [...this.#written].sort();
  }

  /** Removes what an earlier publishing wrote and this one did not. */
  end(): void {
    for (const name of this.#before) if (!this.#written.has(name)) rmSync(join(this.path, name), { force: true });
    writeFileSync(join(this.path, LIST), `${JSON.stringify([...this.names, LIST], null, 1)}\n`);
  }
}

function readList(folder: string): string[] {
  const path = join(folder, LIST);
  if (!existsSync(path)) return [];
  try {
    const names: unknown = JSON.parse(readFileSync(path, "utf8"));
    // Only names below the folder: the list may have been changed by another hand.
    const isOurs = (name: unknown): name is string =>
      typeof name === "string" && !name.startsWith("/") && !name.split(/[\\/]/).includes("..");
    return Array.isArray(names) ? names.filter(isOurs) : [];
  } catch {
    return [];
  }
}

function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const remedy = "Give a folder that you may write to, on a disk with room";
    throw new FaultError({ code: "cannot-write", message: "The site cannot be written here", remedy, file }, { cause });
  }
}

function inUse(file: string, other: string): FaultError {
  return new FaultError({
    code: "folder-in-use",
    message: `The folder holds other things already, such as ${other}; nothing was written`,
    remedy: "Give an empty or a new folder",
    file,
  });
}
