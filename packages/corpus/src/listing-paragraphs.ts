import { type Line, readLines } from "./lines.ts";
import { isDetail } from "./listing-lines.ts";
import type { TextFile } from "./reading.ts";

export interface Paragraph {
  readonly text: string;
  readonly line: number;
  readonly tooLong?: boolean;
}

/**
 * The lines with text; in a file whose lines are all short and whose blocks are set apart, the lines of
 * a block are one wrapped paragraph.
 */
export async function* readParagraphs(file: TextFile): AsyncGenerator<Paragraph> {
  const wrapped = isWrapped(file.sample);
  let block: Line[] = [];
  const join = (): Paragraph[] => {
    const [first] = block;
    const text = block.map((line) => line.text.trim()).join(" ");
    block = [];
    return first ? [{ text, line: first.number }] : [];
  };
  for await (const line of readLines(file.text())) {
    const text = line.text.trim();
    if (line.tooLong) yield { text: "", line: line.number, tooLong: true };
    else if (!wrapped && text !== "") yield { text, line: line.number };
    else if (wrapped && text !== "" && !isDetail(text)) block.push(line);
    else {
      yield* join();
      if (text !== "") yield { text, line: line.number };
    }
  }
  yield* join();
}

function isWrapped(sample: string): boolean {
  const lines = sample.trim().split(/\r?\n/);
  return lines.some((line) => line.trim() === "") && lines.every((line) => line.length < 160);
}
