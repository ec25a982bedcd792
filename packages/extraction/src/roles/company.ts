import { ENTITY_TYPES } from "@accelgraph/domain";
import type { Entity } from "../document.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { type Signs, sign } from "./signs.ts";

/** What the other things that a paper names tell of one of them. */
export interface Company {
  readonly entities: readonly Entity[];
  /** How many things of a type a sentence names, by both. */
  readonly inSentence: ReadonlyMap<number, number>;
}

/** A text that names more things is looked at no further for names within names. */
const mostNames = 60;
/** A shorter name stands within others by chance. */
const shortestName = 3;

const ALIKE = ["alike 0", "alike 1", "alike 2", "alike 3", "alike 4", "alike 5"] as const;
const TOGETHER = ["together 0", "together 1", "together 2", "together 3", "together 4"] as const;

export function companyOf(reading: Reading, entities: readonly Entity[]): Company {
  const inSentence = new Map<number, number>();
  for (const entity of entities) {
    for (const place of placesOf(reading, entity)) inSentence.set(place, (inSentence.get(place) ?? 0) + 1);
  }
  return { entities, inSentence };
}

/** Signs of how many things of its type the paper and one sentence name, and of names that hold its own. */
export function signsOfCompany(reading: Reading, company: Company, entity: Entity, signs: Signs): void {
  const { entities, inSentence } = company;
  let alike = 0;
  for (const { type } of entities) if (type === entity.type) alike++;
  let together = 0;
  for (const place of placesOf(reading, entity)) together = Math.max(together, inSentence.get(place) ?? 0);
  signs.add(sign(entity.type).and(ALIKE[Math.min(alike, ALIKE.length - 1)] as string));
  signs.add(sign(entity.type).and(TOGETHER[Math.min(together, TOGETHER.length - 1)] as string));
  if (entities.length > mostNames || entity.name.length < shortestName) return;
  for (const other of entities) if (other.name !== entity.name) signsOfKin(entity.name, other, signs);
}

const [endsAnother, beginsAnother] = [sign("ends another"), sign("begins another")];
const [endsInAnother, beginsWithAnother] = [sign("ends in another"), sign("begins with another")];

/** "RowMill" beside "Fast-RowMill" or "RowMill-2": what is built on a name bears it. */
function signsOfKin(name: string, { name: other, type }: Entity, signs: Signs): void {
  if (type === "dataset") return;
  if (endsIn(other, name)) {
    signs.add(endsAnother);
    signs.add(endsAnother.and(type));
  }
  if (other.startsWith(name)) signs.add(beginsAnother);
  if (endsIn(name, other)) signs.add(endsInAnother);
  if (name.startsWith(other)) signs.add(beginsWithAnother);
}

const endsIn = (name: string, end: string): boolean =>
  name.length > end.length && name.endsWith(end) && "-_ ".includes(name.charAt(name.length - end.length - 1));

/** The sentences that name a thing, each once, as one number with its type. */
function placesOf(reading: Reading, { type, mentions }: Entity): Set<number> {
  const kind = ENTITY_TYPES.indexOf(type);
  return new Set(
    mentions.map(({ start }) => (sentenceAt(reading.document, start)?.index ?? -1) * ENTITY_TYPES.length + kind),
  );
}
