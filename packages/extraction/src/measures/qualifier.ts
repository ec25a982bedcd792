import type { Qualifier } from "@accelgraph/domain";
import { backwards, endsWith } from "../backwards.ts";
import { matchesOf } from "../matches.ts";
import type { Group } from "./groups.ts";
import type { Passage } from "./passage.ts";

/** Words right before a number that say how exactly it is meant. */
const written: readonly (readonly [Qualifier, RegExp])[] = [
  [
    "<=",
    /\b(?:up to|upto|as much as|as many as|as high as|as low as|at most|less than|fewer than|lower than|smaller than|no more than|not more than|under|below|within|maximum(?: of)?|peak(?: of)?|at best|best case|a max(?:imum)? of) (?:an? |the |just |only )?(?:[\w-]+ )?$/i,
  ],
  [
    ">=",
    /\b(?:over|more than|at least|exceeding|exceeds|above|beyond|greater than|higher than|upwards? of|no less than|not less than|surpassing|better than|larger than|well over) (?:an? |the )?$/i,
  ],
  [
    "~",
    /\b(?:about|approximately|approx\.?|around|roughly|nearly|almost|close to|circa|some|an estimated|estimate|near) (?:an? |the )?$/i,
  ],
];

const said = written.map(([qualifier, pattern]) => [qualifier, backwards(pattern)] as const);

/** What no case exceeds is a bound from above. */
const never = backwards(
  /\b(?:never|not|nor|none|no)\b[^.;,]{0,30} (?:exceeds?|surpass\w*|beyond|above|over|more than) (?:an? |the )?$/i,
);

const bounds =
  /\b(?:(up to|upto|as (?:much|many|high|low) as|at most|maximum|at best|peak)|less than|fewer than|lower than|no more than|under|below|within|;|at the (?:cost|price|expense) of)(?![\w-])/gi;

/** Whether the last bound before a number is one that reaches on: a maximum does, "in less than a day" does not. */
function isMost(left: string): boolean {
  let last: string | undefined;
  for (const bound of matchesOf(bounds, left)) last = bound[1];
  return last !== undefined;
}

/** The qualifier of each member of a group; "up to" reaches on over later numbers until a new statement starts. */
export function qualifierOf(passage: Passage, group: Group, at: number, before: Qualifier | undefined): Qualifier {
  const piece = passage.pieces[at];
  if (piece?.quantity?.bound) return piece.quantity.bound;
  const start = piece?.start ?? 0;
  const { text } = passage;
  const left = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(piece?.end ?? 0, (piece?.end ?? 0) + 50);
  if (behind.startsWith(" or ") && /^ or (?:more|above|higher)\b/.test(behind)) return ">=";
  if (behind.includes(" at ") && /^[^,.;\d]{0,40} at (?:best|most)\b/.test(behind)) return "<=";
  if (behind.startsWith(" or ") && /^ or (?:less|fewer|below|lower)\b/.test(behind)) return "<=";
  if (/^,? on average\b/.test(behind)) return "=";
  if (endsWith(never, left)) return "<=";
  for (const [qualifier, pattern] of said) {
    if (endsWith(pattern, left)) return qualifier;
  }
  const reaches = at !== group.first || (group.continues && !/\bwith (?:an? )?$/i.test(left));
  return before === "<=" && reaches && isMost(text.slice(0, start)) ? before : "=";
}
