import { type Paper, paperKey } from "@accelgraph/domain";
import { expect, test } from "vitest";
import { SeenPapers } from "./seen-papers.ts";

function paper(title: string, ids: { doi?: string; arxivId?: string } = {}): Paper {
  return { key: paperKey({ title, ...ids }), title, abstract: "", source: { file: "f", line: 1 }, ...ids };
}

test.each([
  ["the same title in another spelling", paper("Fast-Loop"), paper("FAST LOOP"), true],
  ["another title", paper("Fast Loop"), paper("Fast Loops"), false],
  [
    "the same number under another title",
    paper("A", { arxivId: "2306.00978" }),
    paper("B", { arxivId: "2306.00978v2" }),
    true,
  ],
  ["the same title, one with an identifier", paper("A", { doi: "10.1/x" }), paper("A"), true],
  ["the same title, the other with an identifier", paper("A"), paper("A", { doi: "10.1/x" }), true],
  ["the same title with different identifiers", paper("A", { doi: "10.1/x" }), paper("A", { doi: "10.1/y" }), false],
])("%s", (_, first, second, same) => {
  const seen = new SeenPapers();
  expect([seen.add(first), seen.add(second)]).toEqual([false, same]);
});
