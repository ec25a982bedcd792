import { isHardStop, isList, isResultVerb, startsClause } from "./grammar.ts";
import { linkBefore } from "./links.ts";
import type { Passage, Piece } from "./passage.ts";

/**
 * Quantities that stand in one list ("1.6x and 1.5x") share what stands before and after the list: they are a
 * group. Between two groups lies a boundary; what is left of it belongs to the earlier one.
 */
export interface Group {
  /** Indices into `passage.pieces` of its quantities. */
  readonly members: readonly number[];
  readonly first: number;
  readonly last: number;
  /** First piece of its left zone, and the piece behind its right zone. */
  readonly from: number;
  readonly to: number;
  /** No verb and no hard stop parts it from the group before: it carries on the same statement. */
  readonly continues: boolean;
  /** The preposition or verb that leads to its first number. */
  readonly link: string;
}

export function groupQuantities(passage: Passage): Group[] {
  const { pieces, quantities } = passage;
  const lists: number[][] = [];
  for (const at of quantities) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list && before !== undefined && joins(pieces, before, at)) list.push(at);
    else lists.push([at]);
  }
  const bounds = lists.map((list, index) => {
    const before = lists[index - 1]?.at(-1);
    return before === undefined ? 0 : boundary(pieces, before, list[0] ?? 0);
  });
  return lists.map((members, index) => {
    const first = members[0] ?? 0;
    const before = lists[index - 1]?.at(-1);
    return {
      members,
      first,
      last: members.at(-1) ?? first,
      from: bounds[index] ?? 0,
      to: bounds[index + 1] ?? pieces.length,
      continues: before !== undefined && !partsStatements(pieces, before, first),
      link: linkBefore(passage, first),
    };
  });
}

/** Items of one list have one kind of unit, or the first leave it to the last. */
function joins(pieces: readonly Piece[], before: number, at: number): boolean {
  const left = pieces[before]?.quantity;
  const right = pieces[at]?.quantity;
  if (!left || !right || right.end2 || left.end2) return false;
  if (left.unit !== right.unit && (left.unit !== "" || !sharesUnit(pieces, before, at))) return false;
  if (pieces[before + 1]?.word === "to" && pieces[before - 1]?.word === "by") return false;
  return isList(pieces, before, at);
}

/** "1.6, 1.5 and 1.4x": the list goes on behind a comma, or ends with "and"; in "a score of 79.6, 97% of it" it does not. */
function sharesUnit(pieces: readonly Piece[], before: number, at: number): boolean {
  if (pieces[before + 1]?.word !== "," || at !== before + 2) return true;
  for (let next = at + 1; next < at + 4; next++) if (pieces[next]?.quantity) return isList(pieces, at, next);
  return false;
}

function partsStatements(pieces: readonly Piece[], before: number, at: number): boolean {
  for (let index = before + 1; index < at; index++) {
    const piece = pieces[index];
    if (piece?.word === ":" || startsClause(piece) || isResultVerb(piece)) return true;
  }
  return false;
}

/** Where the words between two quantities part: at a hard stop, a bracket, a clause's start, else the last comma or "and", else the verb. */
function boundary(pieces: readonly Piece[], before: number, at: number): number {
  let comma = -1;
  let joint = -1;
  let verb = at;
  for (let index = at - 1; index > before; index--) {
    const piece = pieces[index];
    if (!piece) continue;
    if (isHardStop(piece) || startsClause(piece)) return index;
    if (piece.word === "(" && !closes(pieces, index, at)) return index;
    if (isResultVerb(piece) && verb === at) verb = index;
    if (piece.word === ")") return Math.max(index + 1, joint);
    if (piece.word === "," && comma < 0 && !listsNames(pieces, index)) comma = index;
    if (
      (piece.word === "and" || piece.word === "with" || piece.word === "or") &&
      joint < 0 &&
      !listsNames(pieces, index)
    )
      joint = index;
  }
  const frame = comma >= 0 ? laterFrame(pieces, before, comma) : -1;
  if (frame >= 0) return frame;
  if (comma >= 0 && joint >= 0)
    return comma < joint && pieces[comma + 1] && joint === comma + 1
      ? comma
      : Math.min(Math.max(comma, joint), comma > before + 1 ? comma : joint);
  return comma >= 0 ? comma : joint >= 0 ? joint : verb;
}

/** "2x on A100 and, on a phone, up to 3x": what stands between commas before a number opens its own statement. */
function laterFrame(pieces: readonly Piece[], before: number, comma: number): number {
  for (let index = comma - 2; index > before; index--) {
    const word = pieces[index]?.word ?? "";
    if (!opens.test(word) || pieces[index]?.joined) continue;
    const mark = pieces[index - 1]?.word ?? "";
    if (/^(?:,|and|but|while|;)$/.test(mark)) return index - 1 > before ? index - 1 : -1;
  }
  return -1;
}

const opens = /^(?:on|in|for|with|at|over|under|using|when|compared|against|across|without)$/;

const closes = (pieces: readonly Piece[], open: number, at: number) =>
  pieces.slice(open, at).some((piece) => piece.word === ")");

/** "A100 and H100": the connector joins two names and does not part statements. */
function listsNames(pieces: readonly Piece[], index: number): boolean {
  const right = pieces[index + 1];
  return (
    pieces[index - 1]?.kind === "name" &&
    (right?.kind === "name" || (right?.word === "and" && pieces[index + 2]?.kind === "name"))
  );
}
