import type { ContextRule } from "../context.ts";

/** How authors name the parts of what they present. */
export const partRules: readonly ContextRule[] = [
  {
    id: "coinage/own-part",
    reason:
      "What authors write with capitals before the noun for a part, where they tell their design, is a part of it.",
    left: /(?:\b(?:[Aa]n?|[Oo]ur|two|three|novel|new) |\b(?:via|through|introduc(?:e|es|ing)|incorporat(?:e|es|ing)|integrat(?:e|es|ing)|compris(?:es|ing)|propos(?:e|es|ing)|designs?|develops?) (?:an? |the )?)$/,
    right:
      /^ (?:strategy|strategies|scheme|mechanism|module|algorithm|policy|technique|loss|layer|block|unit|scheduler|paradigm|approach|method|framework|network|operator|kernel|engine)(?:$|[,.;:)]| (?:that|which|to|for|with|and|in order|by|where|is|are)\b)/,
    zones: ["contribution", "method"],
    examples: {
      match: [
        "It packs by a «Concave Row Packing» scheme that learns.",
        "It rests on two parts: a «Late Row» strategy, and more.",
      ],
      miss: ["It is faster than the «Late Row» strategy.", "It runs on the «Late Row» server that we own."],
    },
  },
  {
    id: "coinage/component",
    reason: "The parts that authors count off with a name of their own are theirs.",
    left: /\b(?:two|three|four|five|novel|new|key|core|innovative|innovations?|components?|modules|techniques|strategies|mechanisms|designs|contributions)\b[^.;]{0,60}?(?:: |\(\d\) |\([ivx]+\) |, and |and |, )(?:an? |the )?(?:[a-z-]+ ){0,3}$/,
    right: /^(?:$|[,.;:)]| that| which| to| for| and)/,
    zones: ["contribution", "method"],
    examples: {
      match: ["It rests on two novel parts: «Row Packing Cache (RPC)», which packs."],
      miss: ["It is tested on «Row Packing Cache (RPC)»."],
    },
  },
  {
    id: "coinage/spelled-out",
    reason: "Once the authors speak of their own, a name that is spelled out with capitals is a part of it.",
    left: /(?:^|[,;:)] |\b(?:[Aa]n?|and|[Oo]ur|new|novel|introduces?) )(?<!\b(?:on|over|than|as|like|to|against|including|of|for|from|in|on both|existing|popular|standard) (?:the |an? )?)(?<!\b(?:on|over|than|such as|like|against|including|integrating|utili[sz]ing|outperform\w*|surpass\w*|compared)\b[^.;:]{0,60})$/,
    zones: ["contribution", "method"],
    examples: {
      match: ["An «Information Repair Module (IRM)» shifts the keys."],
      miss: ["It is tested on «Row Packing Cache (RPC)».", "It is faster than «Row Packing Cache (RPC)»."],
    },
  },
  {
    id: "coinage/spelled-out-part",
    reason: "A name that is spelled out with capitals where the text tells what it does is a part of the design.",
    left: /(?:^|[,;:] |\band )(?:(?:In|With|By|Via|Through|in|with|by|via|through|For this,|Its|its) )(?:the |our |its |an? )?$/,
    right: /^(?:, (?:which|an?|in which|where|whose|the|each|we|it)\b| (?:that|which|to|[a-z]+(?:s|es))\b)/,
    zones: ["contribution", "method"],
    examples: {
      match: ["Its «Row Packing Module (RPM)» learns.", "In «Row Search (RowSearch)», a set of rows is kept."],
      miss: ["It is tested on «Row Packing Cache (RPC)», which is old."],
    },
  },
  {
    id: "coinage/short-in-bracket",
    reason: "A noun phrase that is given a name in brackets where the authors tell their design is a part of it.",
    left: /(?:^|[,;:)] |\b(?:and|with|via|by|through|is|are) )(?:an?|our|the|one|two) (?!(?:existing|popular|standard|recent|common)\b)(?:[a-z][a-z-]* |[A-Z][\w-]+ ){1,6}\($/i,
    right: /^\)/,
    zones: ["contribution", "method"],
    examples: {
      match: ["From it, a unified predictor («UniP») follows."],
      miss: ["It runs on a large model («LLaMA»), as others do.", "We test models («LLaMA»)."],
    },
  },
];
