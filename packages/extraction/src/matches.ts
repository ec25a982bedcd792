/**
 * All matches of a global pattern in a text, from left to right: what `matchAll` gives, which costs more than most
 * searches do, because it makes a new pattern each time that it is asked.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    found.push(hit);
    if (hit[0] === "") pattern.lastIndex++;
  }
  return found;
}
