import { describe, expect, it, test } from "vitest";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { abbreviations } from "./index.ts";

function pairs(title: string, abstract: string) {
  const document = sentences(tidy(title, abstract));
  const found = abbreviations(document);
  for (const { short, long, shortText, longText } of found) {
    expect(document.text.slice(short.start, short.end)).toBe(shortText);
    expect(document.text.slice(long.start, long.end)).toBe(longText);
  }
  return found.map(({ shortText, longText }) => `${shortText} = ${longText}`);
}

describe("abbreviations", () => {
  test.each([
    ["We use Row Packing Cache (RPC) here.", "RPC = Row Packing Cache"],
    ["We use Row-aware Weight Packing (RWP) here.", "RWP = Row-aware Weight Packing"],
    ["We use packing based on rows (PBR) here.", "PBR = packing based on rows"],
    ["It runs on an RPU (Row Packing Unit).", "RPU = Row Packing Unit"],
    ["We propose SLow Answer PackIng (SLAPI).", "SLAPI = SLow Answer PackIng"],
    ["We propose RPAC, a fast Row Packing for All Caches of phones.", "RPAC = Row Packing for All Caches"],
    ["Many row packing units (RPUs) wait.", "RPUs = row packing units"],
  ])("finds the pair in: %s", (abstract, expected) => expect(pairs("T", abstract)).toEqual([expected]));

  it("reads a title that spells its name out", () => {
    expect(pairs("RPC: Row Packing Cache for Phones", "We pack.")).toEqual(["RPC = Row Packing Cache"]);
  });

  test.each(["It is fast (see Table 2).", "It saves memory (up to 40%).", "On models (LLaMA) it works."])(
    "finds none in: %s",
    (abstract) => expect(pairs("T", abstract)).toEqual([]),
  );
});
