import { describe, expect, it, test } from "vitest";
import { read } from "../reading.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { signsOfGrammar } from "./grammar.ts";
import { Signs } from "./signs.ts";
import { surroundingsOf } from "./surroundings.ts";

/** The signs of the word "Frobnic" in a sentence. */
function signsIn(sentence: string, title = "A Title"): string[] {
  const reading = read(sentences(tidy(title, sentence)));
  const start = reading.document.text.indexOf("Frobnic");
  const signs = new Signs();
  const around = surroundingsOf(reading, { start, end: start + "Frobnic".length });
  if (around) signsOfGrammar(around, undefined, signs);
  return signs.seen.map(({ name }) => name);
}

describe("signsOfGrammar", () => {
  test.each([
    ["We evaluate it on two open Frobnic models.", "after on", "after on test", "head model"],
    ["It holds on leading models such as Frobnic.", "after on"],
    ["It holds across algorithms (Frobnic).", "after across"],
    ["It holds for networks, including the Frobnic family.", "after for", "head model"],
    ["We extend Frobnic by a cache.", "after to extend", "right after extend"],
    ["It needs rows, and Frobnic kernels do not.", "after ,", "head kernel"],
    ["Frobnic is slow.", "after start", "right after start"],
    ["It is slow, while Frobnic waits.", "after conjunction"],
    ["It packs rows for the FPGA-based Frobnic, a chip.", "after for", "right before ,"],
  ])("%s", (sentence, ...expected) => {
    expect(signsIn(sentence)).toEqual(expect.arrayContaining(expected));
  });

  it("takes what a name is an example of for the name, and no farther phrase", () => {
    expect(signsIn("Unlike tests on rows; Frobnic waits.")).not.toContain("after on");
    expect(signsIn("It is tested on rows, Frobnic waits.")).not.toContain("after on");
  });

  test.each([
    ["Packed Rows of Slow Machines for the Frobnic Cache", "title after for"],
    ["RowMill: Slow Frobnic Rows", "title after :"],
    ["Frobnic on Small Machines", "title after start"],
  ])("tells the part of a title in %s", (title, expected) => {
    expect(signsIn("It packs rows.", title)).toContain(expected);
  });
});
