import type { Sentence } from "../document.ts";
import { gathered } from "../gathered.ts";
import { quickMatches } from "../quick-pattern.ts";
import type { Coinage } from "./coinage.ts";
import { isGenericName, isTechnique } from "./vocabulary.ts";

/** Names that no capital gives away: in quotes, after a verb of naming, or bare after the authors' verb of making. */
export function coinagesWrittenSmall(sentence: Sentence): Coinage[] {
  return [...quotedCoinages(sentence), ...smallCoinages(sentence), ...bareCoinages(sentence)];
}

const quoted = quickMatches(
  /\b(?:dubbed|termed|called|named|coined|name it|call it|dub it|term it)(?: as)? (?:the )?["“'‘`]{1,2}([^"“”`]{3,40}?)[,.]?["”'’]{1,2}/g,
);

const small = quickMatches(
  /\b(?:dubbed|termed|called|named|coined|(?:we|We) (?:call|term|name|dub)(?: (?:this|the|our) (?:[\w-]+ ){0,3}?(?:method|approach|layer|result|scheme|procedure|operation|technique|strategy|mechanism|idea|process|problem|paradigm|trick|phenomenon|design|architecture|model|framework|algorithm|network|kernel|module|family|property|effect|system|solution|setting|format|variant|concept|pipeline|representation|structure|function|loss|objective|block|unit|component|regime|class|task|estimator|transformation|mapping|policy|rule|step|phase|stage|behaviou?r|pattern|tool|engine|library|dataset|benchmark|metric|measure|quantity|number|ratio|capability|ability|combination|modification|extension|formulation|relaxation|approximation|heuristic|optimi[sz]ation|implementation|procedure|routine|construct|construction|primitive|abstraction|protocol|recipe|practice|principle|perspective|view|insight|challenge|observation|issue|bottleneck|gap|limit|law)s?| it| this| these)?|known as|refer to (?:it|this)(?: [\w-]+){0,3} as) (?:the )?((?:[a-z][\w-]+ ){0,3}[a-z][\w-]{3,})(?=[.,;:]| \(| that\b| which\b| (?:has|have|is|are|needs?|can|makes?|lets?|decides?|uses?|and (?:verify|show|apply|test|evaluate|use))\b|$)/g,
);

/** What is called so by all: "an emerging class of memory called domain-wall memory". */
const isOthers =
  /\b(?:emerging|existing|popular|well-known|commonly|often|usually|so|sometimes|recent|recently|traditionally|widely|also|classic|class of)\b[^,;]*$/;

/** Names that are written small without quotes: "an operation we call reflow". */
function smallCoinages(sentence: Sentence): Coinage[] {
  return gathered(small(sentence.text), (hit) => {
    const name = hit[1] ?? "";
    // In what reads like background only the authors' own verb names what is theirs.
    if (sentence.zone === "background" && !/^we /i.test(hit[0])) return [];
    if (
      (!name.includes(" ") && isGenericName(name)) ||
      isOthers.test(sentence.text.slice(Math.max(0, hit.index - 70), hit.index)) ||
      /^(?:our|its|their) /.test(name) ||
      /(?<!-)\b(?:it|this|these|that|which|by|of|for|with|in|on|to|and|or|as|is|are)\b(?!-)/.test(name)
    )
      return [];
    const start = sentence.start + hit.index + hit[0].length - name.length;
    return [{ name, forms: [], span: { start, end: start + name.length }, rule: "coinage/small" }];
  });
}

/** What authors make is named where no article stands before it: "we propose row packing, which". */
const bare = quickMatches(
  /\b(?:[Ww]e|[Tt]his (?:paper|work)|[Tt]he authors)(?: (?:[a-z]+ly|further|first|also|then|thus|next|hence|here|instead))? (?:propos|introduc|present|devis|develop|contribut)(?:e|es|s)? ((?:[\w-]+ ){0,3}?[a-z][\w-]+)(?=, (?:an?|the first|(?:in |by |with )?which|where)\b| \(|\.$)/g,
);
/** Opens or joins what is no bare name. */
const boundWord =
  /^(?:an?|the|our|its|this|that|these|those|their|new|novel|several|two|three|four|many|some|how|what|whether|why|it|such|efficient|extensive|detailed|more|both|all|different|various|each|any|one|other|not|only|first) |(?:^| )(?:of|for|in|on|to|with|by|from|and|or|as|via|that|which|than|evidence|insights|results)(?: |$)/;
/** A single word, or several things, is no name. */
const isPhrase = /^(?:[a-z][\w-]*-[A-Za-z][\w-]*|\S+ .*)(?<!(?<![si])s)$/;

/** Names that are written small after the authors' verb of making. */
function bareCoinages(sentence: Sentence): Coinage[] {
  return gathered(bare(sentence.text), (hit) => {
    const name = hit[1] ?? "";
    if (boundWord.test(name) || !isPhrase.test(name) || /(?:^| )[A-Z]/.test(name) || isTechnique(name)) return [];
    const start = sentence.start + hit.index + hit[0].length - name.length;
    return [{ name, forms: [], span: { start, end: start + name.length }, rule: "coinage/bare" }];
  });
}

/** Names in quotes may be written small: `called "row packing"`. */
function quotedCoinages(sentence: Sentence): Coinage[] {
  if (!/["“'‘`]/.test(sentence.text)) return [];
  return gathered(quoted(sentence.text), (hit) => {
    const name = hit[1] ?? "";
    if (sentence.zone === "background" || name.split(" ").length > 4 || isGenericName(name)) return [];
    const start = sentence.start + hit.index + hit[0].indexOf(name);
    return [{ name, forms: [], span: { start, end: start + name.length }, rule: "coinage/quoted" }];
  });
}
