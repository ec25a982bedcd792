import { lexicon } from "@accelgraph/lexicon";
import type { Entity } from "../document.ts";
import type { PaperInput } from "../extract.ts";
import { link } from "../link/index.ts";
import { mentions } from "../mentions/index.ts";
import { read } from "../reading.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { roleSigns } from "./index.ts";

/** The entities of a paper with the signs of what they are to it, for who learns the weights. */
export function inspectRoles(paper: PaperInput): { entity: Entity; signs: readonly string[] }[] {
  const reading = read(sentences(tidy(paper.title, paper.abstract)));
  return roleSigns(reading, link(reading, mentions(reading, lexicon)));
}
