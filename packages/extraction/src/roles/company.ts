import { ENTITY_TYPES } from "@accelgraph/domain";
import type { Entity } from "../document.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { type Signs, sign } from "./signs.ts";

/** What the other things that a paper names tell of one of them. */
export interface Company {
  /** The sentences that name each thing, as one number with its type. */
  readonly places: ReadonlyMap<Entity, ReadonlySet<number>>;
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
  const places = new Map<Entity, ReadonlySet<number>>();
  const inSentence = new Map<number, number>();
  for (const entity of entities) {
    const own = placesOf(reading, entity);
    places.set(entity, own);
    for (const place of own) inSentence.set(place, (inSentence.get(place) ?? 0) + 1);
  }
  return { places, inSentence };
}

/** Signs of how many things of its type the paper and one sentence name, and of names that hold its own. */
export function signsOfCompany({ places, inSentence }: Company, entity: Entity, signs: Signs): void {
  let alike = 0;
  for (const { type } of places.keys()) if (type === entity.type) alike++;
  let together = 0;
  for (const place of places.get(entity) ?? []) together = Math.max(together, inSentence.get(place) ?? 0);
  const type = sign(entity.type);
  signs.add(type.and(ALIKE[Math.min(alike, ALIKE.length - 1)] as string));
  signs.add(type.and(TOGETHER[Math.min(together, TOGETHER.length - 1)] as string));
  if (places.size > mostNames || entity.name.length < shortestName) return;
  for (const other of places.keys()) if (other.name !== entity.name) signsOfKin(entity.name, other, signs);
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

/** The sentences that name a thing, each once. */
function placesOf(reading: Reading, { type, mentions }: Entity): Set<number> {
  const kind = ENTITY_TYPES.indexOf(type);
  return new Set(
    mentions.map(({ start }) => (sentenceAt(reading.document, start)?.index ?? -1) * ENTITY_TYPES.length + kind),
  );
}
