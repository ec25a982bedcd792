/**
 * How forms begin, as bits that fit a processor's nearest cache: a look at the first letters of a word spares most
 * words the walk over the trie, whose nodes lie far apart.
 * Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970.
 */
import { BREAK, classOf, formClassOf, STOP } from "./alphabet.ts";

/** Two bits for each opening: the first letters of a form, or all of a form that has fewer; a third for a glance at it. */
export type Openings = Int32Array;

const LETTERS = 8;
/** After so many letters most words are told to begin no form. */
const GLANCE = 4;
const BITS = 16;

function hashOn(hash: number, kind: number): number {
  return Math.imul(hash ^ kind, 0x9e3779b1);
}

function firstBit(hash: number): number {
  return hash >>> (32 - BITS);
}

function secondBit(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> (32 - BITS);
}

function glanceBit(hash: number): number {
  return Math.imul(hash, 0xc2b2ae35) >>> (32 - BITS);
}

/** The openings of all forms. */
export function openingsOf(surfaces: readonly string[]): Openings {
  const openings = new Int32Array(1 << (BITS - 5));
  for (const surface of surfaces) {
    let hash = 0;
    let letters = 0;
    for (let i = 0; i < surface.length && letters < LETTERS; i++) {
      const kind = formClassOf(surface.charCodeAt(i));
      if (kind === BREAK) continue;
      hash = hashOn(hash, kind);
      if (++letters === GLANCE) note(openings, glanceBit(hash));
    }
    note(openings, firstBit(hash));
    note(openings, secondBit(hash));
  }
  return openings;
}

function note(openings: Openings, bit: number): void {
  openings[bit >> 5] = (openings[bit >> 5] as number) | (1 << (bit & 31));
}

function holds(openings: Openings, bit: number): boolean {
  return (((openings[bit >> 5] as number) >> (bit & 31)) & 1) === 1;
}

/** False where no form begins at `start`. */
export function mayOpen(text: string, start: number, openings: Openings): boolean {
  let hash = 0;
  let letters = 0;
  for (let i = start; i < text.length && letters < LETTERS; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === STOP) return false;
    if (kind === BREAK) continue;
    hash = hashOn(hash, kind);
    if (++letters === GLANCE && !holds(openings, glanceBit(hash))) return false;
    if (holds(openings, firstBit(hash)) && holds(openings, secondBit(hash))) return true;
  }
  return false;
}
