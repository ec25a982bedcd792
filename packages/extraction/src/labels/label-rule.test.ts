import { modelClasses, techniques } from "@accelgraph/lexicon";
import { describe, expect, it, test } from "vitest";
import { type LabelRule, labelRules, NO_LABEL, STRENGTHS } from "./label-rule.ts";
import { compileMatcher } from "./matcher.ts";

function matches({ patterns, needs }: LabelRule, text: string): boolean {
  const matcher = compileMatcher([patterns]);
  const found = matcher.match(matcher.tokens(text, 0, text.length)).length > 0;
  if (!found || needs === undefined) return found;
  return labelRules.some((rule) => needs.includes(rule.label) && matches(rule, text));
}

describe("label rules", () => {
  for (const rule of labelRules) {
    test.each(rule.examples.match)(`${rule.id} matches "%s"`, (text) => expect(matches(rule, text)).toBe(true));
    test.each(rule.examples.miss)(`${rule.id} does not match "%s"`, (text) => expect(matches(rule, text)).toBe(false));
  }

  it("have ids of their own, examples of both kinds and a reason", () => {
    expect(new Set(labelRules.map((rule) => rule.id)).size).toBe(labelRules.length);
    for (const { id, reason, examples, strength } of labelRules) {
      expect(reason, id).toMatch(/\.$/);
      expect(STRENGTHS, id).toContain(strength);
      expect(examples.match.length * examples.miss.length, id).toBeGreaterThan(0);
    }
  });

  it("are written in lower case words, as tokens are", () => {
    const odd = labelRules.flatMap((rule) => rule.patterns.filter((pattern) => !/^[a-z0-9*?;_<> -]+$/.test(pattern)));
    expect(odd).toEqual([]);
  });

  it("speak strongly for every label of the closed vocabularies, and for nothing else but cues", () => {
    const slugs = [...techniques, ...modelClasses].map((term) => term.slug).sort();
    const strong = new Set(labelRules.filter((rule) => rule.strength === "strong").map((rule) => rule.label));
    expect(slugs.filter((slug) => !strong.has(slug))).toEqual([]);
    const cues = new Set(labelRules.flatMap((rule) => rule.needs ?? []));
    const other = labelRules.filter(({ label }) => !slugs.includes(label) && label !== NO_LABEL && !cues.has(label));
    expect(other.map((rule) => rule.id)).toEqual([]);
    expect([...cues].filter((cue) => !labelRules.some((rule) => rule.label === cue))).toEqual([]);
  });
});
