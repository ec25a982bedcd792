import type { Piece } from "./passage.ts";
import type { MetricTerm } from "./vocabulary.ts";

/**
 * "27% of the peak", "removes 60% of the heads", "solves 34% of the tasks": what the share is a share of measures
 * nothing elsewhere, so the words are terms only here.
 */
interface ShareRule {
  readonly id: string;
  readonly whole: RegExp;
  /** What the words right before the share, or those behind the whole, must say. */
  readonly said?: RegExp;
  readonly term: MetricTerm;
}

const answers =
  /^(?:answer|solv|classif|win|won|prefer|detect|recogni[sz]|identif|correct|find|found|fix|resolv|complet|pass|succe|translat)/;

const rules: readonly ShareRule[] = [
  {
    id: "share/peak",
    whole: /^(?:peak|roofline|bandwidth|maximum|optimum)$/,
    term: { metric: "utilization", good: "higher", words: ["peak"] },
  },
  {
    id: "share/removed",
    whole: /^(?:weights|heads|filters|channels|neurons|connections|synapses|activations|entries|edges|gaussians)$/,
    said: /^(?:prun|remov|drop|discard|zero|eliminat|delet|cut|skip|gone|go|omit|spare|dispens)/,
    term: { metric: "sparsity", good: "higher", words: ["sparsity"] },
  },
  {
    id: "share/active",
    whole: /^(?:weights|parameters|neurons|experts|activations|channels|entries)$/,
    said: /^(?:activ|inactiv|touch|zero|nonzero|remain|surviv|idle)/,
    term: { metric: "sparsity", good: "higher", words: ["sparsity"] },
  },
  {
    id: "share/held",
    whole: /^(?:weights|parameters|params|model)$/,
    said: /^(?:keep|kept|retain|train|tun|learn|updat|adapt|amount)/,
    term: { metric: "size", good: "lower", words: ["parameters"] },
  },
  {
    id: "share/skipped",
    whole: /^(?:layers|blocks|modules|computations|steps|evaluations|experts)$/,
    said: /^(?:skip|left|leav|omit|bypass|exit|avoid|elid|drop|remov|prun)/,
    term: { metric: "compute", good: "lower", words: ["layers"] },
  },
  {
    id: "share/units",
    whole: /^(?:neurons|heads|filters|channels|synapses|connections)$/,
    term: { metric: "sparsity", good: "higher", words: ["sparsity"] },
  },
  {
    id: "share/cached",
    whole: /^(?:keys|cache|entries|kv)$/,
    said: /^(?:evict|keep|kept|stor|retain|drop|discard|cach)/,
    term: { metric: "memory", good: "lower", words: ["cache"] },
  },
  {
    id: "share/tokens",
    whole: /^tokens$/,
    said: /^(?:prun|remov|drop|discard|eliminat|merg|skip)/,
    term: { metric: "compute", good: "lower", words: ["tokens"] },
  },
  {
    id: "share/accepted",
    whole: /^(?:time|drafts|tokens|guesses|proposals)$/,
    said: /^accept/,
    term: { metric: "acceptance", good: "higher", words: ["acceptance"] },
  },
  {
    id: "share/answered",
    whole:
      /^(?:questions|tasks|problems|cases|images|instances|examples|comparisons|time|issues|programs|episodes|trials|pairs|games|sentences)$/,
    said: answers,
    term: { metric: "quality", good: "higher", words: ["score"] },
  },
  {
    id: "share/right-in",
    whole: /^(?:cases|instances|trials|scenarios)$/,
    said: /^in$/,
    term: { metric: "quality", good: "higher", words: ["score"] },
  },
  {
    id: "share/of-the-time",
    whole: /^time$/,
    said: /^(?:choos|chose|pick|right|wrong|correct|success|agre|guess|predict|match|fail)/,
    term: { metric: "quality", good: "higher", words: ["score"] },
  },
];

const behind = 5;

/** Gives the wholes of shares their term, in place. Looks at a few words around each share. */
export function annotateShares(pieces: readonly Piece[]) {
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at]?.quantity?.form !== "percent" || pieces[at + 1]?.word !== "of") continue;
    const wholeAt = findWhole(pieces, at + 2);
    const whole = pieces[wholeAt];
    if (!whole) continue;
    const rule = ruleFor(pieces, at, wholeAt);
    if (!rule || (rule.id === "share/peak" && isCut(pieces, at))) continue;
    whole.term = rule.term;
    for (let inner = at + 2; inner < wholeAt; inner++) (pieces[inner] as Piece).term = undefined;
  }
}

function ruleFor(pieces: readonly Piece[], share: number, wholeAt: number): ShareRule | undefined {
  const { word } = pieces[wholeAt] as Piece;
  return rules.find(({ whole, said }) => whole.test(word) && (!said || says(pieces, share, wholeAt, said)));
}

/** The noun of the whole: what stands before the phrase's end. */
function findWhole(pieces: readonly Piece[], from: number): number {
  for (let at = from; at < from + behind; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "word") return -1;
    if (!rules.some((rule) => rule.whole.test(piece.word))) continue;
    const next = pieces[at + 1];
    return next?.kind === "word" && (next.term || /^(?:memory|power|performance)$/.test(next.word)) ? -1 : at;
  }
  return -1;
}

function says(pieces: readonly Piece[], share: number, whole: number, said: RegExp): boolean {
  const test = (piece: Piece) => piece.kind === "word" && said.test(piece.word);
  return pieces.slice(Math.max(0, share - 5), share).some(test) || pieces.slice(whole + 1, whole + behind).some(test);
}

const isCut = (pieces: readonly Piece[], share: number) =>
  pieces.slice(Math.max(0, share - 3), share).some((piece) => piece.trend === "down");
