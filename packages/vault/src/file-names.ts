/** Names of notes that every file system and Obsidian's links can take. */

/** Bytes a file name may have, with room for `.md` and for what tells two apart; most file systems stop at 255. */
const MOST_BYTES = 160;

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;

/**
 * A name as a file name: what Windows, macOS or a wikilink would take for their own becomes a space or a hyphen, and
 * nothing ends in a dot or a space.
 */
export function fileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\ufffd]/gu, " ")
    .replace(/[/\\:|]/g, "-")
    .replace(/\^/g, "")
    .replace(/[<>"*?#[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const cut = cutToBytes(plain, MOST_BYTES).replace(/^[.\s]+|[.\s]+$/g, "");
  if (cut === "") return "unnamed";
  return DEVICES.test(cut) ? `${cut}_` : cut;
}

/** The same key for names that some file system takes for the same: letter case and Unicode form do not count. */
export function collisionKey(path: string): string {
  return path.normalize("NFKC").toLowerCase();
}

function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let cut = "";
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > most) return cut.trimEnd();
    cut += character;
  }
  return cut;
}
