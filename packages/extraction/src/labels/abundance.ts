import { type Evidence, isClaim } from "./evidence.ts";
import { feature, type LabelFeatures } from "./label-features.ts";

const LONGEST = 40;
const COUNTED_MATCHES = 8;
const COUNTED_FORMS = 6;

/** The first sentence in which the paper claims a contribution and any label has evidence, or -1. */
export function firstClaimOf(found: ReadonlyMap<string, readonly Evidence[]>): number {
  let first = -1;
  for (const evidence of found.values()) {
    for (const { zone, sentence } of evidence) {
      if (zone === "contribution" && (first < 0 || sentence < first)) first = sentence;
    }
  }
  return first;
}

const [length, matches, forms] = [feature("length"), feature("matches"), feature("forms")];
const [inFirstClaim, asserted] = [feature("first claim"), feature("asserted")];

/** How much the paper's own words say for a label: how often, in how many ways, at what length, and how early. */
export function addAbundance(evidence: readonly Evidence[], firstClaim: number, features: LabelFeatures): void {
  const own = evidence.filter(isClaim);
  if (own.length > 0) {
    let longest = 0;
    for (const { start, end } of own) longest = Math.max(longest, end - start);
    features.add(length, Math.min(longest, LONGEST) / LONGEST);
    features.add(matches, Math.min(own.length, COUNTED_MATCHES) / COUNTED_MATCHES);
    features.add(forms, Math.min(formsOf(own), COUNTED_FORMS) / COUNTED_FORMS);
    if (own.some((item) => item.sentence === firstClaim)) features.add(inFirstClaim);
  }
  if (evidence.some((item) => item.asserted)) features.add(asserted);
}

/** In how many forms it is said: by rules and lengths. */
function formsOf(own: readonly Evidence[]): number {
  return own.filter(
    ({ rule, start, end }, at) =>
      own.findIndex((other) => other.rule === rule && other.end - other.start === end - start) === at,
  ).length;
}
