import { closeSync, openSync, writeSync } from "node:fs";
import { FaultError } from "@accelgraph/domain";
import { print } from "./output.ts";

/** Bytes that are written at a time: many short lines are one write. */
const AT_A_TIME = 64 * 1024;

/** Writes a text that comes in pieces to a file, or to standard output where none is named. */
export async function writePieces(pieces: Iterable<string>, path: string | undefined): Promise<void> {
  if (path === undefined) {
    for (const text of gathered(pieces)) await print(text);
    return;
  }
  let file: number | undefined;
  try {
    file = openSync(path, "w");
    for (const text of gathered(pieces)) writeSync(file, text);
  } catch (cause) {
    throw cause instanceof FaultError ? cause : cannotWrite(path, cause);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function cannotWrite(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !("syscall" in cause)) return cause;
  const remedy = "Give a place that you may write to, on a disk with room";
  return new FaultError({ code: "cannot-write", message: "It cannot be written here", remedy, file }, { cause });
}

function* gathered(pieces: Iterable<string>): IterableIterator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < AT_A_TIME) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
