import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { createDrawer, type Drawer, faultHtml } from "@accelgraph/embedding";

export interface AccelgraphOptions {
  /** The database of views that name none; relative to the folder that the site is built in. */
  readonly database?: string | undefined;
  /** The selector by which the site's pages say that they are dark, such as `.dark`; else the reader's system decides. */
  readonly darkPage?: string | undefined;
  /** Where marks lead, where a view does not say: an address with {id}, {type}, {slug} or {name}. */
  readonly links?: string | undefined;
  /** Ends the build at a view that cannot be drawn; without it the page says what is wrong. */
  readonly strict?: boolean | undefined;
}

/** Draws the views of one note. */
export interface NoteDrawer {
  /** The view as HTML for the page. */
  readonly draw: (text: string, note: string | undefined) => Promise<string>;
}

/** Views name their database as seen from their note. */
export function noteDrawer({ database, darkPage, links, strict = false }: AccelgraphOptions): NoteDrawer {
  const drawer: Drawer = createDrawer({
    find: async (asked) => {
      if (asked === undefined) return undefined;
      const found = await stat(asked).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      return { stamp: `${found.mtimeMs} ${found.size}`, read: async () => new Uint8Array(await readFile(asked)) };
    },
  });
  const standard = database === undefined ? undefined : resolve(database);
  return {
    draw: async (text, note) => {
      try {
        const near = (file: string) => resolve(note === undefined ? "." : dirname(note), file);
        const svg = await drawer.draw(text, { look: { darkPage }, fallback: { links, database: standard }, near });
        return `<figure class="accelgraph">${svg.trim()}</figure>`;
      } catch (error) {
        if (strict) throw error;
        return faultHtml(error);
      }
    },
  };
}
