import { expect, test } from "vitest";
import { inspectLabels } from "./inspect.ts";
import { stemOf } from "./stem.ts";

function wordsFor(label: string, abstract: string): number | undefined {
  const candidates = inspectLabels({ key: "oakwise", title: "Oakwise", abstract });
  return candidates.find((candidate) => candidate.label === label)?.features.get("words");
}

const claim = "We propose Oakwise, a scheme for weight quantization.";

test("words that go with a label speak for it wherever they stand, those of another matter against it", () => {
  const alike = wordsFor(
    "weight-only-quantization",
    `${claim} Outliers and rounding errors of bits fall by calibration.`,
  );
  const other = wordsFor("weight-only-quantization", `${claim} Drivers of cars see roads and pedestrians by cameras.`);
  expect(alike).toBeGreaterThan(other ?? Number.NaN);
});

test("a word counts once, in any case and number", () => {
  const once = wordsFor("weight-only-quantization", `${claim} Outliers fall.`);
  const again = wordsFor("weight-only-quantization", `${claim} Outliers fall. OUTLIERS fall, and the outlier falls.`);
  expect(once).toBeTypeOf("number");
  const [and, the] = ["and", "the"].map((word) =>
    wordsFor("weight-only-quantization", `${claim} Outliers fall ${word}.`),
  );
  expect((again ?? 0) - (once ?? 0)).toBeCloseTo((and ?? 0) + (the ?? 0) - 2 * (once ?? 0), 6);
});

test("a word is told from its forms by their endings, unless little of it is left", () => {
  expect(["Kernels", "kernel", "KERNEL"].map(stemOf)).toEqual(["kernel", "kernel", "kernel"]);
  expect(["pruning", "prunes"].map(stemOf)).toEqual(["prun", "prun"]);
  expect(["used", "bus", "s", ""].map(stemOf)).toEqual(["used", "bus", "s", ""]);
});
