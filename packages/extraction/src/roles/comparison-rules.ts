import { quick } from "../quick-pattern.ts";
import { after, type RoleRule, shown, things } from "./role-rule.ts";

/** Rules that know a point of comparison, and the model that is compared with its own original. */
export const comparisonRules: readonly RoleRule[] = [
  {
    id: "role/uncompressed",
    role: "target",
    types: ["model"],
    reason: "A model beside its own original is the one that the contribution works on.",
    left: /\b(?:original|dense|uncompressed|full-precision|FP16|BF16|unquantized|vanilla|unpruned|unmodified|pre-?trained)(?: [\w-]+){0,2} $/i,
    zones: shown,
    examples: {
      match: ["It runs 2x faster than the original «LLaMA-7B»."],
      miss: ["It beats «GPT-4o»."],
    },
  },
  {
    id: "role/compared-to",
    forwards: true,
    cued: true,
    role: "compared",
    types: things,
    reason: "What the text says it compares with is a point of comparison.",
    left: after(
      "\\b(?:compar(?:ed|ison|isons|es|ing)(?: (?:favou?rably|directly|well|it|them))? (?:to|with|against)|(?:compar|compet|simil|equ|match)\\w+ (?:\\w+ ){1,3}(?:to|with|against|as)|comparable (?:to|with)|compet(?:es?|ing) with|alternatives? to|replacements? (?:of|for)|lag(?:s|ging)? behind|approach(?:es|ing)|in place of|as \\w+ as|on a par with|in comparison (?:to|with)|relative to|with respect to|as opposed to|in contrast to|versus|vs\\.?|against|superior to|inferior to|on par with|competitive (?:with|to)|close to(?: that of)?|unlike|rather than|vs\\.? \\(?[\\d.]+[%x×]? (?:in|for|of|by|with|from))",
    ),
    zones: shown,
    examples: {
      match: [
        "Compared to «GPTQ», it is small.",
        "compared to existing methods such as «GPTQ»",
        "on par with the large «Llama-70B»",
      ],
      miss: ["compared to dense models on «LLaMA»", "We test it on «LLaMA»."],
    },
  },
  {
    id: "role/outperforms",
    forwards: true,
    cued: true,
    role: "compared",
    types: things,
    reason: "What is outperformed or matched is a point of comparison.",
    left: after(
      "\\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|rival(?:s|ing)?|match(?:es|ed|ing)?|outpac(?:es|ing)|improv(?:es|ed|ing) (?:up)?on|dominat(?:es|ing)|out of)",
    ),
    zones: shown,
    examples: {
      match: ["It outperforms the baseline «vLLM» by 2x.", "even surpassing «GPT-4o»"],
      miss: ["It outperforms the baseline on «LLaMA»."],
    },
  },
  {
    id: "role/more-than",
    forwards: true,
    cued: true,
    role: "compared",
    types: things,
    reason: "A ratio or a gain is over something.",
    left: after(
      "(?:\\b(?:faster|slower|higher|lower|better|more|less|fewer|smaller|larger|greater|cheaper|shorter|longer|improv\\w+|speed-?ups?|accelerat\\w+|gains?|reductions?|increases?|savings?|efficien\\w+|advantages?|throughput|inference|training|times|performance)\\b|\\d ?[x×%])[^.;]{0,70}? (?:over(?! \\d)|than)(?: (?:that|those|the \\w+) of| (?:[\\w-]+ ){1,6}(?:of|from))?",
    ),
    zones: shown,
    examples: {
      match: ["a 1.3x speedup over the dense engine «FrobRT»", "It runs 2x faster than «vLLM»."],
      miss: ["a loop over «Llama»", "It is better in over 50 settings of «Llama»."],
    },
  },
  {
    id: "role/baseline",
    forwards: true,
    cued: true,
    role: "compared",
    types: things,
    reason: "A name beside words for the competition is a point of comparison.",
    left: after(
      "(?<!\\b(?:on|across|for|into|in) (?:the |\\w+ )?)\\b(?:baselines?|state-of-the-art|SOTA|(?:existing|prior|previous|competing|conventional|mainstream|leading|strong|earlier) (?:[\\w-]+ ){0,4}?(?:methods?|works?|approaches|systems?|solutions?|frameworks?|engines?|baselines?|libraries|models?|techniques|accelerators?|designs?|implementations?)|counterparts?|competitors?|predecessors?|alternatives)(?<!\\b(?:augment|combin|integrat|appl|extend|enhanc|support|leverag|adopt|using|with)\\w*[^.;]{0,60})",
    ),
    zones: ["result"],
    examples: {
      match: ["beyond the state-of-the-art inference engine «FrobRT»", "than existing systems such as «FrobRT»"],
      miss: ["We apply it to «FrobRT».", "It holds on leading models such as «FrobNet»."],
    },
  },
  {
    id: "role/is-baseline",
    role: "compared",
    types: things,
    reason: "A name that the text itself calls baseline or counterpart is a point of comparison.",
    right: /^(?:['’]s)?(?: \w+)? (?:baselines?|counterparts?)\b/,
    zones: shown,
    examples: { match: ["faster than the «PyTorch» baseline"], miss: ["faster than the «PyTorch» code"] },
  },
  {
    id: "role/measured-against",
    role: "compared",
    types: things,
    reason: "What figures lie above, below or ahead of is a point of comparison.",
    left: /\d[^.;]{0,50}? (?:than|above|below|ahead of|over|against|behind)(?: (?:in|with|for|by|on|that of|those of))?(?: (?:a|an|the|one|two|four|eight|\d+))?(?: [a-z-]+){0,2} $/,
    zones: shown,
    examples: {
      match: ["twice as fast, 3 points above «FrobRT»", "it takes 40% less energy than on a desktop «CPU»"],
      miss: ["It runs 3 times on «FrobRT»."],
    },
  },
  {
    id: "role/figure-of",
    role: "compared",
    types: things,
    reason: "Whose figure another is set against is a point of comparison.",
    left: /\b(?:compared (?:to|with)|versus|vs\.?|against|as opposed to|in contrast (?:to|with)|instead of|rather than|unlike)(?: (?:the|a|an|about|only|just|around|roughly))* \(?~?\d[\d.,]*\s?(?:[%x×]|[A-Za-z/]+)?(?: [a-z]+){0,2} (?:(?:needed|required|achieved|obtained|reported|taken|reached|consumed|used) (?:by|with|in)|for|of|by|with|from)(?: the)? $/,
    zones: shown,
    examples: {
      match: [
        "It reaches 68.1%, compared to 62.3% for «FrobRT».",
        "It takes 4 GB instead of the 14 GB needed by «FrobNet».",
        "a perplexity of 9.8, versus 11.2 for the «FrobNet»",
      ],
      miss: ["It is compared to 4 runs on «FrobNet».", "It is more than 2x faster with «FrobNet»."],
    },
  },
  {
    id: "role/gap-to",
    role: "compared",
    types: ["method", "model"],
    reason: "What a gap is closed to is a point of comparison.",
    left: /\b(?:clos|narrow|bridg|reduc|shrink)(?:es|ed|e|s|ing)?(?: [\w-]+){0,4} (?:gap|distance)s?(?: in [\w-]+)? (?:to|with|from|towards?)(?: the)? $/,
    zones: shown,
    examples: { match: ["It narrows the gap to «FrobNet»."], miss: ["It closes the gap on «FrobNet»."] },
  },
  {
    id: "role/level-of",
    role: "compared",
    types: ["method", "model"],
    reason: "A name that measures a level is a point of comparison.",
    right: /^-(?:level|class|grade) (?:quality|performance|accuracy|capabilit|results|reasoning|models?)/,
    zones: shown,
    examples: { match: ["It delivers «FrobNet»-level quality."], miss: ["It delivers «FrobNet»-based rows."] },
  },
  {
    id: "role/multiple-of",
    role: "compared",
    types: things,
    reason: "What something does many times over is a point of comparison.",
    left: /\d\s?(?:[x×]|times)(?: (?:of|that|those|the|as|much|many))+ (?:[a-z-]+ ){0,3}(?:of|as|in|by) (?:the |an? )?$/,
    zones: shown,
    examples: {
      match: ["It delivers 2.5x the throughput of an «FrobChip»."],
      miss: ["It is 2.5x faster in tests of «FrobChip»."],
    },
  },
  {
    id: "role/fails",
    role: "compared",
    types: ["method", "model"],
    reason: "A clause that tells what another thing fails at, beside what this one does, compares them.",
    left: /(?:^|[,;] )(?:[Ww]hile|[Ww]hereas|[Ww]here|[Aa]lthough)(?: the)? $/,
    right:
      /^(?: \([^()]{1,30}\))? (?:fails?|struggles?|collapses?|degrades?|suffers?|breaks?|cannot|falls?|drops?|only)\b/,
    zones: ["method", "result"],
    examples: {
      match: ["While «FrobNet» fails below 3 bits, it holds."],
      miss: ["While «FrobNet» runs, it waits."],
    },
  },
];

/** Stems without which no rule of comparison can fire: most contexts end their reading here. */
export const roleCue = quick(
  /compar|compet|simil|equ|match|relati|respect|oppos|contrast|v(?:ersu)?s\b|against|superior|inferior|par with|close|unlike|rather|alternativ|replac|lag|approach|place of|as \w+ as|outp|surpass|exceed|beat|rival|improv|dominat|out of|over|than|baseline|state-of|sota|existing|prior|previous|conventional|mainstream|leading|strong|earlier|counterpart|predecessor|orthogonal|complement|shar|inspir|reminiscent|akin|exemplif|seen in|successor|known from/i,
);
