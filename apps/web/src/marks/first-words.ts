const ROOM = 26;

/** Whole words of a name as far as there is room: what is seen stands in the name that is read out. */
export function firstWords(name: string): string {
  const words = name.split(" ");
  let shown = words[0] ?? "";
  for (const word of words.slice(1)) {
    if (shown.length + word.length >= ROOM) break;
    shown += ` ${word}`;
  }
  return shown;
}
