import { ENTITY_TYPES, ROLES, type Role } from "@accelgraph/domain";
import { contextOf } from "../context.ts";
import type { Entity, Mention } from "../document.ts";
import { nameOf } from "../feature-name.ts";
import { isLanguage } from "../mentions/vocabulary.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { rules, rulesFor } from "./applicable.ts";
import { signsOfCompany } from "./company.ts";
import { roleCue } from "./comparison-rules.ts";
import { isRuled } from "./decide.ts";
import { signsOfGrammar } from "./grammar.ts";
import { formOf } from "./name-form.ts";
import type { Paper } from "./paper.ts";
import { surroundingsOf } from "./surroundings.ts";

/** A sign of what an entity is to the paper, and the mention at which it was seen. */
export interface Sign {
  readonly name: string;
  /** Absent for what holds of the entity as a whole. */
  readonly at: Mention | undefined;
}

/** More mentions than this add nothing to what is known of an entity. */
const mostMentions = 16;

/** Signs of a mention that its neighbours of the same type in the sentence are likely to share. */
const shared = ["cue/than", "cue/example", "role/compared-to", "role/outperforms", "role/more-than", "cue/times-of"];

/** All signs of all entities; what is told of one name tells of those beside it in the sentence too. */
export function signsOfAll(reading: Reading, paper: Paper, entities: readonly Entity[]): (readonly Sign[])[] {
  const all = entities.map((entity) => signsOf(reading, paper, entity));
  const told = tellers(reading, entities, all);
  if (told.size > 0) {
    entities.forEach((entity, i) => {
      const signs = all[i] as Map<string, Sign>;
      for (const mention of entity.mentions.slice(0, mostMentions)) {
        for (const [name, teller] of told.get(placeOf(reading, entity, mention)) ?? []) {
          const mate = nameOf("mate", name);
          if (teller !== entity && !signs.has(name)) signs.set(mate, { name: mate, at: mention });
        }
      }
    });
  }
  return all.map((signs) => [...signs.values()]);
}

/** By sentence and type, the shared signs with the entity that shows each first. */
function tellers(
  reading: Reading,
  entities: readonly Entity[],
  all: readonly ReadonlyMap<string, Sign>[],
): Map<number, Map<string, Entity>> {
  const told = new Map<number, Map<string, Entity>>();
  entities.forEach((entity, i) => {
    for (const name of shared) {
      const at = all[i]?.get(name)?.at;
      if (!at) continue;
      const place = placeOf(reading, entity, at);
      const here = told.get(place) ?? new Map<string, Entity>();
      if (!here.has(name)) told.set(place, here.set(name, entity));
    }
  });
  return told;
}

/** The sentence of a mention and the kind of its thing as one number: methods and models are likened to each other. */
function placeOf(reading: Reading, { type }: Entity, mention: Mention): number {
  const kind = type === "model" ? "method" : type;
  return (sentenceAt(reading.document, mention.start)?.index ?? -1) * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(kind);
}

/** All signs of one entity, each once: rules that hold, words beside its names, where and how often it stands. */
function signsOf(reading: Reading, paper: Paper, entity: Entity): Map<string, Sign> {
  const signs = new Map<string, Sign>();
  const add: Add = (name, at) => {
    if (!signs.has(name)) signs.set(name, { name, at });
  };
  add("bias");
  let acting = 0;
  let strongest: Role = "mentioned";
  let isShown = false;
  for (const mention of entity.mentions.slice(0, mostMentions)) {
    const before = signs.get("cue/acts");
    signs.delete("cue/acts");
    const told = signsAt(reading, paper, entity, mention, add);
    isShown ||= told === undefined && sentenceAt(reading.document, mention.start)?.zone !== "background";
    if (told && ROLES.indexOf(told) < ROLES.indexOf(strongest)) strongest = told;
    if (signs.has("cue/acts")) acting++;
    else if (before) signs.set("cue/acts", before);
  }
  const isDefault = strongest === "mentioned" && isShown;
  const standing = isDefault ? "default" : strongest === "used" || strongest === "target" ? "own" : strongest;
  const ruled = nameOf("rules", standing);
  add(ruled);
  add(nameOf(ruled, entity.type));
  signsOfWhole(reading, paper, entity, acting, add);
  return signs;
}

type Add = (name: string, at?: Mention) => void;

