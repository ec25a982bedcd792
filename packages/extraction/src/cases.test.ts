import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createExtractor } from "./index.ts";

interface Case {
  readonly title: string;
  readonly abstract: string;
  readonly exactly: boolean;
  readonly expected: readonly string[];
}

function readCases(text: string): Case[] {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.includes("==>"));
  return blocks.map((block) => {
    const [title = "", abstract = "", arrow = "", ...expected] = block.trim().split("\n");
    return { title, abstract, exactly: arrow.includes("exactly"), expected };
  });
}

const cases = readCases(readFileSync(new URL("./cases.txt", import.meta.url), "utf8"));
const extractor = createExtractor();

describe("cases of cases.txt", () => {
  it.each(cases)("$title", ({ title, abstract, exactly, expected }) => {
    const record = extractor.extract({ key: "k", title, abstract });
    const found = record.entities.filter((entity) => entity.role !== "mentioned");
    const lines = found.map((entity) => `${entity.role} ${entity.type} ${entity.name}`);
    if (exactly) expect(lines.sort()).toEqual([...expected].sort());
    else expect(lines).toEqual(expect.arrayContaining([...expected]));
  });
});
