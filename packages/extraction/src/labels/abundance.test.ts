import { expect, test } from "vitest";
import { inspectLabels } from "./inspect.ts";

function featuresOf(abstract: string) {
  const candidates = inspectLabels({ key: "oakwise", title: "Oakwise", abstract });
  return candidates.find(({ label }) => label === "speculative-decoding")?.features;
}

test("a label that the paper speaks of often, in many ways and first of all is told from one named once", () => {
  const often = featuresOf(
    "Decoding is slow. We propose Oakwise, a speculative decoding scheme. Its draft model is small. Drafted tokens are verified in parallel.",
  );
  const once = featuresOf("Decoding is slow. We propose Oakwise for pruning. It goes along with speculative decoding.");
  expect(often?.get("first claim")).toBe(1);
  expect(once?.get("first claim")).toBeUndefined();
  for (const feature of ["matches", "forms"]) {
    expect(often?.get(feature)).toBeGreaterThan(once?.get(feature) ?? 0);
  }
});
