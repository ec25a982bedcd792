import { z } from "zod";
import { parseDate } from "./dates.ts";
import type { PaperFields } from "./make-paper.ts";

/**
 * A paper as an object of a JSON file or a note's front matter. Only a text under one of the names
 * below counts; anything else in the object is left alone.
 */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(undefined);
const person = z.union([
  z.string(),
  z.object({ name: z.string() }).transform((author) => author.name),
  z
    .object({ given: z.string().optional(), family: z.string() })
    .transform((a) => `${a.given ?? ""} ${a.family}`.trim()),
]);
const people = z
  .union([z.array(person), z.string().transform(splitPeople)])
  .nullish()
  .catch(undefined);
const date = z.union([text, z.date().transform((value) => value.toISOString())]);

const schema = z.object({
  title: text,
  abstract: text,
  summary: text,
  id: text,
  doi: text,
  arxiv_id: text,
  arxivId: text,
  arxiv: text,
  url: text,
  link: text,
  published: date,
  publishedAt: date,
  publication_date: date,
  publicationDate: date,
  date: date,
  year: date,
  authors: people,
  author: people,
});

/** The fields of a paper in a parsed object, or undefined where the value is no object. */
export function fieldsOf(value: unknown): PaperFields | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return undefined;
  const raw = parsed.data;
  const published =
    raw.published ??
    raw.publishedAt ??
    raw.publication_date ??
    raw.publicationDate ??
    raw.date ??
    raw.year ??
    undefined;
  return {
    title: raw.title ?? undefined,
    abstract: raw.abstract ?? raw.summary ?? undefined,
    id: raw.id ?? undefined,
    doi: raw.doi ?? undefined,
    arxivId: raw.arxiv_id ?? raw.arxivId ?? raw.arxiv ?? undefined,
    url: raw.url ?? raw.link ?? undefined,
    published: published === undefined ? undefined : parseDate(published),
    authors: raw.authors ?? raw.author ?? undefined,
  };
}

/** "Ada Byron, Alan Turing and Grace Hopper", also with semicolons, to single names. */
function splitPeople(names: string): string[] {
  const separator = names.includes(";") ? /;/ : /,| and |&/;
  return names.split(separator).map((name) => name.trim().replace(/^and /, ""));
}
