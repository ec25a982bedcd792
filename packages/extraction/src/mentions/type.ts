import type { EntityType, Span } from "@accelgraph/domain";
import { backwards } from "../backwards.ts";
import { contextOf } from "../context.ts";
import type { Document } from "../document.ts";
import { matchesOf } from "../matches.ts";
import { type Pattern, quick, quickEnding, quickMatches } from "../quick-pattern.ts";
import { isActivity, isScore, typeOfHeadNoun, typesOfForm } from "./vocabulary.ts";

/** Evidence for the type of a name, summed over the places where it stands. */
export class TypeVotes {
  private readonly weights = new Map<EntityType, number>();

  add(type: EntityType | undefined, weight: number): void {
    if (type) this.weights.set(type, (this.weights.get(type) ?? 0) + weight);
  }

  of(type: EntityType): number {
    return this.weights.get(type) ?? 0;
  }

  /** The type with most weight, `undefined` where nothing voted; ties go to the earlier vote. */
  best(): EntityType | undefined {
    let best: EntityType | undefined;
    for (const [type, weight] of this.weights) {
      if (best === undefined || weight > (this.weights.get(best) ?? 0)) best = type;
    }
    return best;
  }
}

const nounPhraseEnd =
  /^(?:of|for|on|in|to|with|using|from|into|by|that|which|via|upon|based|when|where|designed|aimed|tailored|capable|built|and|is|are|can|at|towards?|under|enabling|leveraging|featuring|comprising|consisting|supporting|optimized|specifically|through|across|obtained|trained|we|it|while|whose)$/i;

const deviceWord =
  /^(?:accelerators?|hardware|processing-in-memory|pim|npu|chip|systolic|dataflow|fpga|asic|in-memory|near-memory|in-storage|memory|cache|processor|serving|kernel)/i;

const wordOrMark = /[A-Za-z][\w-]*|[,.;:()]/g;

/** The type of the head noun of a phrase that begins here: "an efficient diffusion model for" gives model. */
function typeOfPhrase(phrase: string): EntityType | undefined {
  let type: EntityType | undefined;
  let count = 0;
  // A new chip is a design with a name: a method, where a network's architecture is a model.
  let isDevice = false;
  for (const word of matchesOf(wordOrMark, phrase.slice(0, 160))) {
    const text = word[0];
    if (/^[.;:()]/.test(text) || count++ > 14) break;
    if (endsNounPhrase(text, type, phrase.slice(Math.max(0, word.index - 12), word.index))) break;
    const part = text.split("-").at(-1) ?? text;
    isDevice ||= deviceWord.test(text);
    if (isDevice && /^architectures?$/i.test(text)) type = "method";
    else
      type =
        typeOfHeadNoun(text) ?? typeOfHeadNoun(text.toLowerCase()) ?? typeOfHeadNoun(part) ?? typeAfter(text, type);
  }
  return type;
}

/** A doing after a noun takes the noun's place ("LLM inference" is no model); other words leave it. */
function typeAfter(word: string, type: EntityType | undefined): EntityType | undefined {
  return isActivity(word.toLowerCase()) && type === "model" ? "method" : type;
}

function endsNounPhrase(word: string, type: EntityType | undefined, before: string): boolean {
  if (!nounPhraseEnd.test(word)) return false;
  if (type === undefined && /^and$/i.test(word)) return false;
  return !(
    word === "of" &&
    /\b(?:series|family|set|suite|class|collection|group|pair|variant|version|type|kind|first|second|third|last|one|member) $/i.test(
      before,
    )
  );
}

/** What stands before a name is read from the name backwards. */
function ending(pattern: RegExp): Pattern {
  return quickEnding(backwards(pattern));
}

/** Adds what one place, or the list in which it stands, says of the type of the name. */
export function voteAt(document: Document, span: Span, votes: TypeVotes): void {
  const { left, right } = contextOf(document, span);
  if (!adverbial.test(left)) voteDescribed(right, votes);
  voteAfter(right, votes);
  voteBefore(left, votes);
}

