import { expect, test } from "vitest";
import { inspectLabels } from "./inspect.ts";

const candidates = inspectLabels({
  key: "fern",
  title: "Fern: Head Pruning with a Teacher",
  abstract:
    "Models are large. We propose Fern, a head pruning method. Fern prunes heads by their gradients. Knowledge distillation mends the accuracy.",
});
const featuresOf = (label: string) => candidates.find((candidate) => candidate.label === label)?.features;

test("the technique that most sentences claim, and that the title names, is told from one that comes beside it", () => {
  expect(featuresOf("structured-pruning")?.get("claimed most")).toBe(1);
  expect(featuresOf("knowledge-distillation")?.get("claimed less")).toBe(1);
  expect(featuresOf("structured-pruning")?.get("title names 1 and 0 others")).toBe(1);
  expect(featuresOf("knowledge-distillation")?.get("title names 0 and 1 others")).toBe(1);
});

test("a technique is seen beside the others that the paper claims", () => {
  expect(featuresOf("knowledge-distillation")?.get("knowledge-distillation structured-pruning")).toBeGreaterThan(0);
  expect(featuresOf("structured-pruning")?.get("structured-pruning structured-pruning")).toBeUndefined();
});
