import { type Database, SCHEMA_VERSION, type SqlValue } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { fillTables, readTableShapes, refill } from "@accelgraph/store";
import type { DumpTable } from "./dump.ts";

/** What was loaded: rows by table. */
export type Loaded = Readonly<Record<string, number>>;

interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Fills a new database with what a dump holds; its tables are then those of the file that was dumped.
 * @throws FaultError not-a-dump, other-version, broken-dump; nothing is stored then.
 */
export function loadDump(db: Database, lines: Iterable<string>, file: string): Loaded {
  const loaded: Record<string, number> = {};
  const dangling = fillTables(db, () => {
    const reader = numbered(lines, file);
    checkHead(reader.next().value ?? {}, file);
    const shapes = new Map(readTableShapes(db).map((shape) => [shape.name, shape]));
    for (let head = next(reader, file); !("end" in head); head = next(reader, file)) {
      const { table, columns, rows } = head as unknown as DumpTable;
      const shape = shapes.get(table);
      const known = shape?.columns.map(({ name }) => name).join(" ");
      if (shape?.kind !== "table" || known !== columns?.join(" ")) throw broken({ file, line: reader.line() }, table);
      const put = refill(db, shape);
      for (let n = 0; n < rows; n++) putRow(put, next(reader, file), { file, line: reader.line() });
      loaded[table] = rows;
      shapes.delete(table);
    }
    const missing = [...shapes.values()].find(({ kind }) => kind === "table");
    if (missing !== undefined) throw broken({ file, line: reader.line() }, missing.name);
  });
  if (dangling.length > 0) throw broken({ file, line: 1 }, dangling.join(", "));
  return loaded;
}

type Values = Readonly<Record<string, unknown>> | readonly SqlValue[];

/** Parses line after line and knows where it is. */
function numbered(lines: Iterable<string>, file: string): Iterator<Values> & { line: () => number } {
  const source = lines[Symbol.iterator]();
  let at = 0;
  return {
    line: () => at,
    next: () => {
      const { value, done } = source.next();
      if (done) return { value: undefined, done: true };
      at++;
      return { value: parse(value, { file, line: at }), done: false };
    },
  };
}

function parse(text: string, place: Place): Values {
  try {
    return JSON.parse(text) as Values;
  } catch {
    if (place.line === 1) throw notADump(place.file);
    throw broken(place, "a line that is no JSON");
  }
}

function next(reader: Iterator<Values> & { line: () => number }, file: string): Values {
  const { value, done } = reader.next();
  if (done || value === null || typeof value !== "object") throw broken({ file, line: reader.line() }, "its end");
  return value as Values;
}

function putRow(put: (row: readonly SqlValue[]) => void, row: Values, place: Place): void {
  if (!Array.isArray(row)) throw broken(place, "a row");
  try {
    put(row as SqlValue[]);
  } catch (cause) {
    throw broken(place, cause instanceof Error ? cause.message : "a row", cause);
  }
}

function checkHead(head: Values, file: string): void {
  if (!("dump" in head) || head.dump !== "accelgraph") throw notADump(file);
  if (head.schema_version === SCHEMA_VERSION) return;
  const message = `The dump is of schema version ${head.schema_version} and this program writes ${SCHEMA_VERSION}`;
  const remedy = "Load it with the accelgraph that wrote it, and bring the file up to date with `accelgraph ingest`";
  throw new FaultError({ code: "other-version", message, remedy, file });
}

function notADump(file: string): FaultError {
  const remedy = "Give a file that `accelgraph dump` has written";
  return new FaultError({ code: "not-a-dump", message: "This is not a dump of accelgraph", remedy, file });
}

function broken({ file, line }: Place, what: string, cause?: unknown): FaultError {
  const message = `The dump is cut off or was changed here (${what}); nothing was stored`;
  return new FaultError({ code: "broken-dump", message, remedy: "Dump the file again", file, line }, { cause });
}
