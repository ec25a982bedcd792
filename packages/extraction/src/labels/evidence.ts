import type { Span } from "@accelgraph/domain";
import type { Document, RoledEntity, Zone } from "../document.ts";
import { type Owner, ownersOf } from "./context.ts";
import { type LabelRule, labelRules, NO_LABEL } from "./label-rule.ts";
import { compileMatcher, type Match } from "./matcher.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Words that speak for a label: by which rule, where, and whose. */
export interface Evidence extends Span {
  readonly rule: LabelRule;
  /** That of the sentence; after the first "we" nothing is background. */
  readonly zone: Zone;
  readonly sentence: number;
  readonly owner: Owner;
  /** Its sentence speaks of the authors ("we", "our") or of what they propose before it comes to this. */
  readonly asserted: boolean;
}

const match = compileMatcher(labelRules.map((rule) => rule.patterns));

/** All evidence in a document by label, cues left out, in the order of the text. */
export function collectEvidence(document: Document, entities: readonly RoledEntity[]): Map<string, Evidence[]> {
  const all: Evidence[] = [];
  const proposedAt = proposedMentions(entities);
  let opened = false;
  for (const { start, end, zone: toldZone, index } of document.sentences) {
    const tokens = tokensOf(document.text, start, end);
    const speaker = speakerOf(tokens, proposedAt);
    opened ||= toldZone !== "title" && speaker.firstPerson;
    const zone = toldZone === "background" && opened ? "method" : toldZone;
    const owners = ownersOf(tokens);
    for (const { row, from, to } of outermost(match(tokens))) {
      all.push({
        rule: labelRules[row] as LabelRule,
        start: (tokens[from] as Token).start,
        end: (tokens[to - 1] as Token).end,
        zone,
        sentence: index,
        owner: owners[from] as Owner,
        asserted: zone !== "title" && zone !== "background" && from > speaker.at,
      });
    }
  }
  return byLabel(all);
}

/** Where the proposed things are named: starts of mentions. */
function proposedMentions(entities: readonly RoledEntity[]): ReadonlySet<number> {
  const proposed = entities.filter((entity) => entity.role === "proposed");
  return new Set(proposed.flatMap((entity) => entity.mentions.map((mention) => mention.start)));
}

const FIRST_PERSON: ReadonlySet<string> = new Set(["we", "our", "ours", "us"]);
const DOCUMENT_NOUNS: ReadonlySet<string> = new Set([
  "paper",
  "work",
  "study",
  "article",
  "survey",
  "report",
  "review",
]);

/** The token from which on a sentence speaks of the paper's own doing, and whether it says "we" or the like. */
function speakerOf(tokens: readonly Token[], proposedAt: ReadonlySet<number>): { at: number; firstPerson: boolean } {
  const we = tokens.findIndex(
    ({ word }, i) => FIRST_PERSON.has(word) || (word === "this" && DOCUMENT_NOUNS.has(tokens[i + 1]?.word ?? "")),
  );
  const thing = tokens.findIndex(({ start }) => proposedAt.has(start));
  const found = [we, thing].filter((at) => at >= 0);
  return { at: found.length > 0 ? Math.min(...found) : Number.POSITIVE_INFINITY, firstPerson: we >= 0 };
}

/**
 * Drops each match that lies inside a longer one of its group (or inside a longer `none`), and the
 * `none` matches themselves. One sweep over the matches by start, longest first.
 */
function outermost(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to);
  const widest = new Map<string, Match>();
  const kept: Match[] = [];
  for (const candidate of sorted) {
    const { group, label } = labelRules[candidate.row] as LabelRule;
    if (liesInside(candidate, widest.get(NO_LABEL))) continue;
    if (!isCue(label)) {
      if (liesInside(candidate, widest.get(group))) continue;
      const key = label === NO_LABEL ? NO_LABEL : group;
      if (candidate.to > (widest.get(key)?.to ?? -1)) widest.set(key, candidate);
    }
    if (label !== NO_LABEL) kept.push(candidate);
  }
  return kept;
}

function isCue(label: string): boolean {
  return label.startsWith("cue/");
}

function liesInside(inner: Match, outer: Match | undefined): boolean {
  if (outer === undefined) return false;
  const same = inner.from === outer.from && inner.to === outer.to;
  return !same && outer.from <= inner.from && inner.to <= outer.to;
}

function byLabel(all: readonly Evidence[]): Map<string, Evidence[]> {
  const cues = new Set(all.map(({ rule }) => rule.label).filter(isCue));
  const found = new Map<string, Evidence[]>();
  for (const evidence of all) {
    const { label, needs } = evidence.rule;
    if (isCue(label) || (needs && !needs.some((cue) => cues.has(cue)))) continue;
    const list = found.get(label);
    if (list) list.push(evidence);
    else found.set(label, [evidence]);
  }
  return found;
}
