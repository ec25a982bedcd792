/** How names are compared: what is spelling and what is meaning. Pure functions of text. */

/**
 * The key under which a name is looked up: compatibility forms folded, lower case, and only letters,
 * digits, `+` and `.` kept, and `#` and `*` behind them, since those carry meaning ("SpecDec++", "Qwen2.5",
 * "QuIP#", "A*"); the rest is spelling.
 */
export function nameKey(name: string): string {
  return folded(name, /(?<![\p{L}\p{N}+#*])[#*]|[^\p{L}\p{N}+.#*]/gu);
}

/** The key of a title, in which `#` and `*` are marks and not meaning. Stored files know papers by it: it stays. */
export function titleKey(title: string): string {
  return folded(title, /[^\p{L}\p{N}+.]/gu);
}

function folded(text: string, spelling: RegExp): string {
  return text.normalize("NFKC").toLowerCase().replace(spelling, "").replace(/\.$/, "");
}

/** A name for addresses and columns: lower case ASCII letters and digits joined by single hyphens. */
export function slugify(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\+/g, " plus ")
    .replace(/(?<=[a-z0-9])#/g, " sharp ")
    .replace(/(?<=[a-z0-9])\*/g, " star ")
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
    // Two bytes a unit, low byte first; each is multiplied by the prime 2^40 + 0x1b3, modulo 2^64. The low
    // word goes in halves, so that all numbers stay small integers: five times as fast as with doubles.
    for (let shift = 0; shift <= 8; shift += 8) {
      low ^= (unit >>> shift) & 0xff;
      const lowHalf = (low & 0xffff) * 0x1b3;
      const highHalf = (low >>> 16) * 0x1b3 + (lowHalf >>> 16);
      high = (Math.imul(high, 0x1b3) + (highHalf >>> 16) + (low << 8)) | 0;
      low = (highHalf << 16) | (lowHalf & 0xffff);
    }
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}

/** What makes a paper the same paper: its DOI, else its arXiv number (version dropped), else its title. */
export function paperKey(paper: { title: string; doi?: string | undefined; arxivId?: string | undefined }): string {
  if (paper.doi) return `doi:${paper.doi.toLowerCase()}`;
  if (paper.arxivId) return `arxiv:${paper.arxivId.replace(/v\d+$/, "").toLowerCase()}`;
  return `title:${titleKey(paper.title)}`;
}
