/**
 * Bytes to text. UTF-8 is the rule; UTF-16 is read where a byte order mark says so. Bytes that are not
 * of the encoding become U+FFFD and are reported, so that the reader can name the entry they stand in.
 */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** First bytes of files that hold no text of ours, and what to call them. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF document"],
  ["SQLite format 3\0", "an SQLite database"],
  ["PK\x03\x04", "a zip archive or an office document"],
  ["\x1f\x8b", "a gzip archive"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\x7fELF", "a program"],
];

/** What kind of binary file these first bytes belong to, or undefined for text. */
export function detectBinary(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, 16));
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known) return known[1];
  if (detectEncoding(head) !== "utf-8") return undefined;
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  // Text may hold a stray NUL; a tenth of control characters is no text.
  return controls > head.length / 10 ? "a binary file" : undefined;
}

/**
 * Decodes pieces of bytes. `onDamage` is called when bytes were met that are not of the encoding (a
 * U+FFFD that the text itself holds is no damage). NUL characters are dropped.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onDamage: () => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const clean = (piece: string, from: Uint8Array) => {
    if (piece.includes("\uFFFD") && count(piece) > countEncoded(from)) onDamage();
    return piece.includes("\0") ? piece.replaceAll("\0", "") : piece;
  };
  for await (const chunk of bytes) {
    const piece = clean(decoder.decode(chunk, { stream: true }), chunk);
    if (piece !== "") yield piece;
  }
  const rest = clean(decoder.decode(), new Uint8Array());
  if (rest !== "") yield rest;
}

function count(text: string): number {
  return text.split("\uFFFD").length - 1;
}

/** How often the bytes spell U+FFFD in UTF-8. */
function countEncoded(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from("\uFFFD");
  let found = 0;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + mark.length)) found++;
  return found;
}
