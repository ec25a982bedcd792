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
