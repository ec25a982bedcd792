import type { Span } from "@accelgraph/domain";
import { type Context, contextOf } from "../context.ts";
import { ContextTable } from "../context-table.ts";
import type { Abbreviation, Sentence } from "../document.ts";
import type { Reading } from "../reading.ts";
import { coinageRules } from "./coinage-rules.ts";
import { coinagesWrittenSmall } from "./coinages-written-small.ts";
import { isOrdinary } from "./judged/ordinary.ts";
import { expectedName } from "./spans.ts";
import { isGenericCompound, isGenericName, isGenericWord, isTechnique } from "./vocabulary.ts";

/** A name that the paper gives to what is its own. */
export interface Coinage {
  /** The form by which the record calls it. */
  readonly name: string;
  /** All forms that the text gives at the place of coinage: the long form beside the short one. */
  readonly forms: readonly string[];
  /** The whole of the naming: "Frobnic", or "Frobnicating Cache (Frobnic)". */
  readonly span: Span;
  readonly rule: string;
}

/** Stems without which no rule of coinage can fire: most sentences end their reading here. */
const mayCoin =
  /\b(?:propos|introduc|present(?:s|ed|ing)?\b|develop|design|describ|creat|buil[dt]|releas|unveil|devis|construct|formulat|contribut|establish|implement|offer|achieve\b|deliver|suggest|curat|collect|launch|advocate|provide\b|dub|term(?:ed)?\b|call(?:ed)?\b|nam(?:e|ed|ely)\b|coin|christen|refer|denot|for short|stand|hereafter|henceforth|abbreviat|contribution|resulting|resultant|[Oo]ur\b|(?:presented|proposed|introduced|studied|described|developed) (?:here|in this)|[Ww]e (?:close|fill|bridge|address|tackle|solve|break|overcome|meet|reach|extend|augment|complement|replace|combine|treat|approach)\b|put forward|code-?named|nickname|brand|titled|adopts|(?:method|framework|approach|system|model|algorithm|technique|solution|kernel|engine|library|tool|design|accelerator|architecture|prototype|dataset|benchmark|compiler|scheme|strategy|pipeline|network|backbone|sampler|solver|optimizer|decoder|encoder|tokenizer|quantizer|layer|module|operator|family|variant|outcome|winner|proposal)s?(?:,| -))|\([A-Za-z][\w-]{1,14}\)/;

const rules = new ContextTable(coinageRules);

/** Coinages in the sentences of the abstract, in order. */
export function abstractCoinages(reading: Reading): Coinage[] {
  const found: Coinage[] = [];
  for (const sentence of reading.document.sentences) {
    if (sentence.zone === "title" || !mayCoin.test(sentence.text)) continue;
    found.push(...sentenceCoinages(reading, sentence), ...coinagesWrittenSmall(sentence));
  }
  return found;
}

function sentenceCoinages(reading: Reading, sentence: Sentence): Coinage[] {
  const found: Coinage[] = [];
  const end = reading.firstToken[sentence.index + 1] ?? reading.tokens.length;
  let previous: Naming | undefined;
  let waiting: Naming | undefined;
  const joined = (left: Naming, right: Naming) =>
    /^,? and (?:the |an? )?$/.test(reading.document.text.slice(left.span.end, right.span.start));
  for (let i = reading.firstToken[sentence.index] ?? 0; i < end; i++) {
    const token = reading.tokens[i];
    const spelled = token && reading.spelledOut.size > 0 ? reading.spelledOut.get(token.start) : undefined;
    if (spelled !== undefined) {
      while ((reading.tokens[i + 1]?.end ?? Number.POSITIVE_INFINITY) <= spelled) i++;
      continue;
    }
    const naming = namingAt(reading, i);
    if (!naming) continue;
    const context = contextOf(reading.document, naming.span);
    const rule = rules.first(context);
    if (rule && accepts(rule.id, naming, context) && !isSaidOf(reading, rule.id, previous, naming)) {
      // "A (X) and B (Y) are introduced": the passive speaks of both.
      if (rule.id === "coinage/passive" && waiting && joined(waiting, naming)) found.push(coinageOf(waiting, rule.id));
      found.push(coinageOf(naming, rule.id));
    } else if (previous && joined(previous, naming) && isOwnForm(naming.name)) {
      found.push(coinageOf(naming, "coinage/and"));
    } else {
      waiting = naming;
      i = Math.max(i, naming.last);
      continue;
    }
    previous = naming;
    i = Math.max(i, naming.last);
  }
  return found;
}

