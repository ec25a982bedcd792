import { expect, test } from "vitest";
import { checkAcyclic, compileEntries, readVocabulary } from "./compile.ts";
import { readEntryFile } from "./source.ts";

const file = "zoo.yaml";
const group = (entries: unknown) => ({ type: "model", groups: [{ entries }] });

test("reads names with aliases, shared fields and variants", () => {
  const rows = readEntryFile(file, {
    type: "method",
    groups: [
      {
        year: 2020,
        names: ["AWQ = Activation-aware Weight Quantization"],
        entries: { KIVI: { variants: ["KIVI-2"] } },
      },
    ],
  });
  expect(rows.map(({ name, aliases, broader }) => ({ name, aliases, broader }))).toEqual([
    { name: "AWQ", aliases: ["Activation-aware Weight Quantization"], broader: [] },
    { name: "KIVI", aliases: [], broader: [] },
    { name: "KIVI-2", aliases: [], broader: ["KIVI"] },
  ]);
});

test.each([
  ["no type", { groups: [] }, /the file has no type/],
  ["an unknown field", group({ Zebra: { stripes: 9 } }), /zoo\.yaml: Zebra has the unknown field stripes/],
  ["a bad value", group({ Zebra: { year: "old" } }), /Zebra has a bad value for year: "old"/],
  ["an entry that is no mapping", group({ Zebra: 3 }), /Zebra is neither empty nor a mapping/],
])("names the file and the entry of %s", (_, data, message) => {
  expect(() => readEntryFile(file, data)).toThrow(message);
});

test.each([
  ["an unknown family", { Zebra: { broader: ["Horse"] } }, /Zebra is said to be a kind of Horse, which is not listed/],
  ["the same id twice", { Zebra: {}, zebra: {} }, /zebra has the id model:zebra, which zoo\.yaml has given already/],
  ["a circle", { Zebra: { broader: ["Horse"] }, Horse: { broader: ["Zebra"] } }, /is broader than itself/],
  ["a bad grammar", { Zebra: { grammar: { sizes: "big" } } }, /Zebra has a grammar of bad form/],
])("refuses %s", (_, entries, message) => {
  expect(() => compileEntries(readEntryFile(file, group(entries)), [])).toThrow(message);
});

test("makes an entry of each version of a family", () => {
  const data = group({ Zebra: { grammar: { versions: { "2": 2024 } } } });
  const { entries } = compileEntries(readEntryFile(file, data), []);
  expect(entries.map(({ id, broader, year }) => ({ id, broader, year }))).toEqual([
    { id: "model:zebra", broader: [], year: undefined },
    { id: "model:zebra-2", broader: ["model:zebra"], year: 2024 },
  ]);
});

test("refuses a vocabulary whose broader term is missing", () => {
  const data = { pruning: { title: "Pruning", definition: "Less of it.", broader: ["compression"] } };
  expect(() => readVocabulary(file, "technique", data)).toThrow(/pruning is said to be a kind of compression/);
});

test("finds circles of any length", () => {
  const link = (id: string, broader: string) => ({ id, broader: [broader] });
  expect(() => checkAcyclic([link("a", "b"), link("b", "c"), link("c", "a")])).toThrow(/broader than itself/);
});
