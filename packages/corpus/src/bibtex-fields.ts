/**
 * The fields of one BibTeX entry, by BibTeX's own grammar: `name = value # value …` where a value is in
 * braces, in quotes, a number, or the name of an `@string`. Values come as they stand, TeX and all.
 */
export function parseBibtexFields(entry: string, strings: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  const field = /[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*/y;
  field.lastIndex = bodyStart(entry);
  for (let name = field.exec(entry); name; name = field.exec(entry)) {
    const { value, end } = readValue(entry, field.lastIndex, strings);
    const key = (name[1] ?? "").toLowerCase();
    if (!fields.has(key)) fields.set(key, value);
    field.lastIndex = end;
  }
  return fields;
}

/** After `@type{key,`; for `@string{` there is no key. */
function bodyStart(entry: string): number {
  return /^\s*@\w+\s*[{(](?:[^,={}"]*,)?/.exec(entry)?.[0].length ?? entry.length;
}

function readValue(entry: string, from: number, strings: ReadonlyMap<string, string>): { value: string; end: number } {
  let value = "";
  let at = from;
  for (;;) {
    const piece = readPiece(entry, at, strings);
    value += piece.value;
    const joined = /\s*#\s*/y;
    joined.lastIndex = piece.end;
    if (!joined.test(entry)) return { value, end: piece.end };
    at = joined.lastIndex;
  }
}

function readPiece(entry: string, at: number, strings: ReadonlyMap<string, string>): { value: string; end: number } {
  const opener = entry[at];
  if (opener === "{" || opener === '"') {
    const end = closing(entry, at, opener);
    return { value: entry.slice(at + 1, end), end: end + 1 };
  }
  const word = /[^\s,#{}"()]+/y;
  word.lastIndex = at;
  const name = word.exec(entry)?.[0] ?? "";
  // A value that is nothing we know still has to move the reader on.
  return { value: strings.get(name.toLowerCase()) ?? name, end: at + Math.max(name.length, 1) };
}

/** Where the brace or quote that opens at `at` is closed; braces nest, and quotes count outside braces. */
function closing(entry: string, at: number, opener: string): number {
  let depth = 0;
  for (let i = at + 1; i < entry.length; i++) {
    const char = entry[i];
    if (char === "{") depth++;
    else if (char === '"' && opener === '"' && depth === 0 && entry[i - 1] !== "\\") return i;
    else if (char === "}" && depth-- === 0) return i;
  }
  return entry.length;
}
