import { readLines } from "./lines.ts";
import { makePaper } from "./make-paper.ts";
import { fieldsOf } from "./raw-record.ts";
import { MAX_ENTRY_LENGTH, type Reader, type Reading, type TextFile, tooLong } from "./reading.ts";

/** JSON Lines: an object a line. A broken line costs that line only. */
export const readJsonLines: Reader = async function* (file) {
  for await (const line of readLines(file.text())) {
    if (line.tooLong) yield tooLong(file.name, line.number);
    else if (line.text.trim() !== "") yield* readValue(line.text, file, line.number);
  }
};

/** One JSON array of objects (or objects one after another, laid out freely): an object at a time. */
export const readJson: Reader = async function* (file) {
  const splitter = new ObjectSplitter();
  for await (const piece of file.text()) {
    for (const found of splitter.take(piece)) {
      if (found.tooLong) yield tooLong(file.name, found.line);
      else yield* readValue(found.text, file, found.line);
    }
  }
  if (!splitter.complete) yield cutOff(file.name, splitter.openLine);
};

function* readValue(text: string, file: TextFile, line: number): Generator<Reading> {
  const value = parse(text);
  if (value instanceof SyntaxError) return yield notJson(text, file.name, line);
  const fields = Array.isArray(value) ? undefined : fieldsOf(value);
  if (fields) return yield* makePaper(fields, file, line);
  yield {
    fault: {
      code: "not-a-paper",
      message: "a value that is no object, passed over",
      remedy: 'Give each paper as an object: {"title": "…", "abstract": "…"}.',
      file: file.name,
      line,
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function notJson(text: string, file: string, line: number): Reading {
  const end = text.trimEnd();
  if (end.startsWith("{") && !end.endsWith("}")) return cutOff(file, line);
  return {
    fault: {
      code: "not-json",
      message: "not valid JSON, passed over",
      remedy: "Correct the line, or export the file again.",
      file,
      line,
    },
  };
}

function cutOff(file: string, line: number): Reading {
  return {
    fault: {
      code: "cut-off-json",
      message: "the JSON breaks off in the middle of what starts here; everything before it was read",
      remedy: "Export or download the file again.",
      file,
      line,
    },
  };
}

interface FoundObject {
  readonly text: string;
  readonly line: number;
  readonly tooLong: boolean;
}

/** Finds the objects that stand at the top or in the outermost array, holding one at a time. */
class ObjectSplitter {
  /** Line of the object that is being read, or of the array around it. */
  openLine = 1;
  private line = 1;
  private depth = 0;
  private arrays = 0;
  private inString = false;
  private escaped = false;
  private pieces: string[] = [];
  private held = 0;

  /** Whether all that was opened is closed. */
  get complete(): boolean {
    return this.depth === 0 && this.arrays === 0;
  }

  *take(piece: string): Generator<FoundObject> {
    let from = this.depth > 0 ? 0 : -1;
    for (let i = 0; i < piece.length; i++) {
      const unit = piece.charCodeAt(i);
      if (unit === 10) this.line++;
      if (this.inString) this.takeStringUnit(unit);
      else if (unit === QUOTE) this.inString = this.depth > 0;
      else if (unit === OPEN) {
        if (this.depth++ === 0) {
          from = i;
          this.openLine = this.line;
        }
      } else if (unit === CLOSE && this.depth > 0) {
        if (--this.depth === 0) {
          this.hold(piece.slice(from, i + 1));
          from = -1;
          yield this.release();
        }
      } else if (this.depth === 0) this.takeOutside(unit);
    }
    if (from >= 0) this.hold(piece.slice(from));
  }

  private takeStringUnit(unit: number): void {
    if (this.escaped) this.escaped = false;
    else if (unit === BACKSLASH) this.escaped = true;
    else if (unit === QUOTE) this.inString = false;
  }

  private takeOutside(unit: number): void {
    if (unit === OPEN_ARRAY) this.arrays++;
    if (unit === CLOSE_ARRAY && this.arrays > 0) this.arrays--;
  }

  private hold(piece: string): void {
    this.held += piece.length;
    if (this.held <= MAX_ENTRY_LENGTH) this.pieces.push(piece);
    else this.pieces = [];
  }

  private release(): FoundObject {
    const tooLong = this.held > MAX_ENTRY_LENGTH;
    const found = { text: tooLong ? "" : this.pieces.join(""), line: this.openLine, tooLong };
    this.pieces = [];
    this.held = 0;
    return found;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
