import { type ContextRule, contextRules } from "../context.ts";
import { rivalCues } from "./rival-cues.ts";
import { after } from "./role-rule.ts";

/**
 * Turns of phrase that speak for or against a role without deciding it: their weights are learned, beside
 * those of the rules that name a role. They hold for any language of abstracts, so none names a zone.
 */
export const cueRules: readonly ContextRule[] = contextRules([
  ...rivalCues,
  {
    id: "cue/is-a",
    reason: "What is defined is new to the reader.",
    right: /^(?: \([^()]{2,60}\))? (?:is|are|denotes) (?:an?|the first|our|one|both)\b/,
    examples: { match: ["«Frobnic» is a sorter."], miss: ["«Frobnic» is slow."] },
  },
  {
    id: "cue/apposition",
    reason: "What the text explains right after the name is new to the reader.",
    right: /^(?: \([^()]{2,60}\))?(?:,| -+| –| —|:) (?:an?|the first|our|which) /,
    examples: { match: ["«Frobnic», a sorter, packs."], miss: ["«Frobnic», and others"] },
  },
  {
    id: "cue/made",
    reason: "What stands after a verb of making is made, by whomever.",
    left: /\b(?:propos|introduc|present|develop|design|describ|creat|buil|releas|contribut|devis|construct|formulat|invent|conceiv|establish|unveil|engineer|assembl|suggest|add|yield|provid|offer|publish|report|deriv|need)(?:s|es|ed|ing|e|t|d)?(?: (?:as|to|here))? (?:(?:an?|the|our|two|three|both|new|novel) )*(?:[a-z-]+,? ){0,4}$/i,
    examples: { match: ["The runtime contributes «FrobCache»."], miss: ["It runs faster than «FrobCache»."] },
  },
  {
    id: "cue/acts",
    reason: "The subject of a sentence about what is done is what the paper is about.",
    left: /^(?:The |Our |This |Then |Here,? |Finally,? |In this way,? |As a result,? )?$/,
    right:
      /^(?: \([^()]{2,60}\))?,?(?: \w+ly| then| also| thus| therefore| further| can)? (?!has|have|is|are|was|were|do|does|and|for)[a-z]+s\b/,
    examples: {
      match: ["«Frobnic» sorts rows.", "The «Frobnic» therefore packs rows."],
      miss: ["«Frobnic» is slow.", "With «Frobnic» rows"],
    },
  },
  {
    id: "cue/its",
    reason: "What belongs to the thing under discussion is a part of it.",
    left: /\b(?:[Ii]ts|[Oo]ur|whose)(?: [a-z-]+){0,3} $/,
    examples: { match: ["Its «FrobCache» forgets rows."], miss: ["A «FrobCache» forgets rows."] },
  },
  {
    id: "cue/called",
    reason: "A word of naming before a name gives the name.",
    left: /\b(?:called|dubbed|named|termed|name|abbreviated|denoted|coined|baptized|christened|titled|known as|refer(?:red)? to as|short for|under the name|by the name of|call (?:it|this|the [a-z]+)|obtained|result(?:ing)?),? (?:of |as )?["“'‘]?$/i,
    examples: { match: ["a kernel, denoted «Frobnic», and"], miss: ["a kernel of «Frobnic»"] },
  },
  {
    id: "cue/example",
    reason: "Examples of a class are others' work.",
    left: /\b(?:such as|like|including|e\.g\.,?|for (?:example|instance),?|as with|as in|as do|say|above all|headed by|of which|among them)(?: the)? $/i,
    examples: { match: ["methods such as «Frobnic»", "as with «Frobnic»"], miss: ["method «Frobnic»"] },
  },
  {
    id: "cue/existing",
    forwards: true,
    reason: "Words for what was there before speak of others' work.",
    left: /\b(?:existing|previous(?:ly)?|prior|earlier|popular|common(?:ly)?|conventional|traditional|standard|classic|well-known|widely|recent|current|usual|today|predecessors?|published|latest|best)\b[^.;]{0,60}$/i,
    examples: { match: ["Existing systems, «Frobnic» among them"], miss: ["The system «Frobnic»"] },
  },
  {
    id: "cue/than",
    forwards: true,
    reason: "A comparative makes of what follows a point of comparison.",
    left: after(
      "\\b(?:than|over(?! \\d)|above|below|under(?! \\d)|against|beyond|ahead of|behind|versus|vs\\.?|out(?:scor|perform|run|rank|strip|do)\\w*|surpass\\w*|beat\\w*|exceed\\w*|overtak\\w+|undercut\\w*|match(?:es|ed|ing)?|rivals?|equals?|dominates|trails|compar(?:ed|es|e|ing|ison|able|able results)(?: \\w+)? (?:to|with|against)|as opposed to|on (?:a )?par with|pit(?:ted)? (?:it |them )?against|superior to|inferior to|unlike|in contrast (?:to|with)|relative to|instead of|rather than|in place of|replac\\w+|as (?:well|good|fast|accurate|large|much|little|small|strong) as|short of|close to|near|up from|down from|improv\\w+ (?:up)?on)(?: (?:in|with|for|by|of|on|under|using|that of|those of|the \\w+ of))?",
    ),
    examples: {
      match: ["twice as fast and 3 points above «Frobnic»", "less than in «Frobnic»"],
      miss: ["We run it on «Frobnic»."],
    },
  },
  {
    id: "cue/times-of",
    reason: "A fraction or multiple of what something else has makes that a point of comparison.",
    left: /(?:\d\s?(?:\$?\\?times\$?|[x×%])|\d\s?(?:percent|times)|twice|thrice|half|double|triple|a (?:third|quarter|fifth|tenth|fraction)|same|equal|identical|share)(?: (?:of|that|those|the|as|much|many))*(?: [a-z-]+){0,4} (?:of|as|in|by) (?:the |an? )?$/,
    examples: {
      match: ["half the memory of «Frobnic»", "it has 3x the throughput of «FrobRT»"],
      miss: ["the throughput of «Frobnic»"],
    },
  },
  {
    id: "cue/owned-figure",
    reason: "What has figures of its own stands beside the paper's.",
    right:
      /^['’]s? (?:own )?(?:\d|accuracy|throughput|latency|speed|score|memory|performance|perplexity|quality|error|energy|results?)/,
    examples: { match: ["exceeds «Frobnic»'s 71%"], miss: ["«Frobnic»'s authors"] },
  },
  {
    id: "cue/rival",
    reason: "Words for rivals beside a name make it one.",
    left: /\b(?:baselines?|competitors?|rivals?|contenders?|counterparts?|predecessors?|runner-up|next[- ]best|strongest|best(?:-\w+)? (?:of the |earlier |published |prior |existing |previous |known |competing )?\w+|state of the art|state-of-the-art(?: \w+){0,3}|fastest|alternatives?|reference)(?:,| \(| is| are|:|, namely)?(?: the)? $/i,
    examples: { match: ["the strongest competitor, «Frobnic»"], miss: ["the kernel, «Frobnic»"] },
  },
  {
    id: "cue/by-ratio",
    reason: "What something is ahead of by a number is a point of comparison.",
    right:
      /^(?: \([^()]{1,40}\))?(?: is (?:beaten|outperformed|surpassed|exceeded))? by (?:(?:up|to|about|over|around|nearly|roughly|more|than|at|least|a|factors?|of|an|average|as|much|some) )*\$?~?\d/,
    examples: { match: ["faster than vLLM by 2x, «FrobRT» by up to 3x"], miss: ["driven by «Frobnic» by day"] },
  },
  {
    id: "cue/contrast",
    reason: "A clause of contrast in a report of figures tells of a competitor.",
    left: /\b(?:while|whereas|where|when|but|although|though|with)(?: the)? $/i,
    right:
      /^[^.;]{0,25}\b(?:needs?|takes?|manages?|requires?|reach(?:es)?|gets?|achieves?|attains?|would|only|does|do|it is|is|are|stays?|remains?|uses?|scores?)\b[^.;]{0,40}/,
    examples: { match: ["it takes 2 ms, while «Frobnic» needs 5 ms"], miss: ["which «Frobnic» needs"] },
  },
  {
    id: "cue/uses",
    reason: "Words of building on something say that it is used.",
    left: /\b(?:us(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)(?: it)?(?: to)?|built (?:on|upon|into|with|in)|builds? (?:on|upon)|based on|extend\w*|adopt\w*|implement\w* (?:in|on|with|within|as part of)|on top of|integrat\w+ (?:in|into|with|it into)|plugged into|plug(?:s|ged)? into|incorporat\w*|leverag\w*|employ\w*|combin\w+ (?:it )?with|together with|part of|via|through|with|with the help of|by means of|along with|initiali[sz]ed (?:from|with)|compatible with|available in|merged into|shipped (?:in|with))(?: (?:the|an?|both|standard))? $/i,
    examples: { match: ["It is part of «Frobnic».", "implemented in «Frobnic»"], miss: ["faster than «Frobnic»"] },
  },
  {
    id: "cue/tested",
    reason: "Words of testing tell what it was tested on.",
    left: /\b(?:on|for|across|with|of|tested|evaluat\w+|train\w*|fine-?tun\w*|run\w*|prun\w+|quanti[sz]\w+|compress\w+|serv\w+|appl\w+ to|accelerat\w+|measured|deploy\w*|from)(?: (?:the|an?|both|one|two|four|eight|sixteen|single|\d+))* (?:[a-z-]+ )?$/i,
    examples: {
      match: ["We evaluate on a single «Frobnic».", "measured on «Frobnic»"],
      miss: ["faster than «Frobnic»"],
    },
  },
  {
    id: "cue/likened",
    reason: "What something is likened to is named in passing.",
    left: /\b(?:(?:in the )?(?:style|manner|spirit|vein) of|like an?|similar to|as known from|reminiscent of|inspired by|borrowed from|known from|follows?|following|shares? .{0,20}with|with the growth of|success of|rise of|orthogonal to)(?: the| an?)? $/i,
    examples: { match: ["reversible in the manner of «Frobnic»", "Like a «Frobnic», it"], miss: ["such as «Frobnic»"] },
  },
  {
    id: "cue/figures",
    forwards: true,
    reason: "Figures beside a name make it a part of the results.",
    left: /\b\d[\d.,]*\s?(?:[x×%]|times|points?|ms|fps|tokens\/s|hours?|minutes?|seconds?|s|W|GB)?\b[^.;]{0,60}$/,
    examples: { match: ["It is 2.1x as fast on «Frobnic»."], miss: ["It runs on «Frobnic»."] },
  },
  {
    id: "cue/figures-follow",
    reason: "Figures after a name tell how it does.",
    right: /^[^.;]{0,60}\b\d[\d.]*\s?(?:\$?\\?times|[x×%]|times|points?|ms|fps|tokens\/s|hours?|minutes?|seconds?|W\b)/,
    examples: { match: ["«Frobnic» reaches 40% of it."], miss: ["«Frobnic» is slow."] },
  },
  {
    id: "cue/problem",
    reason: "What is said to fail is not the paper's.",
    right:
      /^[^.;]{0,40}\b(?:suffers?|fails?|lacks?|drifts?|struggles?|ignores?|cannot|can not|does not|do not|no longer|still|requires?|too|limited|slow|expensive|leaves?|compromise|only)\b/,
    examples: { match: ["«Frobnic» no longer fits."], miss: ["«Frobnic» packs rows."] },
  },
  {
    id: "cue/popular",
    reason: "What has made its way before is background.",
    right:
      /^(?: \([^()]{2,60}\))? (?:has|have|had) (?:\w+ )?(?:become|been|shown|achieved|opened|made|emerged|proven|demonstrated|gained|tried|attracted|revolutioni[sz]ed)\b/,
    examples: { match: ["«Frobnic» has opened the way."], miss: ["«Frobnic» has two parts."] },
  },
  {
    id: "cue/released",
    reason: "What is released, or whose code is, is the paper's own.",
    left: /\b(?:[Cc]odes?|weights|checkpoints|models?|implementation|source)(?: and [a-z]+)?(?: of| for| in|:)? (?:the )?$/,
    right: /^[^.;]{0,30}\b(?:available|released|open[- ]sourced?|https?:|github)\b|^\s*(?:is|are) at\b/i,
    examples: { match: ["Code of «Frobnic» is available."], miss: ["Code calls «Frobnic»."] },
  },
]);
