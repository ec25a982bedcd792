import { type Fault, fingerprint, type Paper, titleKey } from "@accelgraph/domain";

/** Ids of a file that are remembered; of a longer file, those after are not compared. */
const MOST_IDS = 50_000;

/**
 * Notices an id that a file gives to two papers. Both are read, since a title is what tells papers
 * apart; the fault is for who thinks that the id does.
 */
export class RepeatedIds {
  readonly #seen = new Map<string, { readonly line: number; readonly title: string }>();

  check(paper: Paper): Fault | undefined {
    const { id, source } = paper;
    if (id === undefined) return undefined;
    const title = fingerprint(titleKey(paper.title));
    const first = this.#seen.get(id);
    if (!first) {
      if (this.#seen.size < MOST_IDS) this.#seen.set(id, { line: source.line, title });
      return undefined;
    }
    if (first.title === title) return undefined;
    return {
      code: "duplicate-id",
      message: `the id "${id}" is that of another paper on line ${first.line}; both are read, as their titles differ`,
      remedy: "Give each paper an id of its own.",
      ...source,
    };
  }
}
