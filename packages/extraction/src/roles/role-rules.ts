import type { EntityType, Role } from "@accelgraph/domain";
import type { ContextRule } from "../context.ts";

/** A rule that gives a name its role from the words around it, or around the list in which it stands. */
export interface RoleRule extends ContextRule {
  readonly role: Role;
  readonly types?: readonly EntityType[];
  /** Reads the words before the name for a stem of `roleCue`. */
  readonly cued?: true;
  /** Only for names that the lexicon does not know: what nobody has named before is likely new. */
  readonly unknown?: true;
}

/** Words that may stand between a word of comparison and the name: none that opens another phrase. */
const word =
  "(?!(?:on|in|for|at|by|under|while|when|using|with|across|from|to|which|that|achiev\\w+|where|as|is|are|we|over|than)\\b|and (?:achiev|reduc|improv|deliver|provid|enabl|demonstrat|attain|show|can|is|are|also|even|up|maintain|support|yield|obtain|run|scal|increas|sav))[\\w'’./+-]+";
const example = ",? \\(?(?:such as|like|including|e\\.g\\.,?|i\\.e\\.,?|namely)";
const filler = `(?:${word} ){0,8}?(?:${word}(?:${example}|,| \\(| --?) )?(?:the |both )?`;
const own = "(?:[A-Z][\\w.]*(?: [A-Z]\\w+)?['’]s )?";
const after = (cue: string) => new RegExp(`${cue}(?:,|${example})? ${filler}\\(?${own}$`, "i");
const shown = ["contribution", "method", "result"] as const;
const things = ["method", "model", "hardware"] as const;

