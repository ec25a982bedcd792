import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { titleCoinage } from "./title.ts";

const coined = (title: string, abstract = "We pack rows.") =>
  titleCoinage(read(sentences(tidy(title, abstract))))?.name;

test.each([
  ["RowPack: Faster Rows", "RowPack"],
  ["RPC-2 Technical Report", "RPC-2"],
  ["Holm: Rows that Stay", "Holm"],
  ["Slow Row Packing-7B: Rows for All", "Slow Row Packing-7B"],
])("%s coins %s", (title, name) => expect(coined(title)).toBe(name));

test.each([
  "Quantization: A Survey",
  "Packing Rows for Phones: How Far Can We Go?",
  "Rows in a Cache: Forgetting Well",
  "Large Language Models: A Survey",
  "LLMs: The Good and the Bad",
  "Faster rows without a colon",
])("%s coins nothing", (title) => expect(coined(title)).toBeUndefined());

test("words of a title that the abstract uses as a name are one", () => {
  expect(coined("Ladder Packing: Rows on Steps", "We introduce Ladder Packing, a layout.")).toBe("Ladder Packing");
});

test("words that open what the abstract spells out are a part of a name", () => {
  const abstract = "We propose RPAC, a Row Packing for All Caches.";
  expect(coined("Row Packing for All Caches that Forget", abstract)).toBeUndefined();
});
