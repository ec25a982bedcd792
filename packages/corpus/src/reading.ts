import type { Fault, Paper } from "@accelgraph/domain";

/** What reading yields, in the order of the input: papers, and trouble beside them. The rest goes on. */
export type Reading =
  | { readonly paper: Paper; readonly fault?: undefined }
  | { readonly fault: Fault; readonly paper?: undefined };

/** A file as its reader sees it: decoded text in pieces of any size. */
export interface TextFile {
  /** The path or address as the user gave it, `standard input`, or a path below a given folder. */
  readonly name: string;
  /** Reads from the beginning. May be called again where `reopens` is true. */
  readonly text: () => AsyncIterable<string>;
  readonly reopens: boolean;
  /** The first 64 K characters: what the format was recognised by. */
  readonly sample: string;
  /** True from when a byte was met that is not of the file's encoding. */
  readonly damaged: () => boolean;
}

/** Reads one format. Does not throw on bad content: it yields faults and goes on. */
export type Reader = (file: TextFile) => AsyncIterable<Reading>;

/** No line or entry of a longer text is held in memory: 8 Mi characters. */
export const MAX_ENTRY_LENGTH = 8 * 1024 * 1024;

/** The fault for a line or entry that was passed over because of its length. */
export function tooLong(file: string, line: number): Reading {
  return {
    fault: {
      code: "line-too-long",
      message: `longer than ${MAX_ENTRY_LENGTH / 1024 / 1024} million characters without a break, passed over`,
      remedy: "Put each paper on a line (JSON Lines) or into an entry of its own, with its abstract only.",
      file,
      line,
    },
  };
}
