import { describe, expect, it } from "vitest";
import { type ContextRule, holds } from "./context.ts";
import { coinageRules } from "./mentions/coinage-rules.ts";
import { wordRules } from "./mentions/word-rules.ts";
import { cueRules } from "./roles/cue-rules.ts";
import { roleRules } from "./roles/role-rules.ts";
import { contributionRules, resultRules } from "./sentences/zones.ts";

/** Cuts an example at the marks: what stands before and after the name. */
function contextOf(example: string) {
  const [left = "", rest = ""] = example.split("«");
  return { left, right: rest.slice(rest.indexOf("»") + 1) };
}

function accepts(rule: ContextRule, example: string): boolean {
  return holds(rule, { ...contextOf(example), zone: rule.zones?.[0] ?? "contribution" });
}

describe.each([...coinageRules, ...wordRules, ...roleRules, ...cueRules])("rule $id", (rule) => {
  it.each(rule.examples.match)("fires on: %s", (example) => expect(accepts(rule, example)).toBe(true));
  it.each(rule.examples.miss)("is silent on: %s", (example) => expect(accepts(rule, example)).toBe(false));
});

describe.each([...contributionRules, ...resultRules])("rule $id", (rule) => {
  it.each(rule.examples.match)("fires on: %s", (example) => expect(rule.pattern.test(example)).toBe(true));
  it.each(rule.examples.miss)("is silent on: %s", (example) => expect(rule.pattern.test(example)).toBe(false));
});

it("gives every rule an id of its own", () => {
  const ids = [...coinageRules, ...wordRules, ...roleRules, ...cueRules, ...contributionRules, ...resultRules].map(
    (rule) => rule.id,
  );
  expect(new Set(ids).size).toBe(ids.length);
});
