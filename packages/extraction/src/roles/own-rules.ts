import { type RoleRule, shown } from "./role-rule.ts";

/** Rules that know the paper's own things where no words of coinage stand beside them. */
export const ownRules: readonly RoleRule[] = [
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
    id: "role/released",
    role: "proposed",
    types: ["method", "model", "dataset"],
    unknown: true,
    reason: "What authors release is theirs.",
    right:
      /^(?:['’]s (?:code|source|weights))? (?:is|are|will be|has been|have been) (?:now |also |publicly |freely |fully |made )*(?:open-?sourced?|available|released|public)\b/,
    zones: shown,
    examples: { match: ["«FrobSort» is publicly available."], miss: ["«FrobSort» is slow."] },
  },
  {
    id: "role/code-of",
    role: "proposed",
    types: ["method", "model", "dataset"],
    unknown: true,
    reason: "The code or the merits that a paper speaks of are those of its own thing.",
    left: /\b(?:[Cc]odes?|implementation|weights|checkpoints|source|demo|effectiveness|superiority|efficacy|advantages?|benefits?|potential|robustness|practicality|versatility|generality|scalability|strengths?|(?:heart|core|key|idea) (?:idea |insight )?(?:of|behind)) (?:and \w+ )?(?:of|for|behind) (?:the |our )?$|\b(?:At the (?:heart|core) of) $/,
    zones: shown,
    examples: { match: ["Tests show the effectiveness of «FrobSort»."], miss: ["We speak of «FrobSort»."] },
  },
  {
    id: "role/we-evaluate",
    role: "proposed",
    types: ["method"],
    unknown: true,
    reason: "What authors implement, evaluate or deploy under a name that nobody knows is theirs.",
    left: /\b[Ww]e (?:further |also |then |have |thoroughly |extensively |comprehensively |empirically )?(?:evaluated?|implement(?:ed)?|deploy(?:ed)?|demonstrated?|validated?|tested|test|prototyped?|instantiated?|verify|verified|appl(?:y|ied)) (?:the |our )?$/,
    zones: shown,
    examples: { match: ["We evaluate «FrobSort» on phones."], miss: ["We compare it with «FrobSort»."] },
  },
  {
    id: "role/with-it",
    role: "proposed",
    types: ["method", "model", "dataset"],
    unknown: true,
    reason: "What enables the authors' own results is theirs.",
    left: /(?:^|[.;] |, )(?:[Ww]ith|[Uu]sing|[Tt]hrough|[Vv]ia|[Bb]y using|[Bb]y applying|[Tt]hanks to)(?: the)? $/,
    right: /^,? (?:we|our|one can|users can)\b/,
    zones: shown,
    examples: { match: ["Using «FrobSort», we save memory."], miss: ["Using «FrobSort» rows are packed."] },
  },
];

/** Weaker: only where no rule of comparison holds. */
export const describedRules: readonly RoleRule[] = [
  {
    id: "role/described",
    role: "proposed",
    types: ["method", "model", "dataset"],
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
];
