import { createReadStream, type Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join, relative, resolve } from "node:path";
import { type Fault, FaultError } from "@accelgraph/domain";
import { openAddress } from "./address.ts";

/** Where bytes come from: a file, standard input, or an address. */
export interface Input {
  readonly name: string;
  /** Bytes, where that is known beforehand. */
  readonly size?: number;
  /** Throws a `FaultError` where it cannot be read. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Whether it can be opened more than once. */
  readonly reopens: boolean;
}

export interface InputOptions {
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Paths are relative to this folder. */
  readonly folder: string;
}

/** Pictures, sound, fonts and styles lie beside notes; in a folder they are passed over. */
const ATTACHMENTS = /^\.(png|jpe?g|gif|svg|webp|avif|ico|mp[34]|webm|mov|wav|ogg|woff2?|ttf|otf|css|m?js|canvas)$/i;

/** The inputs that the arguments name, in order; a folder gives its files, sorted by path. */
export async function* findInputs(names: readonly string[], options: InputOptions): AsyncGenerator<Input | Fault> {
  for (const name of names) {
    if (name === "-") yield { name: "standard input", open: () => options.stdin, reopens: false };
    else if (/^https?:\/\//i.test(name)) yield { name, open: () => openAddress(name), reopens: false };
    else yield* findFiles(name, resolve(options.folder, name));
  }
}

/** Bytes of all inputs whose size is known beforehand; 0 where one has none. */
export async function sizeOfInputs(names: readonly string[], folder: string = process.cwd()): Promise<number> {
  let total = 0;
  for await (const input of findInputs(names, { stdin: process.stdin, folder })) {
    if ("code" in input) continue;
    if (input.size === undefined) return 0;
    total += input.size;
  }
  return total;
}

async function* findFiles(name: string, path: string): AsyncGenerator<Input | Fault> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    return yield fileFault(error, name);
  }
  if (!found.isDirectory()) return yield fileInput(name, path, found.size);
  let files = 0;
  try {
    for await (const file of walk(path)) {
      files++;
      yield fileInput(join(name, relative(path, file)), file, (await stat(file)).size);
    }
  } catch (error) {
    yield fileFault(error, name);
  }
  if (files === 0) {
    yield { code: "empty-folder", message: "no file in this folder", remedy: "Name a folder with papers.", file: name };
  }
}

async function* walk(folder: string): AsyncGenerator<string> {
  const items = await readdir(folder, { withFileTypes: true });
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    if (item.name.startsWith(".") || item.name === "node_modules") continue;
    const path = join(folder, item.name);
    const kind = item.isSymbolicLink() ? await stat(path).catch(() => item) : item;
    if (item.isDirectory()) yield* walk(path);
    else if (kind.isFile() && !ATTACHMENTS.test(extname(item.name))) yield path;
  }
}

function fileInput(name: string, path: string, size: number): Input {
  return {
    name,
    size,
    reopens: true,
    open: async function* () {
      try {
        yield* createReadStream(path, { highWaterMark: 256 * 1024 });
      } catch (error) {
        throw new FaultError(fileFault(error, name), { cause: error });
      }
    },
  };
}

function fileFault(error: unknown, file: string): Fault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") {
    return { code: "no-file", message: "no such file or folder", remedy: "Check the path.", file };
  }
  if (code === "EACCES" || code === "EPERM") {
    return { code: "no-permission", message: "may not be read", remedy: "Give yourself the right to read it.", file };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "read-failed",
    message: `could not be read (${reason})`,
    remedy: "Check the disk and try again.",
    file,
  };
}
