import { readLines } from "./lines.ts";
import { isDetail, isFurniture, isLong, isOrganisation, isProse, listedDate, writtenYear } from "./listing-lines.ts";
import { type Paragraph, readParagraphs } from "./listing-paragraphs.ts";
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
    if (this.entry && !this.entry.closed && this.shorts.every((short) => isOrganisation(short.text))) this.shorts = [];
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
          code: "stray-title",
          message: `"${text.slice(0, 60).toWellFormed()}" is followed by no abstract, passed over`,
          remedy: "Put the abstract on the line after the title.",
          file: this.file.name,
          line,
        },
      };
    }
  }
}

/**
 * The year of dates that give none: the listing's own. Pages leave out the year of the current year
 * only, so it is later than every year that is written out. Unknown where none is.
 */
function listingYear(newest: number | undefined): number | undefined {
  return newest === undefined ? undefined : newest + 1;
}

async function newestYear(file: TextFile): Promise<number | undefined> {
  let newest: number | undefined;
  for await (const line of readLines(file.text())) {
    const year = writtenYear(line.text);
    if (year) newest = Math.max(newest ?? 0, year);
  }
  return newest;
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
