import type { Zone } from "../document.ts";
import { type Rule, readyRules } from "../rule.ts";

/** Rules that tell what a sentence does in the argument of an abstract. */
export interface ZoneRule extends Rule {
  readonly zone: Zone;
}

export const contributionRules: readonly ZoneRule[] = readyRules([
  {
    id: "zone/we-verb",
    zone: "contribution",
    reason: "Authors say what they did in the first person.",
    pattern:
      /\bwe\b(?: (?:therefore|thus|then|also|here|further|first|instead|hence|systematically|empirically|formally|carefully|newly|jointly))? (?:propose|present|introduce|develop|design|describe|study|investigate|explore|show|demonstrate|build|devise|provide|address|analy[sz]e|revisit|examine|conduct|evaluate|implement|offer|release|report|formulate|create|aim|focus|apply|use|adopt|tackle|survey|review|extend|leverage|call|employ|compare|benchmark|advocate|argue|construct|establish|contribute|take|identify|discover|find|observe|propos|perform|unveil|seek|consider|derive|discuss|optimi[sz]e|characteri[sz]e|train|achieve|accelerate|open-source|exploit|enable|integrate|combine|reveal|prove|solve|improve|outline|distill|quantify|highlight|bridge|make|give|delve|unify|deploy|begin|start|adapt|rethink|utili[sz]e|suggest)\b/i,
    examples: {
      match: ["To close this gap, we propose a cache that forgets.", "Here we study tiles."],
      miss: ["Users expect that we all type fast.", "It remains slow."],
    },
  },
  {
    id: "zone/this-paper",
    zone: "contribution",
    reason: "A reference to the paper itself announces its contribution.",
    pattern:
      /\b(?:this|the present) (?:[a-z]+(?:-[a-z]+)* ){0,2}?(?:paper|work|study|article|survey|thesis|report|letter|research|manuscript|review|project|technical report)\b|\bin this (?:paper|work|study|article|survey|thesis|report)\b|\b(?:our|the) proposed\b|\bis (?:proposed|presented|introduced|developed)\b|\bare (?:proposed|presented|introduced)\b/i,
    examples: {
      match: ["This empirical study maps kernels to phones.", "A tiling scheme is proposed."],
      miss: ["Much work remains on kernels."],
    },
  },
  {
    id: "zone/our",
    zone: "contribution",
    reason: "What is ours is the contribution.",
    pattern:
      /\bour (?:\w+[- ]){0,3}?(?:approach|method|framework|system|model|models|algorithm|technique|solution|design|work|key|contributions?|main|goal|study|analysis|results?|experiments?|evaluation|implementation|architecture|kernel|kernels|strategy|findings?|accelerator|scheme)\b/i,
    examples: { match: ["Our sparse kernel runs on phones."], miss: ["Our world is full of screens."] },
  },
  {
    id: "zone/we-open",
    zone: "contribution",
    reason: "A main clause that begins with 'we' tells what the authors did, unless it speaks of everybody.",
    pattern:
      /^(?:(?:[A-Z][^.;?!]{0,80}, |(?:Here|Hence|Thus|Then|Therefore|Instead|So) )we|We) (?!(?:all|now|often|usually|already|cannot|can|could|must|should|may|might|need|know|live|face|expect|humans|people|rely)\b)(?:[a-z]+ly |first |then |instead |next |also |here |further )?[a-z]+/,
    examples: {
      match: ["We instead remove parts of it.", "Starting from the U-Net, we drop blocks."],
      miss: ["We all need faster chips.", "As we speak, chips grow.", "Chips are slow."],
    },
  },
  {
    id: "zone/first-person",
    zone: "contribution",
    reason: "Authors seldom speak of themselves before they come to their own work.",
    pattern:
      /\b(?:[Ww]e (?:have|had|were|are|ask|note|look|go|get|want\w*|measur\w+|collect\w*|wrote|write|built|design\w*|implement\w*|train\w*|add|do|did|let|therefore|thus|score|put|exploit|estimate|find|found|choose|chose|report\w*|replac\w+|observ\w+|discover\w*|start\w*)|led us to|made us|allows us)\b/,
    examples: {
      match: ["We have read every kernel.", "This led us to another cache."],
      miss: ["Users wait as we speak of speed."],
    },
  },
]);

/** What the title begins with, before its colon: a sentence that has it for its subject is about the paper. */
const titleHead = /^["“]?([^\s:：]{2,40}(?: [^\s:：]{1,30}){0,2}?)["”]?(?:\s*[:：!]|\s[-–—] )/;

/** Tests whether a sentence begins with the name that the title gives to the paper's own thing. */
export function beginsWithHead(title: string): (sentence: string) => boolean {
  const name = titleHead.exec(title)?.[1];
  if (!name || !/[A-Z]/.test(name)) return () => false;
  return (sentence) => {
    const text = sentence.replace(/^(?:The|Our|With|Using|Here,?) /, "");
    return text.startsWith(name) && !/^[\w-]*[A-Za-z\d]/.test(text.slice(name.length));
  };
}

export const resultRules: readonly ZoneRule[] = readyRules([
  {
    id: "zone/result-verb",
    zone: "result",
    reason: "Results are told with verbs of achievement and words of evaluation.",
    pattern:
      /\b(?:outperform\w*|surpass\w*|achiev\w+|attain\w*|yield\w*|experiment\w*|evaluat\w+|results? (?:show|demonstrate|indicate|on|across|suggest|reveal)|speed-?ups?|compared (?:to|with)|state-of-the-art|sota|benchmarks?|demonstrat\w+|on average|faster|reduc(?:es|ing|tion)|improv(?:es|ing|ements?)|accura(?:cy|te)|empirical\w*|validate\w*|observe\w*)\b|\d(?:\.\d+)?\s?(?:[x×]|%|times\b)/i,
    examples: {
      match: ["It reaches 2.1x over the dense kernel.", "Experiments on three chips confirm this."],
      miss: ["The cache keeps only the last page."],
    },
  },
]);
