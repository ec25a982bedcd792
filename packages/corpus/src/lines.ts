import { MAX_ENTRY_LENGTH } from "./reading.ts";

/** A line without its line break, counted from 1. Where it was too long to hold, the text is empty. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly tooLong: boolean;
}

/**
 * Splits decoded text at line breaks (LF, CRLF or CR LF over two pieces). Holds one line at a time; of
 * a line above `limit` characters only its number is kept, so that a file of one endless line is safe.
 */
export async function* readLines(text: AsyncIterable<string>, limit = MAX_ENTRY_LENGTH): AsyncGenerator<Line> {
  let number = 1;
  let pieces: string[] = [];
  let held = 0;
  const hold = (piece: string) => {
    held += piece.length;
    if (held <= limit) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Line => {
    const line = { text: held > limit ? "" : pieces.join("").replace(/\r$/, ""), number, tooLong: held > limit };
    number += 1;
    pieces = [];
    held = 0;
    return line;
  };
  for await (const chunk of text) {
    let from = 0;
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", from)) {
      hold(chunk.slice(from, at));
      from = at + 1;
      yield take();
    }
    if (from < chunk.length) hold(chunk.slice(from));
  }
  if (held > 0) yield take();
}
