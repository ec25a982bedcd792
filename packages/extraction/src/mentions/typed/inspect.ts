import { type Lexicon, lexicon as wholeLexicon } from "@accelgraph/lexicon";
import type { PaperInput } from "../../extract.ts";
import { read } from "../../reading.ts";
import { sentences } from "../../sentences/index.ts";
import { tidy } from "../../tidy/index.ts";
import { namedPlaces } from "../index.ts";
import { TypeVotes } from "../type.ts";
import { votedNames } from "../typing.ts";
import { voteSigns } from "./index.ts";
import { typeSigns } from "./signs.ts";

/** A name that the lexicon does not know, as who learns the weights of types sees it. */
export interface InspectedName {
  readonly name: string;
  /** Pairs of what was looked at and what was seen there, each once, with how much of it. */
  readonly signs: readonly (readonly [family: string, seen: string, value: number])[];
}

/** The names of a paper that are not known to a lexicon, of which any may be handed in to make more names unknown. */
export function inspectNames(paper: PaperInput, lexicon: Pick<Lexicon, "match"> = wholeLexicon): InspectedName[] {
  const reading = read(sentences(tidy(paper.title, paper.abstract)));
  const { groups, types, votes } = votedNames(reading, namedPlaces(reading, lexicon));
  const found: InspectedName[] = [];
  for (const [key, group] of groups) {
    if (types.has(key) || group.some(({ entries }) => entries !== undefined && entries.length > 0)) continue;
    const signs = new Map<string, [string, string, number]>();
    typeSigns(reading, group, (family, seen, behind) => {
      const all = behind === undefined ? seen : `${behind} ${seen}`;
      signs.set(`${family} ${all}`, [family, all, 1]);
    });
    for (const [type, weight] of voteSigns(votes.get(key) ?? new TypeVotes()))
      signs.set(`votes ${type}`, ["votes", type, weight]);
    found.push({ name: group[0]?.name ?? "", signs: [...signs.values()] });
  }
  return found;
}
