import type { Document } from "../document.ts";
import { gathered } from "../gathered.ts";
import { type Evidence, isClaim } from "./evidence.ts";

const LONGEST = 40;
const COUNTED_MATCHES = 8;
const COUNTED_FORMS = 6;

/** The first sentence in which the paper claims a contribution and any label has evidence, or -1. */
export function firstClaimOf({ sentences }: Document, found: ReadonlyMap<string, readonly Evidence[]>): number {
  const spoken = new Set(gathered(found.values(), (evidence) => evidence.map((item) => item.sentence)));
  return sentences.find(({ zone, index }) => zone === "contribution" && spoken.has(index))?.index ?? -1;
}

/** How much the paper's own words say for a label: how often, in how many ways, at what length, and how early. */
export function addAbundance(evidence: readonly Evidence[], firstClaim: number, features: Map<string, number>): void {
  const own = evidence.filter(isClaim);
  if (own.length > 0) {
    const lengths = own.map(({ start, end }) => end - start);
    const forms = new Set(own.map(({ rule, start, end }) => `${rule.id} ${end - start}`));
    features.set("length", Math.min(Math.max(...lengths), LONGEST) / LONGEST);
    features.set("matches", Math.min(own.length, COUNTED_MATCHES) / COUNTED_MATCHES);
    features.set("forms", Math.min(forms.size, COUNTED_FORMS) / COUNTED_FORMS);
    if (own.some((item) => item.sentence === firstClaim)) features.set("first claim", 1);
  }
  if (evidence.some((item) => item.asserted)) features.set("asserted", 1);
}
