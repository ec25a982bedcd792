import type { Piece } from "./passage.ts";

/** The small words and verbs by which clauses of results are cut. */
const set = (words: string) => new Set(words.split(/\s+/));

/** Words that begin what a result is compared with. */
const comparators = set(
  "over than versus vs vs. against compared comparing outperforms outperform outperforming outperformed surpasses surpass surpassing surpassed beat beats beating exceeds exceeding outruns outrun outpaces outpace outpacing overtakes overtake overtaking outdoes trails trailing",
);

/** Words that set a thing beside a rival, whose results are then compared with it where it has a name. */
const likenesses = set(
  "matches matching matched match par comparable rivals rivaling rivalling approaches approaching unlike upon on-par",
);

/** Verbs whose object, where it is another method, is what they improve on. */
const improvements = set(
  "improves improve improving improved accelerates accelerate accelerating boosts boosting enhances enhancing speeds",
);

/** Words that end a noun phrase. */
const phraseEnds = set(
  "on for at when by without via from using which that across under per with while whereas and or but to where through after before as into during within because thus and/or it we they is are was were has have can could may upon among between against",
);

const clauseStarts = set("while whereas but although though which where thereby thus");

/** Verbs that carry or join results. Forms that are nouns as well ("gains", "increase") are left out. */
const resultVerbs = set(
  `achieve achieves achieved achieving attain attains attained attaining reach reaches reached reaching deliver delivers delivered delivering
  obtain obtains obtained obtaining yield yields yielded yielding provide provides provided providing offer offers offered offering show shows showed
  shown showing demonstrate demonstrates demonstrated demonstrating observe observed observing reduce reduces reduced reducing improve improves
  improved improving increased increasing enhance enhances enhanced enhancing boosts boosted boosting saves saved saving cuts cutting
  lowers lowering accelerate accelerates accelerated accelerating outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed
  exceeds exceeding maintain maintains maintained maintaining retain retains retaining preserve preserves preserving incur incurs incurring consume consumes
  consumed consuming require requires required requiring enable enables enabled enabling allow allows allowing runs running ran uses use used using is are was were has have
  doubles doubling halves halving speeds speeding decreases decreased decreasing shrinks shrinking performs performing produces produce brings bringing results
  resulting leads leading takes taking keep keeps keeping realize realizes realized realise incurred report exhibits exhibit exhibiting translates translating train trains trained generates generating supports supporting gets getting drops dropping raises raising recovers recovering matches matching find found
  beat beats outruns outrun outpaces outpace overtakes overtake outdoes trails grow grows grew rises rose falls fell declines climbs adds adding needs writes manages processes renders shortens shorten compresses answers serves trains sustains handles promotes promoting lifts lifting elevates elevating strengthens strengthening diminishes curtails curtailing lessens shortening trims trimming degrades degrading augments enlarges`,
);

/** A word of its own, not a part of a compound. */
const isFree = (piece: Piece | undefined): piece is Piece => piece?.kind === "word" && piece.joined !== true;

export const isComparator = (piece: Piece | undefined) => isFree(piece) && comparators.has(piece.word);
export const isLikeness = (piece: Piece | undefined) => isFree(piece) && likenesses.has(piece.word);
export const isImprovement = (piece: Piece | undefined) => isFree(piece) && improvements.has(piece.word);
export const endsPhrase = (piece: Piece) => isFree(piece) && phraseEnds.has(piece.word);
export const startsClause = (piece: Piece | undefined) => isFree(piece) && clauseStarts.has(piece.word);
export const isResultVerb = (piece: Piece | undefined) => isFree(piece) && resultVerbs.has(piece.word);

const connectors = set(", and or & to / as well then also even");

/** Whether only connectors stand between two pieces: they are items of one list. */
export function isList(pieces: readonly Piece[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from + 1; at < to; at++) if (!connectors.has(pieces[at]?.word ?? "?")) return false;
  return true;
}

/** Marks at which a clause ends for good. */
export const isHardStop = (piece: Piece | undefined) =>
  piece?.kind === "mark" && (piece.word === ";" || piece.word === ":");

/** "the updates required to reach the same accuracy": what follows says what things are needed for. */
export const isNeeded = (pieces: readonly Piece[], at: number) =>
  /^(?:required|needed|necessary)$/.test(pieces[at]?.word ?? "") && /^(?:to|for)$/.test(pieces[at + 1]?.word ?? "");
