import { FaultError } from "@accelgraph/domain";
import { describe, expect, it, test } from "vitest";
import { parseViewFile } from "./index.ts";

function faultOf(text: string) {
  try {
    parseViewFile(text, "note.yaml");
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error("it was read");
}

describe("a view file", () => {
  it("is read with every key", () => {
    const view = parseViewFile(`
title: "Quotes: and # signs"
focus: [AWQ, hardware/a100]
depth: 2
limit: 40
types: [method, hardware]
relations: [targets]
min-papers: 2
min-confidence: 0.5
since: 2022
until: 2025
hide: llm
layout: forces
pins: { AWQ: [0, -20.5] }
colours: { AWQ: "#c00", targets: "#00aa88" }
size: { width: 800 }
theme: page
legend: false
links: notes/{type}/{slug}.md
`);
    expect(view).toMatchObject({ focus: ["AWQ", "hardware/a100"], hide: ["llm"], pins: { AWQ: [0, -20.5] } });
  });

  test.each([
    ["an unknown key", "focus: AWQ\ndept: 2", 2, /no key "dept"/, /Did you mean depth\?/],
    ["an unknown key of a size", "size:\n  width: 90\n  hight: 100", 3, /no key "hight"/, /Did you mean height\?/],
    ["a key like no other", "zzzzzzzzzz: 1", 1, /no key/, /Known are: title, /],
    ["a value out of range", "focus: AWQ\n\ndepth: 7", 3, /depth/, /1 to 3/],
    ["a type that there is none of", "types: [hardwear]", 1, /types/, /only nodes of these types/],
    ["a colour that is none", "colours:\n  AWQ: red", 2, /#rrggbb/, /colours/],
    ["a link that runs something", 'links: "javascript:alert(1)"', 1, /links/, /address/],
    ["sql beside a focus", "focus: AWQ\nsql: SELECT 1", 1, /both sql and focus/, /Keep one/],
    ["a filter that a SELECT says itself", "sql: SELECT 1\nsince: 2020", 2, /both sql and since/, /WHERE/],
    ["what is no YAML", "focus: [AWQ\ndepth: 1", 2, /not YAML/, /key: value/],
    ["a list", "- AWQ", undefined, /list of keys/, /focus: NAME/],
    ["nothing", "", undefined, /list of keys/, /focus: NAME/],
  ])("with %s is refused with its line and a remedy", (_name, text, line, message, remedy) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ code: "bad-view", file: "note.yaml" });
    expect(fault.message).toMatch(message);
    expect(fault.remedy).toMatch(remedy);
    expect(fault.line).toBe(line);
  });

  it("does not grow without bounds from a few lines", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let i = 0; i < 8; i++) bomb.push(`k${i}: &k${i} [${"*a, ".repeat(9)}*${i === 0 ? "a" : `k${i - 1}`}]`);
    expect(faultOf(bomb.join("\n")).message).toContain("aliases");
  });
});
