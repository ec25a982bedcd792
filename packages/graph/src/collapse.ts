import type { ClaimRow, GraphEdge } from "./model.ts";
import { compareText, edgeId } from "./model.ts";

interface Tally {
  edge: GraphEdge;
  papers: Set<string | number>;
}

/**
 * Draws claims that say the same as one edge: papers are counted once each, the first year is kept.
 * Sorted by id, so that the order of the claims does not matter.
 */
export function collapseClaims(claims: Iterable<ClaimRow>): GraphEdge[] {
  const tallies = new Map<string, Tally>();
  for (const claim of claims) {
    const id = edgeId(claim);
    const tally = tallies.get(id);
    if (tally === undefined) tallies.set(id, { edge: firstEdge(id, claim), papers: new Set([claim.paper]) });
    else {
      tally.papers.add(claim.paper);
      tally.edge = widen(tally.edge, claim);
    }
  }
  return [...tallies.values()]
    .map(({ edge, papers }) => ({ ...edge, papers: papers.size }))
    .sort((a, b) => compareText(a.id, b.id));
}

function firstEdge(id: string, claim: ClaimRow): GraphEdge {
  const { source, relation, target, year, confidence } = claim;
  return { id, source, relation, target, papers: 1, firstYear: year, confidence };
}

function widen(edge: GraphEdge, claim: ClaimRow): GraphEdge {
  return {
    ...edge,
    firstYear: earlier(edge.firstYear, claim.year),
    confidence: Math.max(edge.confidence, claim.confidence),
  };
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
