import type { Document, RoledEntity } from "../document.ts";
import { quick } from "../quick-pattern.ts";
import { isPassive } from "./comparison.ts";
import type { Result } from "./find.ts";
import { isResultVerb } from "./grammar.ts";
import type { Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

/**
 * Whose results a paper's numbers are where the sentence does not say: the proposed thing that the title opens with
 * ("X: …"), else the one that the abstract names first.
 */
export function authorOf({ text, titleEnd }: Document, entities: readonly RoledEntity[]): RoledEntity | undefined {
  const proposed = entities.filter((entity) => entity.role === "proposed" && entity.type !== "dataset");
  const opensTitle = ({ mentions }: RoledEntity) =>
    mentions.some(({ start, end }) => start < 3 && end < titleEnd && /^\s?:/.test(text.slice(end, end + 2)));
  if (proposed.length > 0) return proposed.find(opensTitle) ?? firstNamed(proposed, titleEnd);
  // A study of one system whose name is in the title speaks of that system.
  const studied = entities.filter(
    ({ role, type, mentions }) =>
      role === "used" && type === "method" && mentions.some(({ start }) => start < titleEnd),
  );
  return studied.length === 1 ? studied[0] : undefined;
}

/** The entity that the abstract names first, else any. */
function firstNamed(entities: readonly RoledEntity[], titleEnd: number): RoledEntity | undefined {
  let first = entities[0];
  let least = Number.POSITIVE_INFINITY;
  for (const entity of entities) {
    const start = entity.mentions.find((mention) => mention.start > titleEnd)?.start ?? Number.POSITIVE_INFINITY;
    if (start >= least) continue;
    first = entity;
    least = start;
  }
  return first;
}

/** The entities, with the sizes and versions of a proposed model ("X-B" of X) proposed as it is. */
export function withOwnVariants(entities: readonly RoledEntity[]): readonly RoledEntity[] {
  const own = entities.filter(({ type, role }) => type === "model" && role === "proposed");
  if (own.length === 0) return entities;
  const isVariant = ({ type, role, name }: RoledEntity) =>
    type === "model" &&
    role !== "proposed" &&
    own.some((model) => name.startsWith(model.name) && /^[-\s]/.test(name.slice(model.name.length)));
  return entities.map((entity) => (isVariant(entity) ? { ...entity, role: "proposed" } : entity));
}

/** Numbers of the background are other people's, until the abstract has named its own thing. */
export function speaksOfAuthor(document: Document, passage: Passage, author: RoledEntity | undefined): boolean {
  if (passage.sentence.zone !== "background") return true;
  return author?.mentions.some(({ start }) => start > document.titleEnd && start < passage.sentence.end) === true;
}

const several = quick(
  /\b(?:these|the two|both|all) (?:proposed )?(?:methods|techniques|optimi[sz]ations|approaches|strategies|components|contributions)\b|\bcollectively\b/i,
);
const preposition = oneOf(
  "on with for of over than to in by as via using from compared against and or into upon between the a an",
);
const adverb =
  /^(?:can|could|also|further|only|even|still|consistently|significantly|substantially|successfully|effectively|not|thus|then|alone|itself|already|typically|often|models?|variants?|\w+ly)$/;

/** Who speaks in a sentence, told once for all of its numbers. */
export interface Speaker {
  readonly author: RoledEntity | undefined;
  /** It speaks of other people's work. */
  readonly isOther: boolean;
  /** It speaks of several contributions together, so that none has the numbers alone. */
  readonly isSeveral: boolean;
}

export function speakerOf(passage: Passage, author: RoledEntity | undefined): Speaker {
  return { author, isOther: others.test(passage.text), isSeveral: several.test(passage.text) };
}

/** So far before a number its subject may stand, in words. */
const farthest = 90;

/**
 * The entity that achieves a number: the one right before the verb of the clause, else the proposed thing named
 * nearest before the number, else the paper's own. The "from" of a change is nobody's.
 */
export function subjectOf(passage: Passage, result: Result, speaker: Speaker): RoledEntity | undefined {
  if (result.quantity.end2 === "from" || speaker.isOther) return undefined;
  const { pieces } = passage;
  const floor = Math.max(0, result.group.first - farthest);
  const behind = pieces[result.group.last + 2]?.named?.entity;
  if (behind?.role === "proposed" && /^(?:with|by|using|via|for)$/.test(pieces[result.group.last + 1]?.word ?? ""))
    return behind;
  let nearest: RoledEntity | undefined;
  let user: RoledEntity | undefined;
  for (let at = result.group.first - 1; at >= floor; at--) {
    const entity = pieces[at]?.named?.entity;
    // "X and Y outrun it by 3x": the number goes to the first.
    if (!entity || entity.type === "dataset" || entity.role === "mentioned" || isJoined(pieces, at)) continue;
    const isOwn = entity.role === "proposed";
    if (isOwn) nearest ??= entity;
    if (entity.type === "method" && entity.role === "used") user ??= entity;
    if ((isOwn || entity.type === "method") && isSubject(pieces, at)) return entity;
  }
  if (nearest || speaker.author) return nearest ?? (speaker.isSeveral ? undefined : speaker.author);
  return user ?? agentBehind(passage, result);
}

/** The later one of two own things that "and" joins. */
function isJoined(pieces: readonly Piece[], at: number): boolean {
  const first = pieces[at - 2]?.named?.entity;
  return pieces[at - 1]?.word === "and" && first?.role === "proposed" && first.type === pieces[at]?.named?.entity.type;
}

/** A sentence that opens on the work of others, and does not come to speak of one's own. */
const others =
  /^(?:(?:however|nonetheless|yet|but|unfortunately|although|while|though|still|nevertheless|meanwhile|in contrast)\W+)?(?:the )?(?:existing|prior|previous|current|conventional|traditional|state-of-the-art|modern|today's|recent|most|many)\b(?!.*\b(?:we|our|ours|proposed)\b)/i;

/** "a 2x speedup by X": in a study the method that is used achieves it. */
function agentBehind(passage: Passage, result: Result): RoledEntity | undefined {
  const { pieces } = passage;
  for (let at = result.group.last + 1; at < result.group.to; at++) {
    const entity = pieces[at]?.named?.entity;
    if (
      entity?.type === "method" &&
      entity.role === "used" &&
      /^(?:by|with|using|via|of|for)$/.test(pieces[at - 1]?.word ?? "")
    )
      return entity;
  }
  return undefined;
}

/** Verbs that are nouns elsewhere, but not right behind a name. */
const thirdPerson = oneOf(
  "needs gains costs takes suffers loses spends wastes scores increases drops cuts saves makes lets gives turns leaves solves decodes classifies detects recognizes computes occupies reads stays ends becomes remains stops wins",
);

/** A name with a verb of results behind it and no preposition before it. */
function isSubject(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before && (preposition.has(before.word) || before.kind === "name")) return false;
  let next = at + 1;
  if (isPassive(pieces, at + 2)) return false;
  while (next < at + 4 && adverb.test(pieces[next]?.word ?? "")) next++;
  const verb = pieces[next]?.word ?? "";
  return (isResultVerb(pieces[next]) && !/ing$/.test(verb)) || thirdPerson.has(verb);
}
