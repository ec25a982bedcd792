import { basename, extname } from "node:path";
import { parse } from "yaml";
import { makePaper, type PaperFields } from "./make-paper.ts";
import { fieldsOf } from "./raw-record.ts";
import { MAX_ENTRY_LENGTH, type Reader, tooLong } from "./reading.ts";

/**
 * A Markdown note on one paper: the title from the front matter, else the first heading, else the
 * file's name; the abstract from the front matter, else the section "Abstract", else the whole body.
 */
export const readMarkdown: Reader = async function* (file) {
  let text = "";
  for await (const piece of file.text()) {
    text += piece;
    if (text.length > MAX_ENTRY_LENGTH) return yield tooLong(file.name, 1);
  }
  const note = splitNote(text.replace(/\r\n?/g, "\n"));
  const front = parseFrontMatter(note.front);
  if (front === undefined) {
    yield {
      fault: {
        code: "bad-front-matter",
        message: "the front matter between the lines of `---` is not valid YAML, the note is read without it",
        remedy: "Quote values that hold a colon, and indent with spaces.",
        file: file.name,
        line: 1,
      },
    };
  }
  const heading = HEADING.exec(note.body);
  const body = front?.title || !heading ? note.body : note.body.slice(heading.index + heading[0].length);
  yield* makePaper(
    {
      ...front,
      title: front?.title ?? bareText(heading?.[1] ?? heading?.[2] ?? basename(file.name, extname(file.name))),
      abstract: front?.abstract ?? bareText(abstractSection(body)),
    },
    file,
    1,
  );
};

const HEADING = /^#{1,6}[ \t]+(.+?)[ \t#]*$|^([^\s#>|-].*)\n(?:=+|-+)[ \t]*$/m;

function splitNote(text: string): { front: string; body: string } {
  const found = /^\s*---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text);
  return found ? { front: found[1] ?? "", body: text.slice(found[0].length) } : { front: "", body: text };
}

function parseFrontMatter(front: string): PaperFields | undefined {
  if (front === "") return {};
  try {
    // Dates stay as written: YAML would make a moment of them.
    return fieldsOf(parse(front, { schema: "core" }) ?? {});
  } catch {
    return undefined;
  }
}

/** The text under a heading "Abstract" up to the next heading of its level, else all of it. */
function abstractSection(body: string): string {
  const found = /^(#{1,6})[ \t]+(?:abstract|summary)[ \t:#]*$/im.exec(body);
  if (!found) return body;
  const rest = body.slice(found.index + found[0].length);
  const next = new RegExp(`^#{1,${found[1]?.length ?? 1}}[ \\t]`, "m").exec(rest);
  return next ? rest.slice(0, next.index) : rest;
}

/** The words of Markdown without its marks; code blocks, images and comments are left out. */
function bareText(markdown: string): string {
  return markdown
    .replace(/^(```|~~~)[\s\S]*?^\1[ \t]*$/gm, "")
    .replace(/<!--[\s\S]*?-->|%%[\s\S]*?%%/g, "")
    .replace(/!\[[^\]]*\]\([^)]*\)|!\[\[[^\]]*\]\]/g, "")
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/g, "$1")
    .replace(/\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/^#{1,6}[ \t]+(.*?)[ \t#]*$/gm, "\n$1\n")
    .replace(/^[ \t]*(?:[-*+]|\d+\.)[ \t]+(.*)$/gm, "\n$1")
    .replace(/^[ \t]*>[ \t]?/gm, "")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replace(/`([^`\n]+)`/g, "$1");
}
