import { type Fault, type Paper, paperKey, type Source } from "@accelgraph/domain";
import { findArxivId, findDoi, isArxivDoi } from "./identifiers.ts";
import { oneLine, paragraphs, stripMarkup } from "./plain-text.ts";
import type { Reading, TextFile } from "./reading.ts";

/** What a reader found of a paper, as the source has it. Empty is the same as absent. */
export interface PaperFields {
  readonly title?: string | undefined;
  readonly abstract?: string | undefined;
  readonly id?: string | undefined;
  readonly doi?: string | undefined;
  readonly arxivId?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly authors?: readonly string[] | undefined;
}

/** A text above this is a whole book rather than an abstract. */
const MAX_ABSTRACT_LENGTH = 100_000;

/**
 * The paper that an entry describes, made readable, or the fault that says why there is none. An entry
 * with a title only is a paper, and a fault beside it says so. In `plain` text there is no markup to
 * take out: angle brackets are the author's own.
 */
export function makePaper(fields: PaperFields, file: TextFile, line: number, form?: "plain"): Reading[] {
  const source: Source = { file: file.name, line };
  const bare = form === "plain" ? (text: string) => text : stripMarkup;
  const title = oneLine(bare(fields.title ?? ""));
  const abstract = paragraphs(bare(fields.abstract ?? ""));
  const trouble = unreadable(title, abstract, file.damaged());
  if (trouble) return [{ fault: { ...trouble, ...source } }];
  const paper = describe({ ...fields, title, abstract }, source);
  return abstract === "" ? [{ paper }, { fault: { ...titleOnly(title), ...source } }] : [{ paper }];
}

function unreadable(title: string, abstract: string, damaged: boolean): Fault | undefined {
  if (title === "") {
    return {
      code: "no-title",
      message: "an entry without a title, passed over",
      remedy: "Give each paper a title.",
    };
  }
  if (damaged && `${title}${abstract}`.includes("\uFFFD")) {
    return {
      code: "not-utf8",
      message: `"${clip(title)}" holds bytes that are not UTF-8, passed over`,
      remedy: "Save the file as UTF-8 (for example with `iconv -f latin1 -t utf-8`) and read it again.",
    };
  }
  if (title.length + abstract.length > MAX_ABSTRACT_LENGTH) {
    return {
      code: "text-too-long",
      message: `"${clip(title)}" has a text of ${abstract.length} characters, passed over`,
      remedy: "Give the abstract only, not the whole paper.",
    };
  }
  return undefined;
}

function titleOnly(title: string): Fault {
  return {
    code: "no-abstract",
    message: `"${clip(title)}" has no abstract, read by its title only`,
    remedy: "Add the abstract: nearly all that can be found stands there.",
  };
}

function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).toWellFormed()}…`;
}

function describe(fields: PaperFields & { title: string; abstract: string }, source: Source): Paper {
  const text = (value: string | undefined) => oneLine(value ?? "") || undefined;
  const givenDoi = findDoi(fields.doi ?? "") ?? findDoi(/doi\.org/.test(fields.url ?? "") ? (fields.url ?? "") : "");
  const arxivId =
    findArxivId(fields.arxivId ?? "") ??
    findArxivId(fields.id ?? "") ??
    findArxivId(fields.url ?? "") ??
    (givenDoi && isArxivDoi(givenDoi) ? findArxivId(givenDoi.slice("10.48550/".length)) : undefined);
  const doi = givenDoi && !isArxivDoi(givenDoi) ? givenDoi : undefined;
  const authors = (fields.authors ?? []).map(oneLine).filter((author) => author !== "");
  return defined({
    key: paperKey({ title: fields.title, doi, arxivId }),
    title: fields.title,
    abstract: fields.abstract,
    source,
    id: text(fields.id),
    doi,
    arxivId,
    url: text(fields.url),
    published: fields.published,
    authors: authors.length > 0 ? authors : undefined,
  });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The object without its undefined properties. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
}
