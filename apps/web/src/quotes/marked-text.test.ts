import { describe, expect, it } from "vitest";
import { mergeMarks } from "./marked-text.tsx";

describe("mergeMarks", () => {
  it("orders, joins what touches and cuts at the ends", () => {
    const marks = [
      [8, 99],
      [4, 6],
      [0, 2],
      [5, 7],
      [3, 3],
    ] as const;
    expect(mergeMarks(marks, 10)).toEqual([
      [0, 2],
      [4, 7],
      [8, 10],
    ]);
  });
});
