import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Node } from "@accelgraph/api";
import { mergeCanvas } from "./canvas.ts";
import { collisionKey, fileName } from "./file-names.ts";
import { type FolderContents, readFolder, wayFromRoot, writeWhole } from "./folder.ts";
import { entityNote, folderOf, INDEX_ID, indexNote, paperNote } from "./notes.ts";
import { mergeNote, newNote, type OwnNote } from "./regions.ts";
import type { VaultSource } from "./source.ts";
import { type Link, linker } from "./text.ts";

export interface VaultReport {
  readonly notes: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Lines of a user's that stood inside of our part and now stand below it. */
  readonly rescued: number;
  /** Notes that were left as they are, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
  /** Our notes of names that the file does not hold any more. */
  readonly stale: readonly string[];
}

const INDEX = "accelgraph";

type Counts = { -readonly [Key in keyof VaultReport]: VaultReport[Key] extends number ? number : VaultReport[Key] } & {
  left: { path: string; why: string }[];
};

/**
 * Writes one note an entity and paper, a canvas and an index into a folder. What is there already and not ours stays;
 * of ours only the marked part is written anew.
 * @throws FaultError not-written
 */
export async function writeVault(source: VaultSource, folder: string): Promise<VaultReport> {
  const root = resolve(folder);
  const found = readFolder(root);
  const paths = planPaths(source.nodes, found);
  const way = wayFromRoot(root);
  const fromRoot = (path: string) => (way === "" ? path : `${way}/${path}`);
  const link = linker(new Map([...paths].map(([id, path]) => [id, fromRoot(path)])));
  const counts: Counts = { notes: 0, added: 0, updated: 0, unchanged: 0, rescued: 0, left: [], stale: [] };
  for (const node of source.nodes) put(root, paths.get(node.id) ?? "", await noteOf(source, node, link), counts);
  const canvas = writeCanvas(root, source, paths, fromRoot, counts);
  put(root, paths.get(INDEX_ID) ?? "", indexNote(source.nodes, link, fromRoot(canvas)), counts);
  const stale = [...found.ours].filter(([id]) => !paths.has(id)).map(([, path]) => path);
  return { ...counts, stale };
}

async function noteOf(source: VaultSource, { id, type }: Node, link: Link): Promise<OwnNote> {
  return type === "paper" ? paperNote(await source.paper(id), link) : entityNote(await source.node(id), link);
}

/** Where each note lies: where it is already, even moved or renamed, else at a name that nobody else has. */
function planPaths(nodes: readonly Node[], { files, ours }: FolderContents): ReadonlyMap<string, string> {
  const taken = new Set([...files].map(collisionKey));
  const paths = new Map<string, string>();
  const place = (id: string, base: string, slug: string) => {
    const known = ours.get(id);
    if (known !== undefined) return paths.set(id, known);
    const tried = [base, `${base} (${slug})`, `${base} (accelgraph ${slug})`];
    for (let i = 2; ; i++) {
      const path = `${tried.shift() ?? `${base} (accelgraph ${slug} ${i})`}.md`;
      if (taken.has(collisionKey(path))) continue;
      taken.add(collisionKey(path));
      return paths.set(id, path);
    }
  };
  for (const { id, type, name } of nodes) {
    place(id, `${folderOf(type)}/${fileName(name)}`, (id.split("/")[1] ?? "").slice(0, 60));
  }
  place(INDEX_ID, INDEX, "index");
  return paths;
}

function put(root: string, path: string, note: OwnNote, counts: Counts): void {
  counts.notes++;
  const target = join(root, path);
  if (!existsSync(target)) {
    writeWhole(root, path, newNote(note));
    counts.added++;
    return;
  }
  const existing = readFileSync(target, "utf8");
  const merged = mergeNote(existing, note);
  if ("refused" in merged) {
    counts.left.push({ path, why: merged.refused });
    return;
  }
  counts.rescued += merged.kept;
  if (merged.text === existing) counts.unchanged++;
  else {
    writeWhole(root, path, merged.text);
    counts.updated++;
  }
}

/** Writes the canvas and gives its path; beside a file of the user's of that name, under another. */
function writeCanvas(
  root: string,
  source: VaultSource,
  paths: ReadonlyMap<string, string>,
  fromRoot: (path: string) => string,
  counts: Counts,
): string {
  const path = `${INDEX}.canvas`;
  const target = join(root, path);
  const existing = existsSync(target) ? readFileSync(target, "utf8") : undefined;
  const fileOf = (id: string) => {
    const note = paths.get(id);
    return note === undefined ? undefined : fromRoot(note);
  };
  const text = mergeCanvas(existing, source.overview(), fileOf);
  if (text === undefined) counts.left.push({ path, why: "it is no canvas that can be read" });
  else if (text !== existing) writeWhole(root, path, text);
  return path;
}
