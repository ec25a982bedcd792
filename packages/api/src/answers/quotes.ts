import type { EvidenceRow } from "@accelgraph/store";
import type { Atlas } from "../atlas.ts";
import type { Quote } from "../contract/index.ts";

export function toQuote(atlas: Atlas, row: EvidenceRow): Quote {
  return {
    paper: atlas.paper(row.paper),
    sentence: row.sentence,
    marks: row.marks.map(([start, end]) => [start, end]),
    rule: row.rule,
    confidence: row.confidence,
  };
}
