import type { EntityType, Span } from "@accelgraph/domain";
import { contextOf } from "../context.ts";
import type { Document } from "../document.ts";
import { typeOfHeadNoun, typesOfForm } from "./vocabulary.ts";

/** Evidence for the type of a name, summed over the places where it stands. */
export class TypeVotes {
  private readonly weights = new Map<EntityType, number>();

  add(type: EntityType | undefined, weight: number): void {
    if (type) this.weights.set(type, (this.weights.get(type) ?? 0) + weight);
  }

  /** The type with most weight, `undefined` where nothing voted; ties go to the earlier vote. */
  best(): EntityType | undefined {
    let best: EntityType | undefined;
    for (const [type, weight] of this.weights) {
      if (best === undefined || weight > (this.weights.get(best) ?? 0)) best = type;
    }
    return best;
  }
}

const nounPhraseEnd =
  /^(?:of|for|on|in|to|with|using|from|into|by|that|which|via|upon|based|when|where|designed|aimed|tailored|capable|built|and|is|are|can|at|towards?|under|enabling|leveraging|featuring|comprising|consisting|supporting|optimized|specifically|through|across|obtained|trained|we|it|while|whose)$/i;

/** The type of the head noun of a phrase that begins here: "an efficient diffusion model for" gives model. */
export function typeOfPhrase(phrase: string): EntityType | undefined {
  let type: EntityType | undefined;
  let count = 0;
  for (const word of phrase.slice(0, 160).matchAll(/[A-Za-z][\w-]*|[,.;:()]/g)) {
    const text = word[0];
    if (/^[.;:()]/.test(text) || count > 14) break;
    if (nounPhraseEnd.test(text) && (type !== undefined || !/^(?:and|to)$/i.test(text))) {
      if (
        !(
          text === "of" &&
          /^\s*(?:series|family|set|suite|class|collection|group|pair|variant|version)\b/i.test(
            phrase.slice(word.index - 8, word.index).trimStart(),
          )
        )
      )
        break;
    }
    count++;
    const part = text.split("-").at(-1) ?? text;
    const found = typeOfHeadNoun(text) ?? typeOfHeadNoun(text.toLowerCase()) ?? typeOfHeadNoun(part);
    if (found) type = found;
  }
  return type;
}

/** Adds what one place says of the type of the name that stands there. */
export function voteAt(document: Document, span: Span, votes: TypeVotes): void {
  const { left, right } = contextOf(document, span);
  const apposition = /^(?:,| -+| –| —| \([^)]{1,60}\),?) (?:an?|the|our|which is an?|the first) (.*)/s.exec(right)?.[1];
  if (apposition) votes.add(typeOfPhrase(apposition), 3);
  const copula = /^ (?:is|serves as|was|represents) (?:an?|the first|the) (.*)/s.exec(right)?.[1];
  if (copula) votes.add(typeOfPhrase(copula), 2);
  const after = /^['’]?s?\)?[ ~]([A-Za-z][\w-]*)(?: ([A-Za-z][\w-]*))?/.exec(right);
  if (after)
    votes.add(
      typeOfHeadNoun(after[1] ?? "") ?? (/^[a-z]/.test(after[1] ?? "") ? typeOfHeadNoun(after[2] ?? "") : undefined),
      2,
    );
  const before = /([A-Za-z][\w-]*)(?:,| --?| named| called| dubbed| termed|,? namely|,? i\.e\.,?|\s\()? ["“'‘(]?$/.exec(
    left,
  )?.[1];
  if (before) votes.add(typeOfHeadNoun(before), 2);
  const maker =
    /.*\b(?:propos\w+|introduc\w+|present\w*|develop\w*|design\w*|creat\w+|buil[dt]\w*|construct\w*|releas\w*|describ\w+|is|of|as)(?: here)? (?:an?|our|the|new type of|two|several) ([^.;]*)$/s.exec(
      left,
    )?.[1];
  if (maker && /(?:named|called|dubbed|termed|coined|,|\()\s*["“'‘]?(?:as )?$/.test(left))
    votes.add(typeOfPhrase(maker), 3);
}

/** Adds what the form of the name says ("-7B", "Bench"). */
export function voteByForm(name: string, votes: TypeVotes): void {
  for (const vote of typesOfForm(name)) votes.add(vote.type, vote.weight);
}

/** Adds what a title says after the colon: "X: A Diffusion Model for …". */
export function voteInTitle(document: Document, name: string, votes: TypeVotes): void {
  const title = document.text.slice(0, document.titleEnd);
  const rest = title.slice(title.indexOf(name) + name.length).replace(/^["”]?\s*[:：–—-]+\s*/, "");
  votes.add(typeOfPhrase(rest.toLowerCase().replace(/\bllms?\b/g, "LLM")), 2);
}
