/** What of the vault's files the plugin needs. */
import type { FoundFile } from "@accelgraph/embedding";
import { type App, normalizePath, TFile } from "obsidian";

/** The database at a path of the vault. */
export async function findDatabase(app: App, path: string | undefined): Promise<FoundFile | undefined> {
  const file = path === undefined ? null : app.vault.getAbstractFileByPath(normalizePath(path));
  if (!(file instanceof TFile)) return undefined;
  return {
    stamp: `${file.stat.mtime} ${file.stat.size}`,
    read: async () => new Uint8Array(await app.vault.readBinary(file)),
  };
}

/** The path that a note means by a file's name: beside it, from the vault's root, or anywhere, as links do. */
export function nearNote(app: App, name: string, note: string): string {
  const folder = note.split("/").slice(0, -1).join("/");
  const beside = resolved(folder === "" ? name : `${folder}/${name}`);
  if (app.vault.getAbstractFileByPath(beside) !== null) return beside;
  return app.metadataCache.getFirstLinkpathDest(name, note)?.path ?? normalizePath(name);
}

/** A path without `.` and `..`. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of normalizePath(path).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The path of the note whose front matter carries a node's id. */
export function noteOf(app: App, id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  return app.vault
    .getMarkdownFiles()
    .find((file) => app.metadataCache.getFileCache(file)?.frontmatter?.accelgraph === id)?.path;
}
