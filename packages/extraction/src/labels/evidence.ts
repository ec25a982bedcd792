import type { Span } from "@accelgraph/domain";
import type { Document, RoledEntity, Zone } from "../document.ts";
import { gathered } from "../gathered.ts";
import { sorted } from "../sorted.ts";
import { CONTEXT_WORDS, createContextReader, type Owner } from "./context.ts";
import { type LabelRule, labelRules, NO_LABEL } from "./label-rule.ts";
import { compileMatcher, type Match } from "./matcher.ts";
import plainNames from "./rules/plain-names.yaml";
import type { Tokens } from "./tokens.ts";
import { stemNumber, WordSums } from "./words.ts";

/** Words that speak for a label: by which rule, where, and whose. */
export interface Evidence extends Span {
  readonly rule: LabelRule;
  /** That of the sentence; after the first "we" nothing is background. */
  readonly zone: Zone;
  readonly sentence: number;
  readonly owner: Owner;
  /** Its sentence speaks of the authors ("we", "our") or of what they propose before it comes to this. */
  readonly asserted: boolean;
  /** It holds the plain name of its label; see rules/plain-names.yaml. */
  readonly plain: boolean;
}

const PLAIN_NAMES = Object.entries(plainNames as Readonly<Record<string, readonly string[]>>);
/** The rows of the rules, then those of the plain names. */
const matcher = compileMatcher(
  [...labelRules.map((rule) => rule.patterns), ...PLAIN_NAMES.map(([, patterns]) => patterns)],
  CONTEXT_WORDS,
  stemNumber,
);
const context = createContextReader(matcher.symbols);

/** Whether words speak of the paper's own: a title does, whatever words stand in it. */
export function isOwn({ owner, zone }: Evidence): boolean {
  return owner === "own" || zone === "title";
}

/** Whether words speak of the paper's own contribution rather than of what led to it. */
export function isClaim(evidence: Evidence): boolean {
  return evidence.zone !== "background" && isOwn(evidence);
}

/** In how many sentences such evidence stands; it is in the order of the text. */
export function sentencesOf(evidence: readonly Evidence[], isCounted: (item: Evidence) => boolean): number {
  let count = 0;
  let last = -1;
  for (const item of evidence) {
    if (item.sentence === last || !isCounted(item)) continue;
    last = item.sentence;
    count++;
  }
  return count;
}

/** What speaks for labels in a document. */
export interface Collected {
  /** Evidence by label, cues left out, in the order of the text. */
  readonly found: Map<string, Evidence[]>;
  readonly words: WordSums;
}

/** All that speaks for labels in a document, in one pass over its sentences. */
export function collectEvidence(document: Document, entities: readonly RoledEntity[]): Collected {
  const all: Evidence[] = [];
  const words = new WordSums();
  const cues = new Set<string>();
  const proposedAt = proposedMentions(entities);
  let opened = false;
  for (const { start, end, zone, index } of document.sentences) {
    const tokens = matcher.tokens(document.text, start, end);
    words.add(tokens);
    const matches = matcher.match(tokens);
    if (matches.length === 0 && (opened || zone === "title")) continue;
    const we = context.speakerAt(tokens);
    opened ||= zone !== "title" && we >= 0;
    const ruled = outermost(matches.filter(isOfRule));
    if (ruled.length === 0) continue;
    const setting: Setting = {
      sentence: index,
      zone: zone === "background" && opened ? "method" : zone,
      tokens,
      owners: context.ownersOf(tokens),
      speaker: firstOf(we, firstStarting(tokens, proposedAt)),
      names: matches.filter(isOfName),
    };
    for (const match of ruled) {
      const rule = labelRules[match.row] as LabelRule;
      if (ROW_TRAITS[match.row]?.label === "cue") cues.add(rule.label);
      else all.push(evidenceOf(match, rule, setting));
    }
  }
  return { found: byLabel(all, cues), words };
}

