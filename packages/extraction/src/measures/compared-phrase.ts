import { gathered } from "../gathered.ts";
import { isHardStop, isResultVerb } from "./grammar.ts";
import type { Named, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

const authors = oneOf("it we they our");

/** Words between a comparing word and what it compares with. */
export const isLead = (piece: Piece | undefined) => piece?.kind === "word" && lead.has(piece.word);
const lead = oneOf(
  "using running applying directly simply naively both to with the a an against than upon that of in comparison only",
);

/** Names that can be rivals: devices only where the phrase is just that name. */
export function rivals(pieces: readonly Piece[], from: number, to: number): Named[] {
  return gathered(pieces.slice(from, to), ({ named }, offset) => {
    if (!named || named.entity.type === "dataset" || named.entity.role === "proposed") return [];
    if (named.entity.type === "hardware" && named.entity.role !== "compared" && !isBareList(pieces, from, to))
      return [];
    if (named.entity.type === "hardware" && describes(pieces[from + offset + 1])) return [];
    return [named];
  });
}

/** Nothing but names stands there: "a CPU", "CPU and GPU". */
const isBareList = (pieces: readonly Piece[], from: number, to: number) =>
  pieces.slice(from, to).every((piece) => piece.kind === "name" || /^(?:and|,|or|an?|the|both)$/.test(piece.word)) ||
  to - from <= 2;

/** "a comparable FPGA baseline": the device only says which baseline. */
const describes = (next: Piece | undefined) =>
  /^(?:baselines?|based|implementations?|counterparts?|designs?|accelerators?|solutions?|versions?|kernels?|simulators?|librar(?:y|ies)|systems?|solvers?|frameworks?|codes?|methods?|approach(?:es)?|algorithms?)$/.test(
    next?.word ?? "",
  );

const ends = oneOf(
  "by on while across under when respectively which at for without during using with in where whereas",
);
const examples = oneOf("such including like e i namely e.g i.e");

/** Where the phrase ends that begins at `from`: what is compared with, its list of names and its examples. */
export function comparedEnd(pieces: readonly Piece[], from: number): number {
  const limit = Math.min(pieces.length, from + 30);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const piece = pieces[at] as Piece;
    if (piece.word === "(") depth++;
    if (piece.word === ")" && depth-- === 0) return at;
    if (piece.kind === "quantity" && depth === 0) return at;
    if (isHardStop(piece) || (piece.word === "." && at >= pieces.length - 2)) return at;
    if (depth > 0) continue;
    if (!partsPhrase(pieces, at) || leadsToRival(pieces, at)) continue;
    const named = namedExamples(pieces, at, limit);
    if (named < 0) return at;
    at = named;
  }
  return limit;
}

function partsPhrase(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  // "Compared with cloud processing it halves latency": the main clause begins without a comma.
  if (authors.has(piece.word) && pieces[at - 1]?.kind === "word" && !isLead(pieces[at - 1])) return true;
  const next = pieces[at + 1];
  if (piece.word === ",") return !listsOn(pieces, at) && !examples.has(next?.word) && !isApposition(pieces, at);
  if (piece.word === "and") return next?.kind !== "name" && pieces[at + 2]?.kind !== "name";
  if (piece.kind !== "word" || piece.joined === true) return false;
  // "the widely used X": the participle describes it.
  if (/ed$/.test(piece.word) && /ly$/.test(pieces[at - 1]?.word ?? "")) return false;
  return isResultVerb(piece) || ends.has(piece.word);
}

/** "the kernels in X": the preposition leads on to the rival itself. */
function leadsToRival(pieces: readonly Piece[], at: number): boolean {
  if (!/^(?:in|from|with|using)$/.test(pieces[at]?.word ?? "")) return false;
  const entity = (pieces[at + 1]?.word === "the" ? pieces[at + 2] : pieces[at + 1])?.named?.entity;
  return entity?.role === "compared" && (entity.type === "method" || entity.type === "model");
}

/** "methods for long inputs such as X": the place before the first name of the examples, or -1. */
function namedExamples(pieces: readonly Piece[], from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + 10); at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "quantity" || isHardStop(piece) || (at > from && isResultVerb(piece))) return -1;
    if (!examples.has(piece.word)) continue;
    const name = pieces.slice(at + 1, at + 5).findIndex((item) => item.kind === "name");
    return name < 0 ? -1 : at + name;
  }
  return -1;
}

/** "the best system, X, …": the name behind the comma is the one that the phrase means. */
function isApposition(pieces: readonly Piece[], comma: number): boolean {
  const next = pieces[comma + 1];
  return (
    next?.named !== undefined &&
    next.named.entity.role === "compared" &&
    !/^(?:with|on|for)$/.test(pieces[comma - 1]?.word ?? "")
  );
}

function listsOn(pieces: readonly Piece[], comma: number): boolean {
  if (pieces[comma - 1]?.kind !== "name" && pieces[comma - 1]?.word !== ")") return false;
  const next = pieces[comma + 1];
  return (
    next?.kind === "name" ||
    (/^(?:and|or)$/.test(next?.word ?? "") &&
      (pieces[comma + 2]?.kind === "name" || pieces[comma + 3]?.kind === "name"))
  );
}
