import { type Fault, FaultError } from "@accelgraph/domain";
import { decodeText, detectBinary, detectEncoding, type Encoding } from "./decode.ts";
import { detectFormat, FORMATS, type Format, READERS } from "./formats.ts";
import { findInputs, type Input } from "./inputs.ts";
import { peekable } from "./peekable.ts";
import type { Reading, TextFile } from "./reading.ts";
import { RepeatedIds } from "./repeated-ids.ts";

export interface ReadOptions {
  /** Reads every input in this format, whatever it looks like. */
  readonly format?: Format | undefined;
  /** What the input `-` reads; by default the process's own standard input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** The folder that relative paths start from; by default the process's own. */
  readonly folder?: string | undefined;
  /** Told of progress: bytes read of all inputs so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const SAMPLE_LENGTH = 64 * 1024;

/**
 * Reads every paper of the inputs (files, folders, `http` addresses, `-` for standard input) in order,
 * each with its file and line. Trouble comes as faults between the papers and never ends the reading.
 * Holds one entry at a time, whatever the size of the file.
 */
export async function* readPapers(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  const where = { stdin: options.stdin ?? process.stdin, folder: options.folder ?? process.cwd() };
  let finished = 0;
  for await (const input of findInputs(inputs, where)) {
    if ("code" in input) {
      yield { fault: input };
      continue;
    }
    let size = 0;
    const counted = countBytes(input, (bytes) => {
      size = bytes;
      options.onBytes?.(finished + bytes);
    });
    yield* readInput(counted, options.format);
    finished += size;
  }
}

/** Tells how far each pass over the input has come. */
function countBytes(input: Input, onBytes: (bytes: number) => void): Input {
  return {
    ...input,
    open: async function* () {
      let bytes = 0;
      for await (const chunk of input.open()) {
        bytes += chunk.length;
        onBytes(bytes);
        yield chunk;
      }
    },
  };
}

async function* readInput(input: Input, format: Format | undefined): AsyncGenerator<Reading> {
  try {
    const file = await openText(input);
    const recognised = format ?? detectFormat(file.sample, input.name);
    if (recognised === "html") throw new FaultError(webPage(input.name));
    const ids = new RepeatedIds();
    let found = false;
    for await (const reading of READERS[recognised](file)) {
      found = true;
      yield reading;
      const repeated = reading.paper && ids.check(reading.paper);
      if (repeated) yield { fault: repeated };
    }
    if (!found) yield { fault: noPapers(input.name, recognised) };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    yield { fault: error.fault };
  }
}

/** Looks at the first bytes, and gives the text from the beginning again. */
async function openText(input: Input): Promise<TextFile> {
  let damaged = false;
  const stream = peekable(input.open());
  const head = await stream.peek(SAMPLE_LENGTH);
  const encoding = detectEncoding(head);
  const decode = (bytes: AsyncIterable<Uint8Array>) => decodeText(bytes, encoding, () => (damaged = true));
  const sample = sampleOf(head, encoding);
  const trouble = notText(head, sample, input.name);
  if (trouble) {
    await stream.close();
    throw new FaultError(trouble);
  }
  let first = true;
  return {
    name: input.name,
    sample,
    reopens: input.reopens,
    damaged: () => damaged,
    text: () => {
      const bytes = first ? stream.rest() : input.open();
      first = false;
      return decode(bytes);
    },
  };
}

function notText(head: Uint8Array, sample: string, file: string): Fault | undefined {
  const binary = detectBinary(head);
  if (binary) return binaryFile(file, binary);
  return sample.trim() === "" && head.length < SAMPLE_LENGTH ? emptyFile(file) : undefined;
}

function sampleOf(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true }).replaceAll("\0", "");
}

function emptyFile(file: string): Fault {
  return { code: "empty-file", message: "empty", remedy: "Leave it out, or put papers into it.", file };
}

function binaryFile(file: string, kind: string): Fault {
  const remedy = "Give titles and abstracts as text (a listing, JSON Lines, JSON, Markdown, BibTeX or RIS), in UTF-8.";
  return { code: "binary-file", message: `is ${kind}, not text`, remedy, file };
}

function webPage(file: string): Fault {
  const remedy = "Copy the listing's text into a file, or give the address of a JSON, BibTeX or RIS file.";
  return { code: "web-page", message: "is a web page", remedy, file };
}

function noPapers(file: string, format: Format): Fault {
  return {
    code: "no-papers",
    message: `no paper found, read as ${format}`,
    remedy: `If it is in another format, say so with --format (${FORMATS.join(", ")}).`,
    file,
  };
}
