import { contextOf } from "../context.ts";
import { ContextTable } from "../context-table.ts";
import type { Reading } from "../reading.ts";
import { type NameSpan, spanOf, withVariant } from "./spans.ts";
import { isGenericName, isGenericWord } from "./vocabulary.ts";
import { type WordRule, wordRules } from "./word-rules.ts";

const mayName =
  /compared|outperform|surpass|versus|vs|over|than|against|beat|baseline|state-of-the-art|prior|counterpart|such as|including|like|e\.g|i\.e|dataset|benchmark|corpus|optimizer|library|framework|simulator|compiler|toolkit|runtime|engine|system|language|solver|algorithm|accelerator|solver|scheduler|package|middleware|software|database|tool/;

const rules = new ContextTable(wordRules);

export interface RuledName extends NameSpan {
  readonly rule: WordRule;
}

/** Single capitalised words, not at the start of a sentence, that a rule takes for names. */
export function ruledWords(reading: Reading): RuledName[] {
  const found: RuledName[] = [];
  for (const sentence of reading.document.sentences) {
    if (sentence.zone === "title") continue;
    let isLikely = false;
    const end = reading.firstToken[sentence.index + 1] ?? reading.tokens.length;
    for (let i = (reading.firstToken[sentence.index] ?? 0) + 1; i < end; i++) {
      const token = reading.tokens[i];
      if (token?.shape !== "capital" || isGenericWord(token.text) || isGenericName(token.text)) continue;
      // Asked once, and only where a sentence has such a word at all.
      isLikely ||= mayName.test(sentence.text);
      if (!isLikely) break;
      const span = spanOf(reading, i, withVariant(reading, i, i));
      if (!span) continue;
      const rule = rules.first(contextOf(reading.document, span));
      if (!rule) continue;
      const { first, last, start, end, text } = span;
      found.push({ first, last, start, end, text, rule });
    }
  }
  return found;
}
