import { lexicon } from "@accelgraph/lexicon";
import type { PaperInput } from "../extract.ts";
import { link } from "../link/index.ts";
import { mentions } from "../mentions/index.ts";
import { read } from "../reading.ts";
import { roles } from "../roles/index.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { type LabelCandidate, labelCandidates } from "./index.ts";
import { stemOf } from "./stem.ts";
import { createSymbolTable } from "./symbols.ts";
import { readTokens, Tokens } from "./tokens.ts";

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

/** The stems of all words of a paper, each once: what words.ts weighs. */
export function inspectWords(paper: PaperInput): ReadonlySet<string> {
  const { text, sentences: all } = sentences(tidy(paper.title, paper.abstract));
  const tokens = new Tokens();
  const none = createSymbolTable([]);
  const stems = all.flatMap(({ start, end }) => {
    readTokens(tokens, text, start, end, none);
    return Array.from({ length: tokens.length }, (_, i) => stemOf(text.slice(tokens.starts[i], tokens.ends[i])));
  });
  return new Set(stems);
}
