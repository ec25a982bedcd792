import { type ContextRule, contextRules } from "../context.ts";
import { partRules } from "./part-rules.ts";

/**
 * How authors give a name to what is theirs. `words` below is a run of words without a preposition, so
 * that "we propose a kernel for Llama" coins nothing.
 */
const words =
  "(?:(?!(?:of|for|on|in|to|with|using|from|into|by|over|than|that|which|via|upon|between|against|based|when|where|whether|how|under|across|and how|within|including|leveraging|utilizing|like|as)\\b)[^\\s.;:]+ ){0,9}";
const verbs =
  "(?:propos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|develop(?:s|ed|ing)?|design(?:s|ed)?|describ(?:e|es|ed)|creat(?:e|es|ed)|buil[dt]s?|releas(?:e|es|ed)|unveil(?:s|ed)?|devis(?:e|es|ed)|construct(?:s|ed)?|formulat(?:e|es|ed)|contribut(?:e|es|ed)|establish(?:es|ed)?|implement(?:s|ed)?|offer(?:s|ed)?|achieve|deliver|suggest|curat(?:e|ed)|collect(?:ed)?|launch|put forward|advocate|provide|call|name|dub|term)";
const subject =
  "(?:\\bwe|\\bWe|\\b[Tt]his (?:paper|work|study|article|report|research|survey|thesis)|\\b[Tt]he authors|\\b(?:[Tt]he|[Oo]ur|present) paper(?: also)?|\\bIt|\\bHere|\\bI)";
const pattern = (source: string) => new RegExp(source);