/** A comma after "With Frobnic" ends the phrase and opens no description. */
const adverbial = ending(
  /(?:^|[;:] )(?:With|Using|Given|Via|Through|Under|By|For|Thanks to|Compared (?:to|with)|Unlike|Like|Combined with|Applied to|Based on) (?:the )?$/,
);
const apposition = /^(?:,| -+| –| —| \([^)]{1,60}\),?) (?:an?|the|our|which is an?|the first) (.*)/s;
const copula = /^["”’]?,? (?:is|serves as|was|represents) (?:an?|the first|the) (.*)/s;
const nounAfter = /^['’]?s?(?: ?\([^()]{1,30}\)|\))?[ ~]([A-Za-z][\w@-]*)(?: ([A-Za-z][\w-]*))?/;

const relational =
  /^(?:on|in|with|for|and|or|by|to|at|over|of|from|is|are|as|using|via|across|under|than|that|which|while|when|into|through|without|within|has|have|can|[a-z]+(?:es|ed|ing))$/;

/** A data set holds samples; a model has parameters. */
const holding = quick(
  /^(?: \([^()]{1,40}\))?,? (?:which )?(?:contain|compris|consist|includ|featur|cover|spann|with )\w*[^.;]{0,50}\b(?:samples|questions|examples|problems|images|videos|pairs|instances|prompts|annotations|conversations|documents)\b/,
);
const sized = /^(?: \(\d+(?:\.\d+)?[BM]\)|[^.;,]{0,30}\b\d+(?:\.\d+)?[BM][ -]param)/;

/** "Frobnic, an efficient model for". */
function voteDescribed(right: string, votes: TypeVotes): void {
  const described = apposition.exec(right)?.[1];
  if (described) votes.add(typeOfPhrase(described), 4);
}

function voteAfter(right: string, votes: TypeVotes): void {
  const is = copula.exec(right)?.[1];
  if (is) votes.add(typeOfPhrase(is), 3);
  if (holding.test(right)) votes.add("dataset", 3);
  if (sized.test(right)) votes.add("model", 1.5);
  const after = nounAfter.exec(right);
  const [first = "", second = ""] = [after?.[1], after?.[2]];
  if (isScore(first)) votes.add("dataset", 1.5);
  votes.add(
    typeOfHeadNoun(first) ?? (/^[a-z]/.test(first) && !relational.test(first) ? typeOfHeadNoun(second) : undefined),
    2,
  );
}

const nounBefore = backwards(
  /([A-Za-z][\w-]*)(?:,? \(?\*?(?:i\.e\.|e\.g\.|namely|such as|including|like|named|called|dubbed|termed)\*?,?| \(|,| --?)? (?:the )?["“'‘(]?$|([A-Za-z][\w-]*) \((?:\*?(?:i\.e\.|e\.g\.|namely|such as|including)\*?,? )?$/,
);
const maker =
  /^.*\b(?:propos\w+|introduc\w+|present\w*|develop\w*|design\w*|creat\w+|buil[dt]\w*|construct\w*|releas\w*|describ\w+|is|of|as)(?: here)? (?:an?|our|the|new type of|two|several) ([^.;]*)$/s;
/** "The resulting models are called Frobnic", "the networks obtained in this way, named Frobnic". */
const resulting =
  /\b(?:[Tt]he|[Oo]ur|[Tt]hese|[Tt]his) (?:[a-z-]+ ){0,3}?([a-z]+)(?:(?: so)? (?:obtained|trained|found|built|derived|produced|that)[^.;,]{0,40})?,? (?:(?:are|is) )?(?:named|called|dubbed|termed|denoted|code-?named|nicknamed|christened|coined|as) ["“‘]?$/;
/** "The architecture presented here, Frobnic". */
const presented =
  /\b(?:[Tt]he|[Oo]ur|[Tt]his) (?:[a-z-]+ ){0,3}?([a-z]+) (?:(?:that )?we (?:present|propose|introduce|describe|develop|design)|(?:presented|proposed|introduced|described|developed|designed)(?: here| in this (?:paper|work))?),? $/;
const naming = ending(/(?:named|called|dubbed|termed|denoted|coined|models as|networks as|,|\()\s*["“'‘]?(?:as )?$/);
const scoredOn = ending(
  /(?:[+-]?\d[\d.]*[%x]?|\b(?:points?|pp|accuracy|scores?|perplexity|results?|performance|evaluat\w+|validat\w+|experiments?|training|pretraining|pre-training|finetun\w+|fine-tun\w+|studies|tasks?|classification|modeling|datasets?|improvements?|benchmarks?|tested|test|trained))(?: (?:conducted|performed|done|carried out))? (?:on|across) (?:the )?$/i,
);

const vendor = ending(/\b(?:NVIDIA|Nvidia|AMD|Intel|Qualcomm|Xilinx|MediaTek|Huawei|Samsung|Apple|ARM|Arm) $/);

const gathered = ending(
  /\b(?:curat|collect|annotat|crowdsourc|compil)(?:e|es|ed|ing) (?:and \w+ )?(?:a |an |the |our )?$/,
);
const trained = ending(
  /\b(?:train|pre-?train|fine-?tun|distill|scal)(?:e|es|ed|ing|s)? (?:a |an |the |our |and release )?$/i,
);

function voteBefore(left: string, votes: TypeVotes): void {
  nounBefore.lastIndex = left.length;
  const before = nounBefore.exec(left);
  if (before) votes.add(typeOfHeadNoun(before[1] ?? before[2] ?? ""), 2);
  if (naming.test(left)) {
    const made = maker.exec(left)?.[1];
    if (made) votes.add(typeOfPhrase(made), 3);
    const noun = resulting.exec(left)?.[1] ?? presented.exec(left)?.[1];
    if (noun && typeOfHeadNoun(noun) !== "method") votes.add(typeOfHeadNoun(noun), 3);
  }
  if (scoredOn.test(left)) votes.add("dataset", 1.5);
  if (vendor.test(left)) votes.add("hardware", 1.5);
  if (gathered.test(left)) votes.add("dataset", 2);
  if (trained.test(left)) votes.add("model", 2);
}

/** Adds what the form of the name says ("-7B", "Bench"). */
export function voteByForm(name: string, votes: TypeVotes): void {
  for (const vote of typesOfForm(name)) votes.add(vote.type, vote.weight);
  const last = / ([A-Za-z]+)$/.exec(name)?.[1];
  if (last) votes.add(typeOfHeadNoun(last.toLowerCase()), 2);
}

const ours = quickMatches(/\b[Oo]ur (?:proposed |new |final )?([a-z]+)/g);

/** Adds what the text calls the paper's own thing throughout: "our model", "our framework". */
export function voteByOurs(document: Document, votes: TypeVotes): void {
  for (const own of ours(document.text)) {
    votes.add(typeOfHeadNoun(own[1] ?? ""), 0.7);
  }
}

/** A title that goes on with what is done ("X: Accelerating …") tells of a way of doing. */
const doing = /^(?:[A-Z][a-z]+ly )?(?:[A-Z][a-z]+ing|Towards?|Beyond|Extend|Pushing|Less|More|Better) [A-Z\w]/;

/** Adds what a title says after the colon: "X: A Diffusion Model for …". */
export function voteInTitle(document: Document, name: string, votes: TypeVotes): void {
  const title = document.text.slice(0, document.titleEnd);
  const rest = title.slice(title.indexOf(name) + name.length).replace(/^["”]?\s*[:：–—-]+\s*/, "");
  const described = typeOfPhrase(rest.toLowerCase().replace(/\bllms?\b/g, "LLM"));
  const kin =
    /^An? (?:[\w-]+ ){0,4}?[\w-]*?((?:BERT|GPT|[Ff]ormer|Net|ViT|LLaMA|Llama|Mamba|LM|Transformer)s?)(?: |$)/.test(
      rest,
    );
  if (kin) votes.add("model", 3);
  else if (doing.test(rest)) votes.add("method", 1.5);
  else votes.add(described, described === "method" ? 2 : 4);
}