/** What all matches of a sentence share. */
interface Setting extends Pick<Evidence, "sentence" | "zone"> {
  readonly tokens: Tokens;
  readonly owners: readonly Owner[];
  /** The token that speaks of the authors or of what they propose. */
  readonly speaker: number;
  /** The plain names in it. */
  readonly names: readonly Match[];
}

function evidenceOf({ from, to }: Match, rule: LabelRule, setting: Setting): Evidence {
  const { sentence, zone, tokens, owners, speaker, names } = setting;
  return {
    start: tokens.starts[from] as number,
    end: tokens.ends[to - 1] as number,
    rule,
    zone,
    sentence,
    owner: owners[from] as Owner,
    asserted: zone !== "title" && zone !== "background" && from > speaker,
    plain: names.some((name) => name.from < to && from < name.to && labelOfName(name) === rule.label),
  };
}

const isOfRule = ({ row }: Match) => row < labelRules.length;
const isOfName = ({ row }: Match) => row >= labelRules.length;

function labelOfName({ row }: Match): string | undefined {
  return PLAIN_NAMES[row - labelRules.length]?.[0];
}

/** The lesser of two places, where -1 is nowhere; infinity where both are. */
function firstOf(a: number, b: number): number {
  if (a < 0 && b < 0) return Number.POSITIVE_INFINITY;
  return a < 0 ? b : b < 0 ? a : Math.min(a, b);
}

/** Where the proposed things are named: starts of mentions. */
function proposedMentions(entities: readonly RoledEntity[]): readonly number[] {
  const proposed = entities.filter((entity) => entity.role === "proposed");
  return gathered(proposed, (entity) => entity.mentions.map((mention) => mention.start));
}

/** The first token that begins at one of the places, or -1. */
function firstStarting({ length, starts }: Tokens, places: readonly number[]): number {
  const [from, to] = [starts[0] ?? 0, starts[length - 1] ?? -1];
  const here = places.filter((place) => place >= from && place <= to);
  for (let at = 0; here.length > 0 && at < length; at++) if (here.includes(starts[at] as number)) return at;
  return -1;
}

/**
 * Drops each match that lies inside a longer one of its group (or inside a longer `none`), and the
 * `none` matches themselves. One sweep over the matches by start, longest first, as they are sorted here.
 */
function outermost(matches: Match[]): readonly Match[] {
  if (matches.length === 1) return matches.filter(({ row }) => ROW_TRAITS[row]?.label !== "none");
  const widest: (Match | undefined)[] = [];
  sorted(matches, (a, b) => a.from - b.from || b.to - a.to);
  return matches.filter((match) => {
    const { label, group } = ROW_TRAITS[match.row] as RowTraits;
    if (liesInside(match, widest[NONE])) return false;
    if (label === "cue") return true;
    if (liesInside(match, widest[group])) return false;
    if (match.to > (widest[group]?.to ?? -1)) widest[group] = match;
    return label !== "none";
  });
}

/** What the sweep asks of a row, looked up once. `none` rows are a group of their own. */
interface RowTraits {
  readonly label: "label" | "cue" | "none";
  readonly group: number;
}

const NONE = 0;
const GROUPS = [NO_LABEL, ...new Set(labelRules.map((rule) => rule.group))];
const ROW_TRAITS: readonly RowTraits[] = labelRules.map(({ label, group }) => {
  if (label === NO_LABEL) return { label: "none", group: NONE };
  return { label: isCue(label) ? "cue" : "label", group: GROUPS.indexOf(group) };
});

function isCue(label: string): boolean {
  return label.startsWith("cue/");
}

function liesInside(inner: Match, outer: Match | undefined): boolean {
  if (outer === undefined || inner.to > outer.to || inner.from < outer.from) return false;
  return inner.from !== outer.from || inner.to !== outer.to;
}

/** Evidence by its label; what needs a cue that the paper does not give is left out. */
function byLabel(all: readonly Evidence[], cues: ReadonlySet<string>): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const evidence of all) {
    const { label, needs } = evidence.rule;
    if (needs && !needs.some((cue) => cues.has(cue))) continue;
    const list = found.get(label);
    if (list) list.push(evidence);
    else found.set(label, [evidence]);
  }
  return found;
}
