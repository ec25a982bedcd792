import { fingerprint } from "@accelgraph/domain";

/** A number in [0, 1) that belongs to a text: the same for the same text, evenly spread over texts. */
export function hashUnit(text: string): number {
  return Number.parseInt(fingerprint(text).slice(0, 8), 16) / 0x100000000;
}
