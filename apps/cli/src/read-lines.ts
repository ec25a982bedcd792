import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { FaultError } from "@accelgraph/domain";

const BYTES_AT_A_TIME = 1024 * 1024;

/** The lines of a file, or of what is given as its descriptor, one after another and never all at once. */
export function* linesOf(source: string | number): IterableIterator<string> {
  const file = typeof source === "number" ? source : open(source);
  const decoder = new StringDecoder("utf8");
  const buffer = Buffer.alloc(BYTES_AT_A_TIME);
  let rest = "";
  try {
    for (let count = read(file, buffer); count > 0; count = read(file, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, count))).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    if (typeof source === "string") closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, "r");
  } catch (cause) {
    const fault = { code: "usage", message: "It cannot be read", remedy: "Check the name", file: path };
    throw new FaultError(fault, { cause });
  }
}

/** A pipe that has nothing yet says so by an error, and one that has ended too. */
function read(file: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(file, buffer, 0, buffer.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
