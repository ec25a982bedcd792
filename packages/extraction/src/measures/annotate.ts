import type { Piece } from "./passage.ts";
import { type MetricTerm, type Trend, termAt, trendOfWord } from "./vocabulary.ts";

/** "pruning methods", "boosting techniques": the word says which, and nothing changes. */
function isOfKind(pieces: readonly Piece[], at: number): boolean {
  return (
    /^(?:\w+ing|compression|reduction|optimi[sz]ation|enhancement)$/.test(pieces[at]?.word ?? "") &&
    /^(?:methods?|techniques?|approach(?:es)?|algorithms?|schemes?|strategy|strategies|frameworks?|baselines?|works?|solutions?|systems?|tools?|polic(?:y|ies)|modules?|stages?|pipelines?|criteri(?:on|a)|patterns?|granularity)$/.test(
      pieces[at + 1]?.word ?? "",
    )
  );
}

/** "evaluations on phones show", "prior work": what a paper does, or others did, is no work that is counted. */
function isOfPaper(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.word ?? "";
  const before = pieces[at - 1];
  if (/^works?$/.test(word))
    return /^(?:prior|previous|existing|related|recent|earlier|past|other|concurrent|this|our|published)$/.test(
      before?.word ?? "",
    );
  return (
    /^evaluations?$/.test(word) &&
    before?.trend === undefined &&
    /^(?:on|with|across|under|using|by|in|over|show\w*|demonstrat\w+|reveal\w*|indicat\w+|confirm\w*)$/.test(
      pieces[at + 1]?.word ?? "",
    )
  );
}

/** "is down by 6%": elsewhere these are no words of change. */
function adverbTrend(pieces: readonly Piece[], at: number): Trend | undefined {
  const word = pieces[at]?.word;
  if (word !== "down" && word !== "up") return undefined;
  const next = pieces[at + 1];
  const isAfterVerb = /^(?:is|are|was|were|go|goes|went|comes?)$/.test(pieces[at - 1]?.word ?? "");
  return next?.word === "by" || (next?.quantity && isAfterVerb) ? word : undefined;
}

/** "runtime/throughput", "EM/F1": the first that is known. */
function firstOfPair(word: string): MetricTerm | undefined {
  if (!word.includes("/")) return undefined;
  for (const part of word.split("/")) {
    const term = termAt((index) => (index === 0 ? part : undefined), 0);
    if (term && part !== "gpu") return term;
  }
  return undefined;
}

/** Marks the terms of measurement and the words of change, in place. */
export function annotate(pieces: Piece[], abbreviated: ReadonlyMap<string, MetricTerm>) {
  const wordAt = (index: number) => {
    const piece = pieces[index];
    return piece?.kind === "word" || piece?.kind === "name" ? piece.word : undefined;
  };
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "word" && piece?.kind !== "name") continue;
    const trend = trendOfWord(piece.word) ?? adverbTrend(pieces, at);
    // "more than 60 fps": the word bounds the number.
    if (trend && !(wordAt(at + 1) === "than" && pieces[at + 2]?.kind === "quantity") && !isOfKind(pieces, at))
      piece.trend = trend;
    const term = termAt(wordAt, at) ?? firstOfPair(piece.word) ?? abbreviated.get(piece.word);
    // Other people's GPUs are a place; fewer of them are a cost.
    if (!term || (term.words.join(" ") === "gpu" && pieces[at - 1]?.trend !== "down")) continue;
    // "2.1x earlier" is a time; earlier methods are others.
    if (piece.word === "earlier" && pieces[at - 1]?.quantity?.form !== "ratio") continue;
    if (isOfPaper(pieces, at)) continue;
    piece.term = term;
    for (let next = at + 1; next < at + term.words.length; next++) {
      const trendInside = trendOfWord(pieces[next]?.word ?? "");
      if (trendInside && pieces[next]) (pieces[next] as Piece).trend = trendInside;
    }
    at += term.words.length - 1;
  }
}
