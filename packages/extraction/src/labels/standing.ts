import type { PaperTraits, Rivals } from "./paper-traits.ts";

const COUNTED_RANKS = 4;
const COUNTED_RIVALS = 12;
const RANKS = Array.from({ length: COUNTED_RANKS + 1 }, (_, rank) => `rank ${rank}`);
/** By whether the title names the label itself, and how many others it names. */
const TITLES = [0, 1].map((own) => [0, 1, 2].map((others) => `title names ${own} and ${others} others`));

/** How a label stands among all of its kind that have evidence: a paper has few subjects. */
export function addStanding(label: string, rivals: Rivals, features: Map<string, number>): void {
  addShare(label, rivals.weights, features);
  const own = rivals.claims.get(label) ?? 0;
  let most = 0;
  for (const [other, sentences] of rivals.claims) if (other !== label && sentences > most) most = sentences;
  features.set(own > most ? "claimed most" : own === most ? "claimed as much" : "claimed less", 1);
  const titled = Number(rivals.titled.has(label));
  const others = Math.min(rivals.titled.size - titled, 2);
  features.set(TITLES[titled]?.[others] as string, 1);
}

function addShare(label: string, weights: ReadonlyMap<string, number>, features: Map<string, number>): void {
  const own = weights.get(label) ?? 0;
  if (own === 0) {
    features.set("unclaimed", 1);
    return;
  }
  let [rank, sum] = [0, 0];
  for (const weight of weights.values()) {
    sum += weight;
    if (weight > own) rank++;
  }
  features.set(RANKS[Math.min(rank, COUNTED_RANKS)] as string, 1);
  features.set("share", own / sum);
  features.set("rivals", Math.min(weights.size, COUNTED_RIVALS) / COUNTED_RIVALS);
}

/** Whether a model class is the one most spoken of, by far, or the only one that is named. */
export function addSalience(label: string, { salience }: PaperTraits, features: Map<string, number>): void {
  const own = salience.get(label) ?? 0;
  if (own === 0) return;
  let most = 0;
  for (const [other, sentences] of salience) if (sentences > most && other !== label) most = sentences;
  if (own >= most) features.set("most", 1);
  if (own >= 2 * most) features.set("most/far", 1);
  if (most === 0) features.set("alone", 1);
}
