import type { EntityType } from "@accelgraph/domain";
import { type ContextRule, contextRules } from "../context.ts";

/** Rules that make a name of a capitalised word that neither the lexicon nor its form vouches for. */
export interface WordRule extends ContextRule {
  /** Left out where the noun before the word tells the type. */
  readonly type?: EntityType;
}

export const wordRules: readonly WordRule[] = contextRules<WordRule>([
  {
    id: "word/compared",
    type: "method",
    reason: "A capitalised word that something is compared with is a name.",
    left: /\b(?:[Cc]ompared (?:to|with|against)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|versus|vs\.?|over|than|against|beat(?:s|ing)?|baselines?(?:,? (?:such as|like|including|e\.g\.,?))?|state-of-the-art(?: [a-z]+){0,3}|prior (?:work|art)(?:,| such as)|counterparts?)(?: the)? (?:\()?(?:[A-Z]\w+(?: [A-Z]\w+)?['’]s )?$/,
    right: /^(?:$|[,.;)]|'s\b| by\b| with\b| on\b| and\b| in terms\b| while\b| without\b| under\b| across\b)/,
    examples: {
      match: [
        "It saves 2x energy compared to «Frobnic».",
        "It needs less power than «Frobnic» while it runs.",
        "It outperforms «Frobnic» by 10%.",
      ],
      miss: ["It is made for «English» users."],
    },
  },
  {
    id: "word/example",
    reason: "A capitalised word given as an example of a class of named things is a name.",
    left: /\b(?:models?|methods?|frameworks?|systems?|optimizers?|datasets?|benchmarks?|engines?|libraries|compilers?|accelerators?|architectures?|networks?|families|LLMs?|VLMs?|MLLMs?|approaches|solvers?|tools?|devices|processors|chips|baselines?)(?:,? (?:such as|including|like)|,? \(?(?:e\.g\.|i\.e\.),?| \()(?: the)? $/,
    right: /^(?:$|[,.;)]| and\b| or\b)/,
    examples: { match: ["with optimizers, e.g., «Frobnic»,"], miss: ["in fields such as «Physics»."] },
  },
  {
    id: "word/described",
    type: "method",
    reason: "A capitalised word that is at once described as a piece of software names it.",
    left: /\b(?:in|on|of|with|within|using|by|via|into|for|and|upon|extends?|uses?|use) (?:the )?$/,
    right:
      /^, (?:an?|the|our) (?:(?!(?:of|for|in|on|with|to|from|and)\b)[\w-]+ ){0,5}(?:engine|framework|library|compiler|simulator|toolkit|tool|runtime|optimizer|solver|scheduler|algorithm|package|middleware|software|database)\b/,
    examples: {
      match: ["rows are packed by «Frobnic», an open-source engine for packing"],
      miss: ["rows are packed in «Edinburgh», the home of an engine"],
    },
  },
  {
    id: "word/dataset",
    type: "dataset",
    reason: "A capitalised word before 'dataset' or 'benchmark' names it.",
    right: /^ (?:dataset|datasets|benchmark|benchmarks|corpus|leaderboard)\b/,
    left: /\b(?:the|on|from|in|and|,|of|utilize|use|using)(?: the)? $/,
    examples: { match: ["on the «Frobnic» dataset"], miss: ["on the «Frobnic» chip"] },
  },
  {
    id: "word/method",
    type: "method",
    reason: "A capitalised word before a noun for software or algorithms, after an article, names it.",
    right:
      /^ (?:optimizer|library|framework|simulator|compiler|toolkit|runtime|engine|inference engine|serving system|solver|algorithm|accelerator)\b/,
    left: /\b(?:the|in|with|on|and|,|of|into|using|by)(?: the)? $/,
    examples: { match: ["built on the «Frobnic» compiler"], miss: ["built on the «Frobnic» idea"] },
  },
]);
