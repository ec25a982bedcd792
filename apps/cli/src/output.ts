/** Writing to the terminal or a pipe: results to standard output, all else to standard error. */
import { once } from "node:events";

/** Writes a text or bytes, and waits where the reader is slower than we are. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

export function printLine(text = ""): Promise<void> {
  return print(`${text}\n`);
}

/** One JSON value as the last, whole line of output. */
export function printJson(value: unknown): Promise<void> {
  return printLine(JSON.stringify(value));
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

type Stream = NodeJS.WriteStream & { fd: number };

/** Colours only where somebody looks and has not said no. See https://no-color.org. */
function paints(stream: Stream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}

function paint(code: number, text: string, stream: Stream): string {
  return paints(stream) ? `\u001b[${code}m${text}\u001b[0m` : text;
}

export const bold = (text: string, stream: Stream = process.stdout) => paint(1, text, stream);
export const dim = (text: string, stream: Stream = process.stdout) => paint(2, text, stream);
export const red = (text: string, stream: Stream = process.stderr) => paint(31, text, stream);
