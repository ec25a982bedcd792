import type { Span } from "@accelgraph/domain";

/**
 * Cuts text into sentences in one pass, for scientific English: decimal points, initials, versions,
 * addresses and the usual abbreviations do not end a sentence, a full stop glued to the next
 * sentence's first word does. Time is proportional to the length of the text.
 */
const candidate = /[.!?]+["'”’)\]]*(?=\s|$|[A-Z])|\n/g;

/** Words before a full stop that do not end a sentence. */
const abbreviated =
  /(?:^|[\s([{,;/–—-])(?:e\.?g|i\.?e|etc(?=\.,)|vs|cf|al(?=\.\s[a-z([,0-9])|fig|figs|eq|eqs|sec|tab|ref|refs|approx|resp|w\.?r\.?t|a\.?k\.?a|no(?=\.\s?\d)|dr|prof|st|inc|ltd|corp|ver|max|min|avg|[A-Z])$/i;

/** Words that open a sentence even where a full stop stands right before them. */
const opener =
  /^(?:We|The|This|These|Those|That|Our|In|On|To|However|It|Its|Experiments?|Extensive|Code|Moreover|Furthermore|Additionally|Specifically|Finally|While|When|With|For|By|As|A|An|At|Although|Despite|Unlike|Here|Existing|Recent|Results?|Evaluations?|Project)\b/;

/** "at 0.9 W. Scenes", "of ZeRO-R. Models", "0.01 token/s. On": one letter that is a unit or the end of a name is no initial. */
const endsUnit = /\d\s?[A-Z]$|\w\/[a-z]$|\w-[A-Z]$/;

/** Sentence spans of `text`, in order, trimmed of white space; the title's end is a sentence's end. */
export function splitSentences(text: string, titleEnd: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
    start = end;
  };
  candidate.lastIndex = 0;
  for (let hit = candidate.exec(text); hit; hit = candidate.exec(text)) {
    const end = hit.index + hit[0].length;
    if (hit.index < titleEnd && end <= titleEnd) continue;
    if (
      hit[0] === "\n" ? hit.index === titleEnd || isParagraph(text, end) : endsSentence(text, start, hit.index, end)
    ) {
      close(end);
    }
  }
  close(text.length);
  return spans;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return from < to ? { start: from, end: to } : undefined;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || ((unit < 0x20 || unit > 0x7e) && /\s/.test(text.charAt(at)));
}

/** A line feed ends a sentence where the line before ends one, or an empty line follows. */
function isParagraph(text: string, end: number): boolean {
  return text.charAt(end) === "\n";
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const next = text.slice(end, end + 40);
  if (next === "") return true;
  const before = text.slice(Math.max(start, at - 24), at);
  if (!/^\s/.test(next))
    return /[\p{L})\d%]{2}$/u.test(before) && !/\w\.\w*$/.test(before) && opener.test(next) && /^\w+\s/.test(next);
  const first = next.trimStart();
  if (
    text.charAt(at) === "." &&
    abbreviated.test(before) &&
    !(/[A-Z]$/.test(before) && /\d[A-Z]$|\s[A-Z]$/.test(before) && opener.test(first)) &&
    !endsUnit.test(before)
  )
    return false;
  return !/^[a-z,;:)\]]/.test(first) || /^[a-z]+[A-Z]/.test(first);
}
