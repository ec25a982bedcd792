import type { Span } from "@accelgraph/domain";

/** A shortened name with what it stands for: "13B" in "Frob-7B/13B" is Frob-13B. */
export interface Elided extends Span {
  readonly name: string;
}

const sized = /^(.*?[A-Za-z\d)][- ]?)(\d+(?:\.\d+)?)([BM])$/;
const versioned = /^(.*?)([vV])(\d+(?:\.\d+)?)$/;
const nextSize = /(?: ?\/ ?|, | and |, and | & )(\d+(?:\.\d+)?)([BM])\b(?!-|\w)/y;
const nextVersion = /(?: ?\/ ?| and )([vV]?)(\d+(?:\.\d+)?)\b(?![-\w%])/y;
/** More variants than this are a table and no list. */
const mostVariants = 8;

/** The names that go on from one that the lexicon does not know, each told only by its size or version. */
export function elidedAfter(text: string, end: number, name: string): Elided[] {
  const size = sized.exec(name);
  if (size) return goOn(text, end, nextSize, (hit) => `${size[1]}${hit[1]}${hit[2]}`);
  const version = versioned.exec(name);
  return version ? goOn(text, end, nextVersion, (hit) => `${version[1]}${version[2]}${hit[2]}`) : [];
}

function goOn(text: string, from: number, next: RegExp, nameOf: (hit: RegExpExecArray) => string): Elided[] {
  const found: Elided[] = [];
  let end = from;
  while (found.length < mostVariants) {
    next.lastIndex = end;
    const hit = next.exec(text);
    if (!hit) return found;
    end += hit[0].length;
    const shown = /[vV]?[\d.]+[BM]?$/.exec(hit[0])?.[0] ?? "";
    found.push({ start: end - shown.length, end, name: nameOf(hit) });
  }
  return found;
}
