import { gathered } from "../gathered.ts";
import { comparisonOf } from "./baseline.ts";
import type { Comparison } from "./comparison.ts";
import type { Setting } from "./conditions.ts";
import type { Result } from "./find.ts";
import { isHardStop, isResultVerb, startsClause } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Named, Passage, Piece } from "./passage.ts";

/** What a result is compared with: what words of comparison lead to, else the one rival of its clause. */
export function rivalOf(setting: Setting, result: Result): Comparison | undefined {
  const { passage, groups, comparisons, frame } = setting;
  const said = comparisonOf(passage, groups, result.groupIndex, frame, comparisons);
  if (!isLevelReached(result)) return said ?? soleRival(setting, result.group) ?? earlier(setting, result);
  return said && (said.at < frame || !isApart(passage.pieces, result.group, said))
    ? said
    : levelOfRival(setting, result);
}

/** "2x faster than X, and it cuts energy by 30%": a later change is one against the same rival. */
function earlier({ comparisons }: Setting, { group, term }: Result): Comparison | undefined {
  if (term?.metric === "quality") return undefined;
  return comparisons.findLast(({ at, names, number }) => at < group.first && names.length > 0 && number === undefined);
}

/** A level reached, as opposed to a difference. */
function isLevelReached({ quantity, trend, term }: Result): boolean {
  if (trend || quantity.trend || quantity.form === "ratio" || quantity.form === "points") return false;
  return quantity.form === "unit" || term?.metric === "quality" || term?.metric === "utilization";
}

/** "27% of the peak and beats X by 3x", "5 ms, 2x less than X": a level is compared in its own clause, before any difference. */
function isApart(pieces: readonly Piece[], { first, last }: Group, { at }: Comparison): boolean {
  const [from, to] = at > last ? [last, at] : [at, first];
  for (let index = from + 1; index < to; index++) {
    const piece = pieces[index];
    if (isHardStop(piece) || startsClause(piece) || isDifference(pieces, index)) return true;
    if ((piece?.word === "and" || piece?.word === ",") && isResultVerb(pieces[index + 1])) return true;
  }
  return false;
}

const differs = /^(?:more|less|fewer|higher|lower|better|worse|above|below|faster|slower|smaller|larger|greater)$/;

/** "1.5% less", "3 points above", "2x as many": how far apart two levels are, and none itself. */
function isDifference(pieces: readonly Piece[], at: number): boolean {
  const quantity = pieces[at]?.quantity;
  if (!quantity) return false;
  if (quantity.form === "ratio" || quantity.form === "points") return true;
  if (quantity.form === "percent" && quantity.trend !== undefined) return true;
  return pieces[at - 1]?.word === "by" || differs.test(pieces[at + 1]?.word ?? "");
}

/** The one thing in the sentence that the paper compares itself with, where no word of comparison leads to it. */
function soleRival({ passage, comparisons }: Setting, group: Group): Comparison | undefined {
  if (!namesRival(passage)) return undefined;
  const rival = rivalIn(clauseOf(passage.pieces, group));
  const isSaid = comparisons.some(({ names }) => names.some((name) => name.entity === rival?.entity));
  return rival && !isSaid ? comparisonWith(rival) : undefined;
}

/** The same for a level, whose rival opens the sentence or has a level too: "4.2, whereas X obtains 7.6". */
function levelOfRival({ passage, frame }: Setting, { group, member }: Result): Comparison | undefined {
  if (!namesRival(passage)) return undefined;
  const { pieces } = passage;
  const clause = clauseOf(pieces, group);
  const rival = rivalIn(clause);
  if (!rival) return undefined;
  const own = group.members[member] ?? group.first;
  const isBeside = clause.some(({ named }) => named?.entity === rival.entity && hasLevel(pieces, own, named));
  return isBeside || pieces.slice(0, frame).some(({ named }) => named === rival) ? comparisonWith(rival) : undefined;
}

const comparisonWith = (name: Named): Comparison => ({ at: 0, to: 0, names: [name], phrase: null });

export const namesRival = ({ names }: Passage) => names.some(({ entity }) => entity.role === "compared");

/** What stands between the hard stops around a group. */
function clauseOf(pieces: readonly Piece[], { first, last }: Group): readonly Piece[] {
  const from = pieces.slice(0, first).findLastIndex(isHardStop) + 1;
  const until = pieces.slice(last).findIndex(isHardStop);
  return pieces.slice(from, until < 0 ? pieces.length : last + until);
}

/** The first mention of what is compared, where that is one thing. */
function rivalIn(clause: readonly Piece[]): Named | undefined {
  const names = gathered(clause, ({ named }) => (named?.entity.role === "compared" ? [named] : []));
  return new Set(names.map(({ entity }) => entity)).size === 1 ? names[0] : undefined;
}

/** "whereas X obtains 7.6", "and 330 ms with X": around the name stands a level in the unit of the result. */
function hasLevel(pieces: readonly Piece[], own: number, name: Named): boolean {
  const at = pieces.findIndex((piece) => piece.named === name);
  const unit = pieces[own]?.quantity?.unit;
  for (let index = Math.max(0, at - 4); index < Math.min(pieces.length, at + 14); index++)
    if (index !== own && pieces[index]?.quantity?.unit === unit && unit !== undefined && !isDifference(pieces, index))
      return true;
  return false;
}