/** True where a rule would take for the paper's own what is only said of that. */
function isSaidOf(reading: Reading, rule: string, previous: Naming | undefined, naming: Naming): boolean {
  if (rule === "coinage/passive") return isAside(reading, naming);
  return rule === "coinage/we-propose" && previous !== undefined && isKindOf(reading, previous, naming);
}

/** "We propose Frobnic, a new row packing machine (RPM)": what follows the article is what kind of thing it is. */
function isKindOf({ document: { text } }: Reading, named: Naming, kind: Naming): boolean {
  return kindAfter.test(text.slice(named.span.end, kind.span.start));
}

const kindAfter = /^["'”’*}_$]*,? (?:an?|the first|which is an?) [^,;:()]*\(?$/;

/** "An algorithm with large row simulation (LRS) is presented": what a preposition brings in is not what is presented. */
function isAside({ document: { text }, shortForms }: Reading, { span }: Naming): boolean {
  const pair = shortForms.find(({ short }) => short.start === span.start);
  return (
    pair !== undefined &&
    /\b(?:with|using|via|by|on|from|in|into|through) (?:the |an? )?$/.test(
      text.slice(Math.max(0, pair.long.start - 14), pair.long.start),
    )
  );
}

interface Naming {
  readonly name: string;
  readonly forms: readonly string[];
  readonly span: Span;
  readonly last: number;
}

function coinageOf({ name, forms, span }: Naming, rule: string): Coinage {
  return { name, forms, span, rule };
}

/** The naming that begins at a token: a long form with its short form, or a run of name words. */
function namingAt(reading: Reading, first: number): Naming | undefined {
  const token = reading.tokens[first];
  if (!token) return undefined;
  const pair = reading.pairAt.size > 0 ? reading.pairAt.get(token.start) : undefined;
  if (!pair && token.shape !== "name" && token.shape !== "acronym" && token.shape !== "capital") return undefined;
  if (isModifier(reading, token.start)) return undefined;
  if (pair) return pairNaming(reading, pair, first);
  const isFirst = first === reading.firstToken[token.sentence];
  if (isFirst && token.shape === "capital") return undefined;
  const run = expectedName(reading, first);
  if (!run) return undefined;
  const bracket = /^[ ~]\(([^()\s]{2,20})\)/.exec(reading.document.text.slice(run.end, run.end + 26))?.[1];
  const short = bracket && reading.tokens[run.last + 1];
  if (short && short.text === bracket && short.shape === "name" && !isGenericName(bracket) && /\s/.test(run.text)) {
    return { name: bracket, forms: [run.text], span: { start: run.start, end: short.end + 1 }, last: run.last + 1 };
  }
  const spelled = longFormAfter(reading, run);
  return { name: run.text, forms: spelled ? [spelled] : [], span: { start: run.start, end: run.end }, last: run.last };
}

/** The long form that stands in brackets after a short one: "ARM (Adaptive Row Module)". */
function longFormAfter({ document, shortForms, spelledOut }: Reading, { start, end }: Span): string | undefined {
  if (spelledOut.size === 0 || !document.text.startsWith(" (", end)) return undefined;
  return shortForms.find(({ short, long }) => short.start === start && long.start > end)?.longText;
}

/** Right after the authors' verb even a phrase written small is a name: "we introduce grouped-row packing (GRP)". */
const verbRightBefore =
  /\b[Ww]e (?:[a-z]+ly |then |also |thus |hence |therefore |further |first )?(?:propose|introduce|present|devise|term this|call this) (?:an? |the )?(?:novel |new |simple |efficient )?$/;

/** "A Nearest Neighbour (NN) searching method": what everybody calls so stands before the noun that is proposed. */
const modifies =
  /^\)? (?!(?:that|which|for|to|with|in|on|is|are|as|by|of|and|or|from|at|where|when|while|using|via|through|we)\b)[a-z]/;

