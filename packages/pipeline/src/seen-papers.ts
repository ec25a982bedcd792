import { fingerprint, type Paper, paperKey } from "@accelgraph/domain";

/**
 * Which papers a run has met, by identity: the same identifier, or the same title where one of the two
 * gives no identifier. Keeps a few bytes for each paper and none of its text.
 */
export class SeenPapers {
  readonly #keys = new Set<number>();

  /** Notes a paper; true where it was met before. */
  add(paper: Paper): boolean {
    const title = short(paperKey({ title: paper.title }));
    const own = short(paper.key);
    const bare = short(`bare ${title}`);
    const isBare = own === title;
    const seen = this.#keys.has(own) || (isBare ? this.#keys.has(title) : this.#keys.has(bare));
    this.#keys.add(own).add(title);
    if (isBare) this.#keys.add(bare);
    return seen;
  }
}

/** 52 bits of the text's fingerprint, which a number holds exactly. */
function short(text: string): number {
  return Number.parseInt(fingerprint(text).slice(0, 13), 16);
}
