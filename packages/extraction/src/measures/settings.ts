import { alike } from "../alike.ts";
import { ready } from "../quick-pattern.ts";
import type { Form } from "./forms.ts";
import type { Quantity } from "./quantities.ts";
import { type SettingRule, settingsOfMachines } from "./settings-of-machines.ts";

export type { SettingRule };

/** In no order that matters: any rule makes a number a setting. */
const written: readonly SettingRule[] = [
  ...settingsOfMachines,
  {
    id: "setting/shape",
    reason: "A number times a number is a shape.",
    forms: ["ratio"],
    right: /^ ?\d/,
    examples: { match: ["images of «64 x» 64"], miss: ["a «3x» speedup"] },
  },
  {
    id: "setting/scale-factor",
    reason: "Super-resolution and zooming have a factor by design.",
    forms: ["ratio"],
    right:
      /^ ?-?(?:super-?resolution|upsampl\w+|upscal\w+|downsampl\w+|SR\b|zoom\w*|magnification|scaling factor|up-?scaling|spatial|temporal|interpolation)/i,
    examples: { match: ["for «4x» super-resolution"], miss: ["a «4x» smaller cache"] },
  },
  {
    id: "setting/spread-of-scales",
    reason: "Orders of magnitude that a scale spans are its length.",
    forms: ["ratio"],
    self: /magnitude/,
    left: /\b(?:scal\w+|span\w*|across|rang\w+|var(?:y|ies|ying))(?: [\w-]+){0,7} (?:over |across |by )?$|\b(?:span\w*|across|(?<!\bby )over) $/i,
    right: /^(?![^.]{0,30}\b(?:faster|speed|improve|higher|lower|reduc))/i,
    examples: {
      match: ["loss scales with compute over «four orders of magnitude»"],
      miss: ["it is «two orders of magnitude» faster"],
    },
  },
  {
    id: "setting/repetition",
    reason: "Times that something is done are counts.",
    forms: ["ratio"],
    left: /\b(?:repeated|repeat|ran|run|executed|called|sampled|trained|tested|invoked|visited|cited|downloaded)(?: \w+)? (?:about |over |more than )?$/i,
    right: /^(?:[.,;)]| (?:per|each|a|with|in|on|for|over|during|by|and)\b(?! as\b))/,
    examples: { match: ["each test is repeated «5 times» per chip"], miss: ["it runs «5 times» faster"] },
  },
  {
    id: "setting/times-out-of",
    reason: "Times out of so many are cases.",
    forms: ["ratio"],
    right: /^ (?:out )?of (?:\d|ten\b|a hundred\b)/,
    examples: { match: ["preferred «7 times» out of 10"], miss: ["«7 times» the speed of its rival"] },
  },
  {
    id: "setting/half-of-things",
    reason: "Half of some things is a part of them, or how a thing is made.",
    forms: ["ratio"],
    self: /^half/i,
    right:
      /^ (?:of )?(?:the |its |their |these )?(?:[\w-]+ ){0,2}?(?:entries|weights|tokens|cases|bits|rank|ranks|questions|data|samples|papers|users|channels|heads|neurons|calls)\b/,
    examples: { match: ["with «half the» rank of its rival"], miss: ["it needs «half the» memory"] },
  },
  {
    id: "setting/share-of-things",
    reason: "A share of data, weights or requests that something is done to is a choice.",
    forms: ["percent"],
    left: /\b(?:protect\w*|keep\w*|top|using|use|uses|with|updat\w+|select\w*|fine-?tun\w+|sampl\w+|on|train\w*|remaining|for|only|mere|just|first|last|tuning|merging|freez\w+|least|most)(?: (?:only|just|a|an|the|merely|about|as little as|less than|roughly|mere|approximately|up to|important|over|random|top))* ~?$/i,
    right:
      /^ (?:of (?:the |all |its |total |salient |original |full |real |labell?ed |training |available |model |these |their )*(?:data\w*|weights?|parameters?|params|tokens?|channels?|samples?|examples?|layers?|heads?|neurons?|images?|labels?|requests?|instances?|experts?|activations?|pixels?|values?|elements?|cases?|features?|queries|prompts?|papers?|users?|respondents?|keys?|entries|training set|training samples)|heavy|(?:labell?ed|training|salient|important) )/i,
    examples: {
      match: ["guarding only «2%» of the salient channels", "fine-tuned on «10%» of the labeled data"],
      miss: ["saves «60%» of the tokens", "uses «60%» less memory"],
    },
  },
  {
    id: "setting/sparse-thing",
    reason: "A degree of sparsity before or at a thing is the condition of a result.",
    forms: ["percent"],
    right:
      /^[ -](?:(?:un|semi-?)?(?:structured|activation|weight|model|average|overall|unstructured|layer-wise|uniform|global)[ -])*(?:sparse|pruned|sparsity|sparsities|sparsification|pruning (?:ratio|rate)|compressed|compression ratio|quantized|dropout|masking|mask(?:ed)?|confidence|confidence interval|significance|probability|percentile|quantile|missing|noise|budget)\b/i,
    left: /^(?!.*\b(?:even (?:at|with|under)|achiev\w+|reach\w*|attain\w*|obtain\w*|yield\w*|exploit\w*|induc\w+|provid\w+|introduc\w+)(?: \w+){0,3} (?:up to )?(?:an? )?(?:average )?$)/i,
    examples: {
      match: ["at «50%» sparsity it keeps up", "a «90%» sparse network"],
      miss: ["it reaches «90%» sparsity", "«30%» compression"],
    },
  },
  {
    id: "setting/sparsity-level",
    reason: "So is one that is named before the number.",
    forms: ["percent", "ratio"],
    left: /(?<!\beven )\b(?:under|with|at|given|for|when|using|high|representative|extreme|same)(?: (?:an?|the|very|different|\d+|\w+))*? (?:sparsity|sparsities|pruning|compression|keep|retention|budget|cache budget|masking|dropout|prune|sparse)(?: (?:ratios?|rates?|levels?|budgets?|constraints?))?(?: of| as high as| up to| \(|:)* ?\(?$/i,
    examples: {
      match: ["under a pruning ratio of «50%»", "with a keep rate of «30%»"],
      miss: ["it offers a compression ratio of «8x»"],
    },
  },
  {
    id: "setting/length-of-media",
    reason: "Lengths of recordings, clips and horizons are inputs.",
    forms: ["unit"],
    right:
      /^[ -](?:of )?(?:[\w-]+ ){0,3}(?:audio|speech|voice|videos?|clips?|recordings?|long|footage|music|window|horizon|segments?|trajector\w+|simulations? time|data\b|of data|old|intervals?|apart|later|ago|earlier|driving|timeout|deadline|context|utterances?|text)/i,
    examples: {
      match: ["«30 s» audio clips", "«100 hours» of speech"],
      miss: ["in «30 s» on a phone", "within «2 hours» on one card"],
    },
  },
  {
    id: "setting/durations",
    reason: "Inputs have durations.",
    forms: ["unit"],
    left: /\b(?:durations?|lasting|lengths?|videos?|clips?|audio|inputs?|recordings?|windows?|every|past|next|last|years?|timeout|timesteps?|intervals?|horizons?)(?: (?:of|from|up|to|with|ranging|between|is|lasting|durations?|for))* $/i,
    examples: { match: ["clips lasting «30 s»", "durations from «2 s» to 9 s"], miss: ["a latency of «30 ms»"] },
  },
  {
    id: "setting/sweep",
    reason: "What is swept is no result.",
    forms: ["ratio", "percent", "bare", "unit"],
    left: /\b(?:as|when|if) (?:[\w-]+ ){1,5}(?:ris(?:es?|ing)|grow(?:s|ing)?|increas(?:es?|ing)|var(?:ies|y|ying)|goes|go|is (?:varied|raised|increased|swept)|are (?:varied|raised|swept)|swept|scal(?:es?|ing)|chang(?:es?|ing)) (?:from )?(?:[\d.,]+\S* to )?$|\b(?:vary|varying|varied|sweep|sweeping|swept)(?: [\w-]+){0,4} (?:from|between) (?:[\d.,]+\S* (?:to|and) )?$/i,
    examples: {
      match: ["rankings change as the compression ratio rises from «2x to 32x»"],
      miss: ["the compression ratio rises from «2x to 32x»"],
    },
  },
  {
    id: "setting/confidence",
    reason: "Percentiles, confidence and chance levels say how a number was read.",
    forms: ["percent"],
    right: /^ (?:percentile|quantile|confidence|significance|chance level|CI\b|credible)/i,
    examples: { match: ["with «95%» confidence"], miss: ["with «95%» accuracy"] },
  },
  {
    id: "setting/operating-point",
    reason: "A rate at which something is asked for or given is a condition.",
    forms: ["unit", "bare", "percent"],
    left: /\b(?:batch sizes?|context(?: lengths?| windows?)?|sequence lengths?|temperature|learning rate|group size|at a? ?bitrate of|bit-?widths?|resolution|block size|rank|T ?=|k ?=|K ?=|version|Fig(?:ure)?\.?|Table|Section|Theorem|Eq\.?|size of|seed|epochs?|age) (?:of |= ?|up to |\()*$/i,
    examples: { match: ["at a temperature of «0.7»", "see Table «3.1»"], miss: ["a perplexity of «5.1»"] },
  },
];

const reach = 72;

/** The rules with their patterns made ready, and all of one shape. */
export const settingRules: readonly SettingRule[] = alike(
  written.map((rule) => ({
    ...rule,
    ...(rule.left && { left: ready(rule.left) }),
    ...(rule.right && { right: ready(rule.right) }),
  })),
);

const withForm = (form: Form) => settingRules.filter(({ forms }) => forms.includes(form));
const rulesOf: Readonly<Record<Form, readonly SettingRule[]>> = {
  ratio: withForm("ratio"),
  percent: withForm("percent"),
  points: withForm("points"),
  unit: withForm("unit"),
  bare: withForm("bare"),
};

/** The rule by which a number is a setting, if one holds. */
function settingOf(text: string, quantity: Quantity): SettingRule | undefined {
  const left = text.slice(Math.max(0, quantity.start - reach), quantity.start);
  const right = text.slice(quantity.end, quantity.end + reach);
  return rulesOf[quantity.form].find(
    (rule) =>
      // What stands behind is looked at first: its patterns are tied to one place, and so cost less.
      (!rule.right || rule.right.test(right)) &&
      (!rule.self || rule.self.test(text.slice(quantity.start, quantity.end))) &&
      (!rule.left || rule.left.test(left)),
  );
}

/** The quantities that may be results. What lists on from a setting is one too: "sparsity of 70%, 80% and 90%". */
export function withoutSettings(text: string, quantities: readonly Quantity[]): Quantity[] {
  let setting: Quantity | undefined;
  return quantities.filter((quantity, index) => {
    const listed =
      setting?.unit === quantity.unit && /^,? ?(?:and |or |to )?$/.test(text.slice(setting?.end ?? 0, quantity.start));
    const dead =
      listed || settingOf(text, quantity) !== undefined || isPlainCount(text, quantity, quantities[index + 1]);
    setting = dead ? quantity : undefined;
    return !dead;
  });
}

const beforeScore =
  /\b(?:scores?|points?|FID|BLEU|perplexity|PPL|Elo|accuracy|PSNR|mAP|AP|F1|ROUGE(?:-\w)?|mIoU|acceptance length|FPS|frames per second)(?: \w+){0,2}(?: of| to| is| at|:|=|\() ?$/i;

/** What stands behind says that the number counts. */
const counted = /^[- ](?:pixels?|steps?|samples?|frames?|epochs?|layers?|iterations?)\b/;

const behindScore = /^ (?:BLEU|m?AP\d*|FID|ROUGE|CIDEr|Elo|mIoU|F1|PPL)\b/;

/** A number without unit or decimals counts something, unless it leads a list that ends in a unit or is a score. */
function isPlainCount(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  if (quantity.unit === "bits") return quantity.end2 === undefined;
  if (quantity.form !== "bare" || quantity.decimal || quantity.trend || quantity.end2) return false;
  if (next && next.form !== "bare" && /^,? ?(?:and |or |to )?$/.test(text.slice(quantity.end, next.start)))
    return false;
  const behind = text.slice(quantity.end, quantity.end + 16);
  if (counted.test(behind)) return true;
  if (behindScore.test(behind)) return false;
  return !beforeScore.test(text.slice(Math.max(0, quantity.start - reach), quantity.start));
}