function isModifier({ document: { text }, shortForms }: Reading, at: number): boolean {
  return shortForms.some(
    ({ long, short, shortText }) =>
      long.start <= at &&
      at < short.end &&
      isGenericName(shortText) &&
      modifies.test(text.slice(short.end, short.end + 12)),
  );
}

function pairNaming(reading: Reading, pair: Abbreviation, first: number): Naming | undefined {
  const capitals = pair.longText.match(/(?:^|[\s-])[A-Z]/g)?.length ?? 0;
  if (isGenericName(pair.shortText) && pair.shortText.length < 4 && capitals < 2) return undefined;
  const { left } = contextOf(reading.document, pair.long);
  const isSmall = capitals === 0 && !/[a-z][A-Z]|[A-Z][a-z]+[A-Z]/.test(pair.shortText);
  if (isSmall && (isGenericName(pair.shortText) || !verbRightBefore.test(left))) return undefined;
  let last = first;
  while ((reading.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= pair.short.end) last++;
  const name = pair.shortText.replace(/s$/, (s) => (pair.longText.endsWith("s") ? "" : s));
  return { name, forms: [pair.longText], span: { start: pair.long.start, end: pair.short.end + 1 }, last };
}

/** "A novel row packing algorithm (RPA)": initials in brackets name what is said to be new. */
function isNewShort(name: string, left: string): boolean {
  return /^[A-Z]{3,6}$/.test(name) && !isGenericName(name) && newThing.test(left);
}

const newThing =
  /\b(?:an?|our|one|two) (?:[a-z-]+ ){0,2}?(?:novel|new|custom|customi[sz]ed|custom-designed|tailored|dedicated) [^,;()]*\($/;

/** Several words with capitals of which one at least is no word of the field. */
function isPartName(name: string): boolean {
  const words = name.split(" ");
  return words.length > 1 && !isTechnique(name.toLowerCase()) && !words.every((word) => isOrdinary(word));
}

/** A form that only names have: capitals inside a word that begins small or goes on small. */
function hasMixedCase(name: string): boolean {
  return /^[A-Za-z]*[a-z][A-Z]|^[A-Z]{2,}[a-z]{2,}/.test(name) && !isGenericName(name);
}

/** A name of which some word has a form that words do not have. */
function isOwnForm(name: string): boolean {
  return name.split(" ").some((word) => /[a-z][A-Z]|[A-Z]{2}|\d/.test(word) && !isGenericName(word));
}

/** Capitalised words are believed only where the text goes on as after a name. */
function accepts(rule: string, naming: Naming, { left, right }: Context): boolean {
  if (rule === "coinage/short-in-bracket")
    return naming.forms.length === 0 && (hasMixedCase(naming.name) || isNewShort(naming.name, left));
  if (rule === "coinage/own-part") return naming.forms.length === 0 && isPartName(naming.name);
  if (
    (rule === "coinage/component" || rule.startsWith("coinage/spelled-out")) &&
    (naming.forms.length === 0 || !/[A-Z]\S* \S*[A-Z]/.test(naming.forms[0] ?? ""))
  )
    return false;
  if (rule === "coinage/spelled-out-part" && isGenericName(naming.name)) return false;
  if (naming.forms.length > 0) return true;
  if (isGenericName(naming.name) || isGenericWord(naming.name)) return false;
  if (/(?:^|-)[a-z]+(?:-|$)/.test(naming.name) && isGenericCompound(naming.name)) return false;
  if (isOwnForm(naming.name) || rule === "coinage/named") return true;
  if (left.endsWith("and ")) return false;
  return /^(?:$|[.,:;)]|["'”’*}_$]|,? (?:that|which|to|for|as|with|is|can|by|on|in|at|via|built|framework|method|architecture|model|system|algorithm|library|kernel|benchmark|dataset|approach)\b| [-–—]| \()/.test(
    right,
  );
}
