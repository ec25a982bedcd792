import { expect, test } from "vitest";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { listsOf } from "./lists.ts";

/** The lists of the names written with a leading "Frob" in a text. */
function lists(text: string): string[][] {
  const document = sentences(tidy("", text));
  const places = [...document.text.matchAll(/Frob\w+/g)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  return listsOf(document, places).map((list) => list.map(({ start, end }) => document.text.slice(start, end)));
}

test.each([
  ["We test FrobA and FrobB.", [["FrobA", "FrobB"]]],
  ["We test FrobA/FrobB.", [["FrobA", "FrobB"]]],
  ["We test FrobA, FrobB, FrobC.", [["FrobA", "FrobB", "FrobC"]]],
  ["We test models (FrobA, FrobB) and others.", [["FrobA", "FrobB"]]],
  ["We test FrobA, FrobB and other models.", [["FrobA", "FrobB"]]],
  ["It beats FrobA (63.1), FrobB (65%) and FrobC (64.2).", [["FrobA", "FrobB", "FrobC"]]],
  ["We test systems such as FrobA, FrobB as well as dense ones.", [["FrobA", "FrobB"]]],
])("what is coordinated is a list: %s", (text, expected) => expect(lists(text)).toEqual(expected));

test.each([["Compared to FrobA, FrobB is faster."], ["On FrobA, FrobB runs well."], ["FrobA is slow. FrobB is fast."]])(
  "a comma that ends a phrase makes none: %s",
  (text) => expect(lists(text)).toEqual([]),
);
