import { FaultError } from "@accelgraph/domain";
import { escapeXml, type RenderOptions, toSvg } from "@accelgraph/exporters";
import { type OpenedFile, openSource, sourceOfBytes } from "@accelgraph/page-file";
import { drawView, parseViewFile, type ViewFile } from "@accelgraph/views";

/** A database as the host of a view finds it. */
export interface FoundFile {
  /** Changes when the file does: its time and size, or what the host has. */
  readonly stamp: string;
  readonly read: () => Promise<Uint8Array>;
}

/** How a host (a note, a site, a page) gives files to the views in it. */
export interface Host {
  /** The database that a view names, or the host's own where it names none; undefined where there is none. */
  readonly find: (database: string | undefined) => Promise<FoundFile | undefined>;
  /** The bytes of `sqlite3.wasm`, where the host has them in itself. */
  readonly wasm?: (() => Uint8Array) | undefined;
}

interface DrawOptions {
  /** How it looks, whatever the view says. */
  readonly look?: Partial<RenderOptions> | undefined;
  /** What holds where the view says nothing. */
  readonly fallback?: Partial<ViewFile> | undefined;
  /** The file that is meant by the name that a view gives, as seen from the view. */
  readonly near?: ((database: string) => string) | undefined;
}

export interface Drawer {
  /** Draws the text of a view file as SVG. @throws FaultError */
  readonly draw: (text: string, options?: DrawOptions) => Promise<string>;
  readonly close: () => void;
}

/** How long a SELECT of a view may take: the note or page that it stands in waits for it. */
const SQL_MILLISECONDS = 2000;

interface Shelved {
  readonly stamp: string;
  readonly file: Promise<OpenedFile>;
}

/** Draws views over files that stay open between them; a file that has changed is opened anew. */
export function createDrawer(host: Host): Drawer {
  const shelf = new Map<string, Shelved>();
  let opened = 0;

  async function open(database: string | undefined): Promise<OpenedFile> {
    const found = await host.find(database);
    if (found === undefined) throw noDatabase(database);
    const key = database ?? "";
    const known = shelf.get(key);
    if (known?.stamp === found.stamp) return known.file;
    known?.file.then((file) => file.close()).catch(() => {});
    // SQLite knows files by name: the same one, changed, is another to it.
    const name = `${++opened}-${database ?? "papers.sqlite"}`;
    const file = found
      .read()
      .then((bytes) => openSource(name, sourceOfBytes(bytes), { isWhole: true, wasm: host.wasm?.() }))
      .catch((error: unknown) => {
        shelf.delete(key);
        throw renamed(error, database);
      });
    shelf.set(key, { stamp: found.stamp, file });
    return file;
  }

  return {
    draw: async (text, { look, fallback, near = (name: string) => name } = {}) => {
      const said = parseViewFile(text);
      const view = { ...fallback, ...said };
      const { db, users } = await open(said.database === undefined ? fallback?.database : near(said.database));
      const runSql = (sql: string, rows: number) =>
        users.runUsersSql(sql, {}, { rows, milliseconds: SQL_MILLISECONDS });
      const drawing = await drawView({ db, runSql }, view);
      return toSvg(drawing.view, { ...drawing.look, ...look });
    },
    close: () => {
      for (const { file } of shelf.values()) file.then((one) => one.close()).catch(() => {});
      shelf.clear();
    },
  };
}

function renamed(error: unknown, database: string | undefined): unknown {
  if (!(error instanceof FaultError)) return error;
  const { file: _, ...fault } = error.fault;
  return new FaultError(database === undefined ? fault : { ...fault, file: database }, { cause: error });
}

function noDatabase(database: string | undefined): FaultError {
  return new FaultError({
    code: "no-database",
    message: database === undefined ? "the view names no database" : `there is no file ${database}`,
    remedy: "Write `database: papers.sqlite` into the view, as seen from here",
  });
}

/** What stands in place of a picture that cannot be drawn: what is wrong, and what to do. */
export function faultHtml(error: unknown): string {
  const { message, remedy, line } =
    error instanceof FaultError
      ? error.fault
      : { message: error instanceof Error ? error.message : String(error), remedy: "", line: undefined };
  const place = line === undefined ? "" : `Line ${line}: `;
  return `<div class="accelgraph-fault" role="alert"><strong>This view cannot be drawn.</strong> ${escapeXml(place + message)}. ${escapeXml(remedy)}</div>`;
}
