import type { ContextRule } from "../context.ts";

/** Turns of phrase in which a report of results speaks of others than the paper's own thing. */
export const rivalCues: readonly ContextRule[] = [
  {
    id: "cue/fares-worse",
    reason: "What the text says is slower, costs more or loses is a competitor.",
    right:
      /^(?: \([^()]{1,40}\))?(?:,[^.;,]{2,40},)?(?: (?:is|are|was|were|needs?|saves?|takes?|loses?|shows?|drops?|falls?|stops?|ends?|fares?|costs?|gains?|obtains?|remains?|reach(?:es)?|gets?|performs?|runs?|requires?|spends?|attains?|achieves?|retains?|uses?|leads?|all|both|makes?))[^.;]{0,45}\b(?:less|fewer|more|worse|slower|larger|longer|lower|higher|poorer|weaker|sharp(?:ly)?|behind|only|barely|inaccurate|expensive|nothing|no (?:wall|speed)|accuracy|twice)\b/,
    examples: {
      match: ["«FrobSort» saves less time.", "«Frobnic» needs far larger budgets for it."],
      miss: ["«Frobnic» sorts rows."],
    },
  },
  {
    id: "cue/is-beaten",
    reason: "What is outperformed, or loses, is a competitor.",
    right:
      /^(?: \([^()]{1,40}\))?,?(?: \w+ly| \w+ activations| all| both)? (?:(?:is|are|was|were) (?:\w+ly |also |thereby |all |both )*(?:outperformed|beaten|matched|surpassed|exceeded|overtaken|outrun|equall?ed|outdone|undercut)|lose(?:s)? against|falls? (?:short|behind)|fell short|lags?(?: far)? behind|trails?\b|begins? to (?:miss|fail))/,
    examples: {
      match: ["«Frobnic» is matched 3.6x sooner.", "«Frobnic» all lose against it."],
      miss: ["«Frobnic» is used."],
    },
  },
  {
    id: "cue/in-contrast",
    reason: "A contrast to the results just told speaks of a competitor.",
    right: /^,? (?:in contrast|by contrast|in comparison|on the other hand|instead|for comparison|meanwhile),/,
    examples: { match: ["«Frobnic», in contrast, drifts."], miss: ["«Frobnic», in rows, packs."] },
  },
  {
    id: "cue/by-comparison",
    reason: "A clause that opens with words of contrast has a competitor for its subject.",
    left: /(?:^|[;:] )(?:[Bb]y comparison|[Ii]n comparison|[Bb]y contrast|[Ii]n contrast|[Ff]or comparison|[Cc]onversely|[Nn]aive \w+ with|[Oo]f the baselines|[Tt]he (?:baselines?|next best|runner-up)(?: \w+)?(?: (?:is|are|runs?|uses?))?),? (?:the )?$/,
    examples: { match: ["By comparison, «Frobnic» is slow."], miss: ["In practice, «Frobnic» is slow."] },
  },
  {
    id: "cue/level-of",
    reason: "The level that something else has is what the paper's thing is measured by.",
    left: /\b(?:at the (?:[\w-]+ ){1,3}(?:of|as|as with)|reach(?:es|ing|ed)? the (?:[\w-]+ ){1,3}of|to the (?:level|accuracy|quality) of|[Ww]ith half the \w+ of|within [^;]{1,25} of|level with|next to|win(?:s|ning)? (?:over|against)|prefer(?:able|red) to|(?:above|below|than|exceeds?|beats?) (?:that|those) (?:of|with|obtained (?:by|with))|as \w+ as (?:that|those|it|the \w+)? ?(?:of|with|by|is|in)|as (?:many|much) as (?:with|by)|and (?:that|those) of|for|[Uu]p from|in place of) (?:the |a |an )?(?:dense |original |plain |full )?$/i,
    right: /^(?!.{0,40}\b(?:we|our)\b)/,
    zones: ["result", "method"],
    examples: {
      match: ["At the mIoU of «FrobSeg», it is faster.", "It stays within 1.1 points of «Frobnic»."],
      miss: ["It runs on «Frobnic»."],
    },
  },
  {
    id: "cue/second-figure",
    reason: "After the paper's own figure, a second subject with a figure of its own is a competitor.",
    left: /\d[^.]{0,90}(?:;|, and|, but) (?:that of |for |with |of )?(?:the )?$/,
    right: /^[^.;]{0,60}\d/,
    zones: ["result", "method"],
    examples: {
      match: ["It is ready after 2 hours; «FrobSort» takes 10 days."],
      miss: ["It is ready; «FrobSort» takes 10 days."],
    },
  },
];
