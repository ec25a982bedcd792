import { after, type RoleRule, shown } from "./role-rule.ts";

/** Rules that know what is only named in passing, although the paper speaks of its own work. */
export const passingRules: readonly RoleRule[] = [
  {
    id: "role/gpu-memory",
    role: "mentioned",
    types: ["hardware"],
    reason: "The memory or the hours of a device are a resource, not a place where the contribution runs.",
    right:
      /^s?['’]?s?[ -](?:memory|VRAM|hours?|days?|hour|DRAM|resources?|idle|budget|vendors?|shortage|communit\w+|bandwidth|clusters? (?:are|is))\b/,
    examples: { match: ["It saves «GPU» memory."], miss: ["a «GPU» kernel"] },
  },
  {
    id: "role/without-device",
    role: "mentioned",
    types: ["hardware"],
    reason: "A device that is done without, or of whose price a problem is made, runs nothing here.",
    left: /\b(?:without(?: the use of)?|needs? for|need of|(?:scarcity|shortage|absence|lack|growth|availability|popularity|rise|advent|era|cost|price) of|(?:reliance|dependence) on)(?: (?:a|an|the|any|powerful|expensive|costly|dedicated|high-end|additional|specialized|discrete|modern|more|many))* $/,
    examples: {
      match: ["It runs without a «GPU».", "the need for expensive «GPU»s", "the scarcity of «GPU»s"],
      miss: ["It runs on a «GPU».", "It runs on the same number of «GPU»s."],
    },
  },
  {
    id: "role/tool",
    role: "mentioned",
    types: ["model"],
    reason: "A model that only writes or judges the data is a tool.",
    right:
      /^(?: \(\w+\))?,? (?:to (?:create|generate|annotate|judge|evaluate|score|label|synthesi[sz]e|construct|produce|rewrite)|as (?:a |an |the )?(?:judge|evaluator|annotator|teacher))\b/,
    left: /\b(?:use|using|uses|employ\w*|with|and|by|via|leverag\w+|prompt\w*|utiliz\w+|used|through)(?: the)? $/,
    zones: shown,
    examples: { match: ["We use «GPT-4» to annotate pairs."], miss: ["We prune «LLaMA» to save memory."] },
  },
  {
    id: "role/made-by",
    role: "mentioned",
    types: ["model"],
    reason: "A model by which data or verdicts are made is a tool.",
    left: /\b(?:(?:data|datasets?|instructions?|captions?|samples?|questions?|answers?|pairs|rationales?|labels|annotations|responses?|outputs|prompts?)\b[^.;]{0,40} (?:rated|judged|scored|graded|annotated|labell?ed|generated|synthesi[sz]ed|written|rewritten|produced|created|evaluated)(?: \w+ly)? (?:by|with|using|via)|(?:evaluations?|judge?ments?|ratings|assessments?|preferences|according) (?:by|from|of|to))(?: the)? $/i,
    zones: shown,
    examples: {
      match: [
        "Answers are rated by «GPT-4».",
        "training data generated with «GPT-4o»",
        "Evaluations by «GPT-4» agree.",
      ],
      miss: ["Rows are made by «GPT-4».", "We evaluate it on «GPT-4»."],
    },
  },
  {
    id: "role/motivation",
    forwards: true,
    cued: true,
    role: "mentioned",
    reason: "What a method goes along with or resembles is named in passing.",
    left: after(
      "\\b(?:orthogonal to(?: [^.;]{0,90})?|complementary to|compatible with|shar(?:es?|ing) [^.;]{0,80}|similar to|inspired by|reminiscent of|akin to|exemplified by|as seen in|successors? (?:of|to)|known from)",
    ),
    zones: shown,
    examples: {
      match: ["It is orthogonal to methods such as «FlashAttention»."],
      miss: ["It extends «FlashAttention»."],
    },
  },
  {
    id: "role/part-of-name",
    role: "mentioned",
    types: ["model"],
    reason: "A model that only serves as an adjective names a tool in passing.",
    right:
      /^-(?:based|style|like|guided|generated|aided|assisted) (?!models?|LLMs?|language|networks?|variants?|architectures?|families|series)/,
    zones: shown,
    examples: { match: ["a «GPT-4»-based metric"], miss: ["the «LLaMA»-based models"] },
  },
];
