/** How names are compared: what is spelling and what is meaning. Pure functions of text. */

/**
 * The key under which a name is looked up: compatibility forms folded, lower case, and only letters,
 * digits, `+` and `.` kept, since those carry meaning ("SpecDec++", "Qwen2.5"); the rest is spelling.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+.]/gu, "")
    .replace(/\.$/, "");
}

/** A name for addresses and columns: lower case ASCII letters and digits joined by single hyphens. */
export function slugify(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\+/g, " plus ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return ascii.slice(0, 80).replace(/-+$/, "") || `x${fingerprint(name).slice(0, 12)}`;
}

/**
 * A short, stable fingerprint of a text: 64 bits of FNV-1a as 16 hexadecimal digits. Not for security.
 * Source: Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(text: string): string {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = (low ^ (unit & 0xff)) >>> 0;
    [high, low] = timesPrime(high, low);
    low = (low ^ (unit >>> 8)) >>> 0;
    [high, low] = timesPrime(high, low);
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

/** `(high, low)` times the 64-bit FNV prime 2^40 + 0x1b3, modulo 2^64. */
function timesPrime(high: number, low: number): [number, number] {
  const lowProduct = low * 0x1b3;
  const newLow = lowProduct >>> 0;
  const carry = Math.floor(lowProduct / 0x100000000);
  const newHigh = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
  return [newHigh, newLow];
}

/** What makes a paper the same paper: its DOI, else its arXiv number (version dropped), else its title. */
export function paperKey(paper: { title: string; doi?: string | undefined; arxivId?: string | undefined }): string {
  if (paper.doi) return `doi:${paper.doi.toLowerCase()}`;
  if (paper.arxivId) return `arxiv:${paper.arxivId.replace(/v\d+$/, "").toLowerCase()}`;
  return `title:${nameKey(paper.title)}`;
}