export const coinageRules: readonly ContextRule[] = contextRules([
  {
    id: "coinage/we-propose",
    forwards: true,
    reason: "The first object of the authors' verb of making is theirs.",
    left: pattern(
      `${subject}[^.;]{0,60}?\\b${verbs} (?:here |in this (?:paper|work|report|article) )?(?:(?:a|an|the|our|two|three|four|both|its|new|novel|also) )?${words}(?:\\\\[a-z]+\\{|[("'“‘\`*_$])*$`,
    ),
    examples: {
      match: [
        "To fix this, we propose «Frobnic», a cache that forgets.",
        "We present a novel tiling framework «TileMill», which packs.",
        "This paper introduces the «FrobNet» architecture.",
      ],
      miss: ["We propose a kernel for «Llama» models.", "It is faster than «vLLM»."],
    },
  },
  {
    id: "coinage/apposition",
    reason: "A name set off by a comma or dash after what the authors made is its name.",
    left: pattern(
      `(?:${subject}[^.;]{0,40}?\\b${verbs}|\\b[Ww]e (?:study|explore|investigate|examine)(?= [^.;]{0,60}\\b(?:novel|new)\\b)[^.;]{0,20}?) (?:a|an|the(?! (?:use|application|adoption|integration|usage)\\b)|our|two|several|some)\\b[^.;]{3,110}?(?:,| --| –| —|:) (?:namely |i\\.e\\.,? )?["“\`']*$`,
    ),
    right:
      /^['”"`]*(?:$|\.|\s(?:--?|–|—)\s|, (?:a|an|which|that|our|the first|the|to|for|where|with|designed|aim\w*|it)\b|,? (?:that|which)\b)/,
    examples: {
      match: ["We introduce a search algorithm for small chips, «Frobnic», which prunes."],
      miss: ["We introduce a search for models such as «OPT», LLaMA and Qwen."],
    },
  },
  {
    id: "coinage/named",
    forwards: true,
    reason: "Verbs of naming are followed by the name.",
    left: /\b(?:dubbed|termed|called|named|coined|christened|titled|refer(?:red)? (?:to )?(?:[\w-]+ ){0,5}as|denoted(?: as| by)?|name it|(?:call|name|term|dub) them|name the \w+|name our \w+|name this \w+|call it|call (?:the|this|our)(?: [\w-]+){1,4}|hereafter|henceforth|abbreviated(?: as)?|dub it|dub this \w+|term it|term this \w+|code-?named|nicknamed|branded|baptized|under the name(?: of)?|goes by the name(?: of)?|published as|released as|known here as|which we name|we name|to be called)(?<!\b(?:recently|existing|prior|previous|popular|well-known|commonly|often|usually|so|classic|widely)\b[^,;]{0,70})(?: as)?,? (?:the |an? )?(?:\\[a-z]+\{|[("'“‘`*_$])*$/,
    examples: {
      match: ["a router dubbed «Frobnic» that", 'We call this idea "«row packing»".'],
      miss: ["a router like «Frobnic»"],
    },
  },
  {
    id: "coinage/for-short",
    reason: "What stands for something or is its name for short has just been named.",
    right:
      /^["'”’]?(?:,? (?:for|in) short\b|,? which stands for\b|,? standing for\b| stands for\b|,? short for\b| \(short for\b)/,
    zones: ["contribution", "method", "result"],
    examples: { match: ["a row packer, or «FRP» for short"], miss: ["a row packer such as «FRP»"] },
  },
  {
    id: "coinage/introducing",
    reason: "A gap is filled by introducing what is new.",
    left: /\b(?:[Ii]ntroducing|[Pp]resenting|[Cc]ontributions? (?:is|are|include|includes)|[Mm]eet) (?:the )?$/,
    right: /^(?: \([^()]*\))?(?:[,:]| –| —| -)/,
    zones: ["contribution", "method", "result"],
    examples: { match: ["We fill it by introducing «FrobSort», a sorter."], miss: ["introducing «FrobSort» tokens"] },
  },
  {
    id: "coinage/with-apposition",
    reason: "What authors do something with, and have to explain at once, is theirs.",
    left: /(?:\b[Ww]e\b[^.;]{0,80}\b(?:with|through|via|by|using)|^(?:An?|Our|The) [^.;,]{3,60},) $/,
    right: /^, (?:an?|the first|our|uses|which|is)\b/,
    zones: ["contribution", "method"],
    examples: {
      match: [
        "We close this gap with «V-Pack», a packer that learns.",
        "An optimizer for rows, «R-Adam», uses vectors.",
      ],
      miss: ["We close this gap with «V-Pack» and others.", "The gap, «V-Pack» shows, is small."],
    },
  },
  {
    id: "coinage/our",
    reason: "What is called ours, with a noun for what it is, is ours.",
    left: /\b(?:[Oo]ur|[Tt]he|[Tt]his|[Aa]) (?:newly |novel |new |proposed |final |resulting |resultant |open-source |open |full |optimized |efficient |hardware-\w+ )*(?:method|framework|approach|system|model|models|algorithm|technique|solution|kernel|kernels|engine|library|tool|design|accelerator|architecture|prototype|dataset|benchmark|compiler|optimization|scheme|strategy|pipeline|analy[sz]e tool|toolkit|paradigm|implementation|network|networks|backbone|corrector|predictor|sampler|solver|optimizer|decoder|encoder|tokenizer|quantizer|layer|module|operator|policy|scheduler|runtime|simulator|family|procedure|format|processor|chip|variant|outcome|winner|creation|proposal|answer)(?: (?:presented|proposed|introduced|studied|described|developed|designed) here| we (?:present|propose|introduce|study|describe|develop))?(?:,| -+| –| —|:| is) (?:named |called |dubbed |termed )?$/,
    right: /^(?:,| -| –| —|\.)/,
    examples: {
      match: [
        "Our method, «Frobnic», needs no training.",
        "The architecture presented here, «FrobNet», adds branches.",
      ],
      miss: ["Our method beats «Frobnic»."],
    },
  },
  {
    id: "coinage/our-apposition",
    reason: "What is at once called ours is ours.",
    left: /(?:^(?:And |Finally, |Here, |Then )?|[;:] |, and )$/,
    right: /^(?: \([^()]{2,60}\))?(?:,| -+| –| —) our (?!previous|earlier|baseline)[a-z]/,
    zones: ["contribution", "method", "result"],
    examples: {
      match: ["«FrobBench», our set of rows, is large."],
      miss: ["On an «RTX 4090», our method is fast.", "«FrobBench», a set of rows, is large."],
    },
  },
  {
    id: "coinage/own-apposition",
    reason: "What is explained as being of the authors' making is theirs.",
    right:
      /^(?: \([^()]{2,60}\))?(?:,| -+| –| —) (?:an? [^.;,]{3,60} of our own\b|(?:the|an?) [^.;]{0,60}?\b(?:(?:that|which) we (?:present|propose|introduce|develop|design)|(?:presented|proposed|introduced|studied|described|developed) (?:here|in this (?:paper|work)))\b)/,
    zones: ["contribution", "method", "result"],
    examples: {
      match: [
        "«V-Frob», an off-policy correction of our own, repairs it.",
        "In «FrobRNN», the first of two networks that we present, rows are packed.",
      ],
      miss: ["«FrobNet», a network of others, is slow."],
    },
  },
  {
    id: "coinage/our-name",
    reason: "A possessive or 'proposed' right before a name claims it.",
    left: /\b(?:[Oo]ur(?! (?:own|previous|earlier|reproduction|re-?implementation)\b)(?: [a-z-]+){0,2}? (?:engine|compiler|library|runtime|simulator|scheduler|prototype|chip|processor|dataset|corpus|optimizer|kernel|kernels|accelerator|tool|toolkit|network|networks|backbone|decoder|encoder|cache|layer|module|operator|quantizer|design)|[Oo]ur|(?:newly|our|[Tt]he)(?: \w+)? proposed|(?<!\b(?:have|has|had|been|was|were|is|are|studies|works|authors|researchers|others) (?:also |recently )?)[Pp]roposed|[Tt]he (?:resulting|resultant))(?: (?:own|novel|new|efficient|custom|final|first|best|largest|smallest|optimized|unified|open-source|method|framework|model|approach|system|algorithm|kernel|technique|architecture|benchmark|dataset)){0,3} $/,
    examples: {
      match: ["in our «PackLib» library", "our sparse engine «PackRun» is", "the newly proposed «SDX» keeps"],
      miss: ["our use of «PackLib»"],
    },
  },
  {
    id: "coinage/bracket",
    reason: "A name in brackets after what the authors made is its name.",
    left: pattern(`(?:${subject}[^.;]{0,40}?\\b${verbs}|\\badopts) (?:a|an|two|the) [^.;()]{3,80} \\($`),
    right: /^\)/,
    zones: ["contribution", "method", "result"],
    examples: {
      match: ["We propose a class of matrices («Hexagonal») that is cheap."],
      miss: ["We test models («LLaMA»)."],
    },
  },
  ...partRules,
  {
    id: "coinage/passive",
    reason: "What is introduced or proposed, with nothing to say by whom, is the paper's.",
    right:
      /^\)?(?:,? (?:a|an) [^.;]{3,60}?,|,)? (?:is|are|was) (?:then |also |further |first |newly |thus |hence |therefore )?(?:proposed|introduced|presented|developed|designed|described)\b(?! by (?!us|the authors))/,
    zones: ["contribution", "method", "result"],
    examples: { match: ["Then «Frobnic» is proposed to pack rows."], miss: ["«Frobnic» is applied to rows."] },
  },
]);

/** The rules by which a title coins: the name stands before the colon or dash. */
export const titleRule = {
  id: "coinage/title",
  reason: "What stands before the colon of a title is, as a rule, the name of what the paper presents.",
};
