import { isoDate, monthNumber } from "./dates.ts";
import { type Line, readLines } from "./lines.ts";
import { makePaper } from "./make-paper.ts";
import { type Reader, type Reading, type TextFile, tooLong } from "./reading.ts";

/**
 * Listings of papers as they are copied from a web page: titles and abstracts in turn, with or without
 * blank lines between, with or without a count of authors and a date after each, and with the page's
 * own words on top. Nothing is marked, so lines are told apart by their form: an abstract is prose, a
 * title is the short line before it, and short lines that lead to no abstract are page furniture.
 */
export const readListing: Reader = async function* (file) {
  const again = file.reopens ? file : await holdText(file);
  const year = listingYear(await newestYear(again));
  const parser = new ListingParser(file, year);
  for await (const paragraph of readParagraphs(again)) yield* parser.take(paragraph);
  yield* parser.end();
};

interface Paragraph {
  readonly text: string;
  readonly line: number;
  readonly tooLong?: boolean;
}

interface Entry {
  readonly title: string;
  readonly line: number;
  readonly abstract: string[];
  published?: string | undefined;
  /** Set once the authors or the date were read: prose that follows is no part of the abstract. */
  closed: boolean;
}

class ListingParser {
  private entry: Entry | undefined;
  private shorts: Paragraph[] = [];
  private inHead = true;

  constructor(
    private readonly file: TextFile,
    private readonly ownYear: number | undefined,
  ) {}

  *take(paragraph: Paragraph): Generator<Reading> {
    if (paragraph.tooLong) yield tooLong(this.file.name, paragraph.line);
    else if (isFurniture(paragraph.text)) return;
    else if (isDetail(paragraph.text)) yield* this.takeDetail(paragraph.text);
    else if (this.shorts.length > 0 && isProse(paragraph.text, this.inHead)) yield* this.open(paragraph);
    else if (this.shorts.length === 0 && isLong(paragraph.text)) yield* this.takeProse(paragraph);
    else this.shorts.push(paragraph);
  }

  *end(): Generator<Reading> {
    yield* this.close();
    yield* this.passOver(this.shorts);
  }

  /** Prose after a title: the entry begins. */
  private *open(prose?: Paragraph): Generator<Reading> {
    yield* this.close();
    const title = this.shorts.pop();
    if (!title) return;
    if (!this.inHead) yield* this.passOver(this.shorts);
    // The page's button and the first title may have run into one line.
    const text = this.inHead ? title.text.replace(/^Subscribe(?=[\p{Lu}\d"'“])/u, "") : title.text;
    this.entry = { title: text, line: title.line, abstract: prose ? [prose.text] : [], closed: false };
    this.shorts = [];
    this.inHead = false;
  }

  /** Prose with no title before it: one more paragraph of the abstract, or an entry whose title is lost. */
  private *takeProse(paragraph: Paragraph): Generator<Reading> {
    if (this.entry && !this.entry.closed) this.entry.abstract.push(paragraph.text);
    else yield* makePaper({ abstract: paragraph.text }, this.file, paragraph.line, "plain");
  }

  /** Authors, date or a separator: they end the entry's text, and show that a title alone is an entry. */
  private *takeDetail(text: string): Generator<Reading> {
    if (this.inHead) return;
    if (this.entry && !this.entry.closed && this.shorts.every(isOrganisation)) this.shorts = [];
    if (this.shorts.length > 0) yield* this.open();
    if (!this.entry) return;
    this.entry.closed = true;
    this.entry.published ??= listedDate(text, this.ownYear);
  }

  private *close(): Generator<Reading> {
    if (!this.entry) return;
    const { title, abstract, published, line } = this.entry;
    this.entry = undefined;
    yield* makePaper({ title, abstract: abstract.join("\n\n"), published }, this.file, line, "plain");
  }

  private *passOver(shorts: readonly Paragraph[]): Generator<Reading> {
    for (const { text, line } of shorts) {
      yield {
        fault: {
          code: "no-abstract",
          message: `"${text.slice(0, 60).toWellFormed()}" is followed by no abstract, passed over`,
          remedy: "Put the abstract on the line after the title.",
          file: this.file.name,
          line,
        },
      };
    }
  }
}

/** Words of the pages that listings are copied from. */
const FURNITURE =
  /^(new|subscribe|get trending papers in your email inbox.*|(daily|weekly|monthly|trending) papers|by ?AK and the research community|sign (in|up)|log in|load more|back to top|upvotes?|previous|next)$/i;

function isFurniture(text: string): boolean {
  return FURNITURE.test(text);
}

const DATE = /^(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?(?: +\d+)?$/;

/** A count of authors, a date (with a count of comments), a dot between them, a count of votes. */
function isDetail(text: string): boolean {
  return (
    /^\W*\d+\s+(authors?|comments?|votes?)$/.test(text) ||
    /^[·•|–—*-]$/.test(text) ||
    /^\d+$/.test(text) ||
    DATE.test(text)
  );
}

/** A badge of the authors' organisation, which stands before their count: a few words, no sentence. */
function isOrganisation({ text }: Paragraph): boolean {
  const words = text.split(" ");
  return words.length <= 3 || words.slice(0, words.length / 2).join(" ") === words.slice(words.length / 2).join(" ");
}

function isLong(text: string): boolean {
  return text.length >= 250 || (text.length >= 120 && /\.["')\]]*$/.test(text));
}

/** Whether a text after a title is its abstract. Before the first entry stray sentences are common. */
function isProse(text: string, inHead: boolean): boolean {
  const words = text.split(/\s+/, 20).length;
  return isLong(text) || (words >= (inHead ? 20 : 6) && /\.["')\]]*$/.test(text));
}

/**
 * The year of dates that give none: the listing's own. Pages leave out the year of the current year
 * only, so it is later than every year that is written out. Unknown where none is.
 */
function listingYear(newest: number | undefined): number | undefined {
  return newest === undefined ? undefined : newest + 1;
}

function listedDate(text: string, ownYear: number | undefined): string | undefined {
  const [, month, day, year] = DATE.exec(text) ?? [];
  const known = year ? Number(year) : ownYear;
  return month && known !== undefined ? isoDate(known, monthNumber(month), Number(day)) : undefined;
}

async function newestYear(file: TextFile): Promise<number | undefined> {
  let newest: number | undefined;
  for await (const line of readLines(file.text())) {
    const year = line.text.length < 40 ? DATE.exec(line.text.trim())?.[3] : undefined;
    if (year) newest = Math.max(newest ?? 0, Number(year));
  }
  return newest;
}

/**
 * The lines with text; in a file whose lines are all short and whose blocks are set apart, the lines of
 * a block are one wrapped paragraph.
 */
async function* readParagraphs(file: TextFile): AsyncGenerator<Paragraph> {
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

/** Standard input cannot be read twice, and a listing's year stands anywhere in it. */
async function holdText(file: TextFile): Promise<TextFile> {
  const pieces: string[] = [];
  for await (const piece of file.text()) pieces.push(piece);
  return {
    ...file,
    text: async function* () {
      yield* pieces;
    },
  };
}
