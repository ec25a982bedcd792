/**
 * One stretch of each note is ours, between two comments; all else is the user's and stays. The opening comment
 * carries a fingerprint of the stretch as we wrote it, so that a line that somebody wrote into it is seen and kept.
 */
import { fingerprint } from "@accelgraph/domain";
import { type FrontMatter, splitFront, updateFront } from "./front-matter.ts";

export interface OwnNote {
  readonly front: FrontMatter;
  readonly body: string;
}

export type Merged =
  | { readonly text: string; readonly kept: number }
  /** Why the note was left as it is. */
  | { readonly refused: string };

const BEGIN = /^<!-- accelgraph:begin ([0-9a-f]{16})[^\n]*-->$/m;
const END = /^<!-- accelgraph:end -->$/m;

/** A note that was not there before. */
export function newNote({ front, body }: OwnNote): string {
  return `---\n${updateFront([], front).join("\n")}\n---\n${region(body)}\n`;
}

/** Puts what we say now into a note of ours; what others wrote in it stays, line by line. */
export function mergeNote(existing: string, { front, body }: OwnNote): Merged {
  const mark = existing.startsWith("\ufeff") ? "\ufeff" : "";
  const usesCrLf = existing.includes("\r\n");
  const text = existing.slice(mark.length).replace(/\r\n/g, "\n");
  const parts = splitFront(text);
  const [begin, end] = [BEGIN.exec(parts.body), END.exec(parts.body)];
  if (begin === null || end === null || end.index < begin.index) {
    return { refused: "the comments that mark our part are gone or broken" };
  }
  const old = parts.body.slice(
    begin.index + begin[0].length + 1,
    Math.max(begin.index + begin[0].length + 1, end.index - 1),
  );
  const foreign = fingerprint(old) === begin[1] ? [] : linesOnlyIn(old, body);
  const after = parts.body.slice(end.index + end[0].length);
  const rescued = foreign.length === 0 ? "" : `\n\n${foreign.join("\n")}`;
  const head = `---\n${updateFront(parts.front ?? [], front).join("\n")}\n---\n`;
  const merged = `${head}${parts.body.slice(0, begin.index)}${region(body)}${rescued}${after}`;
  return { text: mark + (usesCrLf ? merged.replace(/\n/g, "\r\n") : merged), kept: foreign.length };
}

function region(body: string): string {
  const note = "rewritten by every run of `accelgraph vault`; what you write above or below stays";
  return `<!-- accelgraph:begin ${fingerprint(body)} ${note} -->\n${body}\n<!-- accelgraph:end -->`;
}

/** Lines of our part that we would not write now: what was added by hand, and at worst a stale line of ours. */
function linesOnlyIn(old: string, body: string): string[] {
  const ours = new Set(body.split("\n").map(gist));
  return old.split("\n").filter((line) => line.trim() !== "" && !ours.has(gist(line)));
}

/** A line of ours as it stays when notes move and papers are added: without the path of links and numbers of papers. */
function gist(line: string): string {
  return line
    .replace(/\[\[[^\]|]+\|/g, "[[|")
    .replace(/\b\d+ papers?\b/g, "papers")
    .trimEnd();
}
