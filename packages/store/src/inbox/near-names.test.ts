import { expect, it, test } from "vitest";
import type { NodeKind } from "../naming.ts";
import { type KnownName, nearNames } from "./near-names.ts";

let id = 0;
const known = (name: string, papers: number, type: NodeKind, isListed: boolean): KnownName => ({
  ...{ id: ++id, type, name, papers, isListed },
  key: name.toLowerCase().replace(/[^a-z0-9+.]/g, ""),
});
const pairs = (...names: KnownName[]) => [
  ...new Set(nearNames(names).map(({ name, other }) => `${name.name} → ${other.name}`)),
];
const method = (name: string, papers = 1) => known(name, papers, "method", false);
const listed = (name: string) => known(name, 1, "method", true);

test.each([
  ["FlashPack", "FlashPacks"],
  ["Zorbium", "Zorbium System"],
  ["KVQC", "Key Value Quantised Cache"],
  ["Quillox-Net", "QuilloxNett"],
  ["BlockSplitter", "BlockSpletter"],
])("%s and %s may be one", (a, b) => {
  expect(pairs(method(a, 2), method(b))).toContain(`${b} → ${a}`);
});

test.each([
  ["Zorb-7B", "Zorb-13B"],
  ["Zorbium-2", "Zorbium-3"],
  ["Zorbium++", "Zorbium"],
  ["WideZorbNet-S", "WideZorbNet-T"],
  ["LeanZorber", "MeanZorber"],
  ["Zorb", "ZorbKernel"],
  ["ABCD", "ABCE"],
  ["Zorbium", "Quillox"],
])("%s and %s are not", (a, b) => {
  expect(pairs(method(a), method(b))).toEqual([]);
});

it("lets the listed name stay, and asks nothing of two that are listed", () => {
  expect(pairs(method("Zorbiums", 9), listed("Zorbium"))).toEqual(["Zorbiums → Zorbium"]);
  expect(pairs(listed("Zorbiums"), listed("Zorbium"))).toEqual([]);
});

it("keeps types apart, but asks where one name counts as two", () => {
  expect(pairs(method("Zorbium"), known("Zorbiums", 1, "model", false))).toEqual([]);
  const [dispute] = nearNames([method("Zorbium"), known("Zorbium", 3, "model", false)]);
  expect([dispute?.name.type, dispute?.other.type, dispute?.isDispute]).toEqual(["method", "model", true]);
});

it("takes a crowd that differs in one letter for variants", () => {
  const crowd = ["A", "B", "C", "D", "E"].map((letter) => method(`Zorbium${letter}Quillox`));
  expect(pairs(...crowd)).toEqual([]);
});
