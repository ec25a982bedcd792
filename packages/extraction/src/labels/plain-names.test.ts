import { modelClasses, techniques } from "@accelgraph/lexicon";
import { expect, test } from "vitest";
import { inspectLabels } from "./inspect.ts";
import plainNames from "./rules/plain-names.yaml";

const names = plainNames as Readonly<Record<string, readonly string[]>>;

test("every label of the closed vocabularies has plain names, written as tokens are", () => {
  expect(Object.keys(names).sort()).toEqual([...techniques, ...modelClasses].map(({ slug }) => slug).sort());
  const odd = Object.values(names)
    .flat()
    .filter((name) => !/^[a-z0-9*_<> -]+$/.test(name));
  expect(odd).toEqual([]);
});

test("a technique that is called by its name is surer than one that is told in other words", () => {
  const featuresOf = (words: string) =>
    inspectLabels({
      key: "k",
      title: "Oakwise",
      abstract: `Chat is slow. We propose Oakwise, in which ${words}.`,
    }).find(({ label }) => label === "speculative-decoding")?.features;
  expect(featuresOf("speculative decoding needs no retraining")?.get("plain contribution")).toBe(1);
  expect(featuresOf("a small model guesses tokens that are verified in parallel")?.get("plain none")).toBe(1);
});
