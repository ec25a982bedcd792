import { lexicon } from "@accelgraph/lexicon";
import type { PaperInput } from "../extract.ts";
import { link } from "../link/index.ts";
import { mentions } from "../mentions/index.ts";
import { read } from "../reading.ts";
import { roles } from "../roles/index.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { type LabelCandidate, labelCandidates } from "./index.ts";

/** A candidate whose features are told by their names. */
export interface InspectedLabel extends Omit<LabelCandidate, "features"> {
  readonly features: ReadonlyMap<string, number>;
}

/** The candidates of a paper with their features, for who trains the weights or looks into a decision. */
export function inspectLabels(paper: PaperInput): InspectedLabel[] {
  const document = sentences(tidy(paper.title, paper.abstract));
  const reading = read(document);
  return labelCandidates(document, roles(reading, link(reading, mentions(reading, lexicon)))).map((candidate) => {
    const { seen, amounts } = candidate.features;
    return { ...candidate, features: new Map(seen.map(({ name }, i) => [name, amounts[i] as number])) };
  });
}