export const roleRules: readonly RoleRule[] = [
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
    id: "role/in-title",
    role: "proposed",
    types: ["method", "model", "dataset"],
    unknown: true,
    reason: "A title advertises what is new: a name in it that nobody knows is the paper's own.",
    left: /(?:^|\b(?:with|via|by|through|using|and|introducing|presenting|the|:|called)) ?$/i,
    zones: ["title"],
    examples: { match: ["Faster Search with «FrobSort»"], miss: ["A Survey of «FrobSort»"] },
  },
  {
    id: "role/novel",
    role: "proposed",
    types: ["method", "model", "dataset"],
    unknown: true,
    reason: "Authors call their own things novel where they name them.",
    right:
      /^(?: \([^()]{2,60}\))?(?:,| -+| –| —|,? which is| is) (?:a|an|our|the first) (?:[\w-]+,? (?:and )?|yet ){0,3}?(?:novel|new|first|simple|general|lightweight|training-free|plug-and-play|efficient|unified|scalable|innovative|hardware-aware|end-to-end|open-source|comprehensive|large-scale)\b/,
    zones: shown,
    examples: { match: ["Built on this, «FrobSort», a novel sorter, runs."], miss: ["It uses «FrobSort», a sorter."] },
  },
  {
    id: "role/achieves",
    role: "proposed",
    types: ["method", "model", "dataset"],
    unknown: true,
    reason: "The subject of achievements, where nobody else has named it, is the paper's own.",
    left: /(?:^|[,;:] |\b(?:that|and|show|shows|while|but|Then|Overall|Finally|Moreover|Additionally|Specifically|Notably|Furthermore|Thus|As a result|In summary|resulting) |[,;:)] )(?:the |our |a )?$/,
    right:
      /^(?: \(\w+\))?(?: (?:framework|method|model|system|algorithm|kernel|kernels|approach|architecture))?(?:,)?(?: \w+ly| can| also| further| not only| even| thus| then| both| effectively)* (?:achiev|outperform|reduc|improv|deliver|accelerat|attain|surpass|yield|enabl|maintain|speed|obtain|demonstrat|provid|sav(?:es|ing)|cuts?\b|exceed|support|generali[sz]|scales?\b|offers?\b|incorporat|consists|leverag|employ|integrat|introduc|exploit|combin|adopt|utili[sz]|eliminat|compris|address|tackl|allows?\b|ensur|perform|reaches|runs\b|uses\b|preserv|retain|requires?\b|works by|learns|extends|mitigat|decoupl|facilitat|realiz|builds|applies|optimi[sz]es|minimi[sz]es|maximi[sz]es|boosts?\b|features\b)/,
    zones: shown,
    examples: {
      match: ["Experiments show that «FrobSort» reduces memory by 3x.", "«FrobSort» achieves 3x."],
      miss: ["It beats «FrobSort» on phones."],
    },
  },
  {
    id: "role/compared-to",
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
    cued: true,
    role: "compared",
    types: things,
    reason: "A ratio or a gain is over something.",
    left: after(
      "(?:\\b(?:faster|slower|higher|lower|better|more|less|fewer|smaller|larger|greater|cheaper|shorter|longer|improv\\w+|speed-?ups?|accelerat\\w+|gains?|reductions?|increases?|savings?|efficien\\w+|advantages?|throughput|inference|training|times|performance)\\b|\\d ?[x×%])[^.;]{0,70}? (?:over|than)(?: (?:that|those|the \\w+) of| (?:[\\w-]+ ){1,6}(?:of|from))?",
    ),
    zones: shown,
    examples: {
      match: ["a 1.3x speedup over the dense engine «FrobRT»", "It runs 2x faster than «vLLM»."],
      miss: ["a loop over «Llama»"],
    },
  },
  {
    id: "role/baseline",
    cued: true,
    role: "compared",
    types: things,
    reason: "A name beside words for the competition is a point of comparison.",
    left: after(
      "(?<!\\b(?:augment|combin|integrat|appl|extend|enhanc|support|leverag|adopt|using|with)\\w*[^.;]{0,30})\\b(?:baselines?|state-of-the-art|SOTA|(?:existing|prior|previous|competing|conventional|mainstream|leading|strong|earlier) (?:[\\w-]+ ){0,4}?(?:methods?|works?|approaches|systems?|solutions?|frameworks?|engines?|baselines?|libraries|models?|techniques|accelerators?|designs?|implementations?)|counterparts?|competitors?|predecessors?|alternatives)",
    ),
    zones: ["result"],
    examples: {
      match: ["beyond the state-of-the-art inference engine «FrobRT»", "than existing systems such as «FrobRT»"],
      miss: ["We apply it to «FrobRT»."],
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
    id: "role/described",
    role: "proposed",
    types: ["method", "dataset"],
    unknown: true,
    reason: "What nobody else has named and the text has to explain is, as a rule, its own.",
    right:
      /^(?: \([^()]{2,60}\))?(?:,| -+| –| —|:) an? (?!popular|well|widely|state|standard|common|recent|famous|leading|classic|prominent|mature|typical|strong|competitive)/,
    left: /^(?!.*\b(?:on|over|than|such as|like|including|e\.g\.,?|against|existing) (?:the )?$)/,
    zones: ["contribution", "method"],
    examples: {
      match: ["We pair it with «FrobSort», a sorter that packs."],
      miss: ["We test on «FrobSet», a set of rows.", "It calls «FrobSort», a popular sorter."],
    },
  },
  {
    id: "role/motivation",
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

/** Stems without which no rule of comparison can fire: most contexts end their reading here. */
export const roleCue =
  /compar|compet|simil|equ|match|relati|respect|oppos|contrast|v(?:ersu)?s\b|against|superior|inferior|par with|close|unlike|rather|alternativ|replac|lag|approach|place of|as \w+ as|outp|surpass|exceed|beat|rival|improv|dominat|out of|over|than|baseline|state-of|sota|existing|prior|previous|conventional|mainstream|leading|strong|earlier|counterpart|predecessor|orthogonal|complement|shar|inspir|reminiscent|akin|exemplif|seen in|successor|known from/i;
