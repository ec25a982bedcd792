import type { Comparison } from "./comparison.ts";
import type { Result } from "./find.ts";
import { isHardStop, isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

/** Several numbers, each compared with its own item of a list. */

const connectors = oneOf(", and or");

/** The place of a number among those that what is compared with lists for, and how many these are. */
export function placeOf(
  { pieces }: Passage,
  groups: readonly Group[],
  { at, to }: Comparison,
  { group, member }: Result,
): readonly [number, number] {
  const { length } = group.members;
  const isListed = pieces.slice(to, to + 3).some((piece) => piece.word === "respectively");
  if (length > 1 || !isListed || group.last > at) return [member, length];
  let first = groups.indexOf(group);
  let last = first;
  while (first > 0 && groups[first]?.continues && groups[first - 1]?.members.length === 1) first--;
  while ((groups[last + 1]?.last ?? at) < at) last++;
  return [groups.indexOf(group) - first, last - first + 1];
}

const endsItems = oneOf("respectively by on while when without at for with in under across using which");

/**
 * "than a DSP, a small GPU, and an FPGA, respectively": for each thing that is compared with its name, or
 * null where it has none.
 */
export function itemsBehind(pieces: readonly Piece[], at: number): (string | null)[] {
  const items: (string | null)[] = [];
  let isOpen = false;
  for (let index = at + 1; index < Math.min(pieces.length, at + 30); index++) {
    const piece = pieces[index] as Piece;
    if (
      piece.kind === "quantity" ||
      isHardStop(piece) ||
      endsItems.has(piece.word) ||
      isResultVerb(piece) ||
      /^[.()]$/.test(piece.word)
    )
      break;
    if (connectors.has(piece.word)) {
      isOpen = false;
      continue;
    }
    if (!isOpen) items.push(null);
    isOpen = true;
    if (piece.named && piece.named.entity.type !== "dataset") items[items.length - 1] ??= piece.named.entity.name;
  }
  return items;
}