function signsAt(reading: Reading, paper: Paper, entity: Entity, mention: Mention, add: Add): Role | undefined {
  const { type } = entity;
  let told: Role | undefined;
  const frame = paper.frames.get(mention) ?? mention;
  const context = contextOf(reading.document, frame);
  const { zone } = context;
  const fame = entity.entry === undefined ? "unknown" : "known";
  add(nameOf("zone", zone), mention);
  add(nameOf(type, zone), mention);
  if (mention.rule.startsWith("coinage/")) {
    add("coined", mention);
    add(mention.rule, mention);
    told = "proposed";
  }
  let isFirst = true;
  let isCued: boolean | undefined;
  for (const rule of rules.holding(context, rulesFor(type, zone))) {
    if (rule.role === undefined) {
      add(rule.id, mention);
      continue;
    }
    if (rule.cued) isCued ??= roleCue.test(context.left);
    if (rule.cued && !isCued) continue;
    if (isFirst && !(rule.unknown && entity.entry !== undefined)) {
      isFirst = false;
      add(nameOf("says", rule.role), mention);
      told ??= rule.role;
    }
    add(nameOf("about", rule.role), mention);
    add(rule.id, mention);
  }
  if (zone !== "title" && !isRuled(type)) add(nameOf(fame, zone), mention);
  if (told === undefined) add(nameOf("untold", zone), mention);
  if (mention === entity.mentions[0]) add(nameOf("first found", mention.rule));
  if (!mention.rule.startsWith("coinage/")) add(nameOf("found", mention.rule));
  const around = surroundingsOf(reading, frame);
  if (around) {
    signsOfGrammar(around, (name) => add(name, mention));
    if (zone !== "title") add(nameOf(VOICES[paper.voices[around.sentence.index] ?? "none"], zone), mention);
  }
  if (isSpelledOut(reading, mention)) add(zone === "background" ? "spelled-out early" : "spelled-out", mention);
  if (paper.listed.has(mention)) add("listed", mention);
  return told;
}

const VOICES = { own: "voice own", others: "voice others", none: "voice none" } as const;

const COUNTS = ["count 0", "count 1", "count 2", "count 3", "count 4"] as const;

function signsOfWhole(reading: Reading, paper: Paper, entity: Entity, acting: number, add: Add): void {
  const { type, mentions, entry } = entity;
  const zones = new Set(mentions.map((mention) => sentenceAt(reading.document, mention.start)?.zone ?? "method"));
  const first = mentions[0];
  const fame = entry === undefined ? "unknown" : "known";
  add(nameOf("type", type));
  add(nameOf(type, fame));
  const [only, other] = zones;
  if (only !== undefined && other === undefined) {
    const name = nameOf("only", only);
    add(name);
    add(nameOf(type, name));
  }
  add(COUNTS[Math.min(4, mentions.length)] as string);
  if (type !== "hardware" && mentions.length > 1 && mentions.length >= paper.mostMentions) add("most named");
  if (mentions.some((mention) => mention.isClass)) add("class");
  if (isLanguage(entity.name)) add("language");
  const keys = [entity.name, ...entity.aliases].map(reading.keyOf);
  if (keys.some((key) => paper.addresses.has(key))) add("address");
  if (paper.head === entity) add(nameOf("title head", type));
  else if (paper.head && keys.some((key) => key.startsWith(paper.headKey))) add("extends head");
  else if (paper.head) add(nameOf("other head", fame));
  else add(paper.hasCoinage ? "no head" : "no coinage");
  if (paper.leader === entity) add("leader");
  else if (paper.leader) {
    add(nameOf("led by", paper.leader.type));
    if (paper.leader.type === type) add("led by its like");
    if ((first?.start ?? 0) < (paper.leader.mentions[0]?.start ?? 0)) add("before leader at first");
  } else add("no leader");
  signsOfCompany(reading, paper.company, entity, add);
  if (type === "hardware") add(nameOf("form", formOf(entity.name)));
  if (isVariantOfAny(entity.name, paper.coined)) add("extends coined");
  if (mentions.length > 1 && acting > 1) add("acts often");
  if (first && first.start < reading.document.titleEnd) {
    if (paper.head !== entity) add(nameOf("title inside", type));
    if (paper.head !== entity && acting > 0) add("title inside, acts");
    if (paper.head !== entity && mentions.length > 2) add("title inside, often");
    if (!paper.hasCoinage && mentions.length > 1) add("title inside, no coinage");
    if (mentions.length === 1) add("title only");
    if (first.end >= reading.document.titleEnd - 1) add("title end");
  }
}

/** A size or version of one of the names: "Frobnic-7B", "Frobnic-XL/2" of "Frobnic". */
export function isVariantOfAny(name: string, families: readonly string[]): boolean {
  return families.some(
    (family) =>
      name.length > family.length && name.startsWith(family) && /^[-_/ ]?[\dA-Z]/.test(name.slice(family.length)),
  );
}

/** A name that is spelled out where it stands: "Row Packing (RowPack)". */
function isSpelledOut(reading: Reading, mention: Mention): boolean {
  const pair = reading.shortForms.find(
    ({ short, long }) => short.start === mention.start || long.start === mention.start,
  );
  return pair !== undefined && (pair.longText.match(/(?:^|[\s-])[A-Z]/g)?.length ?? 0) >= 2;
}
