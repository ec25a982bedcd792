import { ENTITY_TYPES, ROLES, type Role } from "@accelgraph/domain";
import type { Entity, Mention, Zone } from "../document.ts";
import { each } from "../each.ts";
import { isLanguage } from "../mentions/vocabulary.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { signsOfCompany } from "./company.ts";
import { roleCue } from "./comparison-rules.ts";
import { isRuled } from "./decide.ts";
import { signsOfGrammar } from "./grammar.ts";
import { type Heard, mostMentions } from "./heard.ts";
import { formOf } from "./name-form.ts";
import { isCoinage, type Paper } from "./paper.ts";
import { type Sign, Signs, sign } from "./signs.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Signs of a mention that its neighbours of the same type in the sentence are likely to share. */
const shared = [
  "cue/than",
  "cue/example",
  "role/compared-to",
  "role/outperforms",
  "role/more-than",
  "cue/times-of",
].map(sign);

const mate = sign("mate");

/**
 * All signs of all entities, of what is heard at the mentions of each; what is told of one name tells of those beside it
 * in the sentence too.
 */
export function signsOfAll(
  reading: Reading,
  paper: Paper,
  entities: readonly Entity[],
  heard: readonly (readonly Heard[])[],
): readonly Signs[] {
  const all = each(entities, heard, (entity, at) => signsOf(reading, paper, entity, at));
  const told = tellers(reading, entities, all);
  if (told.size === 0) return all;
  entities.forEach((entity, i) => {
    const signs = all[i] as Signs;
    for (const mention of entity.mentions.slice(0, mostMentions)) {
      for (const [said, teller] of told.get(placeOf(reading, entity, mention)) ?? []) {
        if (teller !== entity && !signs.has(said)) signs.set(mate.and(said.name), mention);
      }
    }
  });
  return all;
}

/** By sentence and type, the shared signs with the entity that shows each first. */
function tellers(reading: Reading, entities: readonly Entity[], all: readonly Signs[]): Map<number, Map<Sign, Entity>> {
  const told = new Map<number, Map<Sign, Entity>>();
  entities.forEach((entity, i) => {
    for (const said of shared) {
      const at = all[i]?.placeOf(said);
      if (!at) continue;
      const place = placeOf(reading, entity, at);
      const here = told.get(place) ?? new Map<Sign, Entity>();
      if (!here.has(said)) told.set(place, here.set(said, entity));
    }
  });
  return told;
}

/** The sentence of a mention and the kind of its thing as one number: methods and models are likened to each other. */
function placeOf(reading: Reading, { type }: Entity, mention: Mention): number {
  const kind = type === "model" ? "method" : type;
  return (sentenceAt(reading.document, mention.start)?.index ?? -1) * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(kind);
}

const [bias, acts, ruled] = [sign("bias"), sign("cue/acts"), sign("rules")];

/** All signs of one entity, each once: rules that hold, words beside its names, where and how often it stands. */
function signsOf(reading: Reading, paper: Paper, entity: Entity, heard: readonly Heard[]): Signs {
  const signs = new Signs();
  signs.add(bias);
  let acting = 0;
  let strongest: Role = "mentioned";
  let isShown = false;
  for (const [i, at] of heard.entries()) {
    const mention = entity.mentions[i] as Mention;
    const before = signs.placeOf(acts);
    if (before) signs.remove(acts);
    const told = signsAt(reading, paper, entity, mention, at, signs);
    isShown ||= told === undefined && sentenceAt(reading.document, mention.start)?.zone !== "background";
    if (told && ROLES.indexOf(told) < ROLES.indexOf(strongest)) strongest = told;
    if (signs.has(acts)) acting++;
    else if (before) signs.add(acts, before);
  }
  const isDefault = strongest === "mentioned" && isShown;
  const standing = isDefault ? "default" : strongest === "used" || strongest === "target" ? "own" : strongest;
  const rules = ruled.and(standing);
  signs.add(rules);
  signs.add(rules.and(entity.type));
  signsOfWhole(reading, paper, entity, acting, signs);
  return signs;
}

const [inZone, says, about, untold] = [sign("zone"), sign("says"), sign("about"), sign("untold")];
const [coined, listed] = [sign("coined"), sign("listed")];
const [found, firstFound] = [sign("found"), sign("first found")];
const [spelledOut, spelledOutEarly] = [sign("spelled-out"), sign("spelled-out early")];

function signsAt(
  reading: Reading,
  paper: Paper,
  entity: Entity,
  mention: Mention,
  { frame, context, rules }: Heard,
  signs: Signs,
): Role | undefined {
  const type = sign(entity.type);
  let told: Role | undefined;
  const { zone } = context;
  signs.add(inZone.and(zone), mention);
  signs.add(type.and(zone), mention);
  if (isCoinage(mention)) {
    signs.add(coined, mention);
    signs.add(sign(mention.rule), mention);
    told = "proposed";
  }
  let isFirst = true;
  let isCued: boolean | undefined;
  for (const rule of rules) {
    if (rule.role === undefined) {
      signs.add(rule.sign, mention);
      continue;
    }
    if (rule.cued) isCued ??= roleCue.test(context.left);
    if (rule.cued && !isCued) continue;
    if (isFirst && !(rule.unknown && entity.entry !== undefined)) {
      isFirst = false;
      signs.add(says.and(rule.role), mention);
      told ??= rule.role;
    }
    signs.add(about.and(rule.role), mention);
    signs.add(rule.sign, mention);
  }
  if (zone !== "title" && !isRuled(entity.type)) signs.add(fameOf(entity).and(zone), mention);
  if (told === undefined) signs.add(untold.and(zone), mention);
  if (mention === entity.mentions[0]) signs.add(firstFound.and(mention.rule));
  if (!isCoinage(mention)) signs.add(found.and(mention.rule));
  const around = surroundingsOf(reading, frame);
  if (around) {
    signsOfGrammar(around, mention, signs);
    if (zone !== "title") signs.add(voices[paper.voiceAt(around.sentence)].and(zone), mention);
  }
  if (isSpelledOut(reading, mention)) signs.add(zone === "background" ? spelledOutEarly : spelledOut, mention);
  if (paper.listed.has(mention)) signs.add(listed, mention);
  return told;
}

const voices = { own: sign("voice own"), others: sign("voice others"), none: sign("voice none") };

const fames = { known: sign("known"), unknown: sign("unknown") };

/** Whether the lexicon knows it. */
function fameOf({ entry }: Entity): Sign {
  return entry === undefined ? fames.unknown : fames.known;
}

const counts = ["count 0", "count 1", "count 2", "count 3", "count 4"].map(sign);
const [ofType, only, form] = [sign("type"), sign("only"), sign("form")];
const [mostNamed, isClass, language, address] = ["most named", "class", "language", "address"].map(sign) as Four;
const [extendsHead, extendsCoined] = [sign("extends head"), sign("extends coined")];
const [titleHead, otherHead, noHead, noCoinage] = ["title head", "other head", "no head", "no coinage"].map(
  sign,
) as Four;
const [leader, ledBy, ledByItsLike, noLeader] = ["leader", "led by", "led by its like", "no leader"].map(sign) as Four;
const [beforeLeader, actsOften] = [sign("before leader at first"), sign("acts often")];

type Four = [Sign, Sign, Sign, Sign];

function signsOfWhole(reading: Reading, paper: Paper, entity: Entity, acting: number, signs: Signs): void {
  const { type, mentions } = entity;
  const first = mentions[0];
  signs.add(ofType.and(type));
  signs.add(sign(type).and(fameOf(entity).name));
  const zone = onlyZoneOf(reading, mentions);
  if (zone) {
    signs.add(only.and(zone));
    signs.add(sign(type).and(only.and(zone).name));
  }
  signs.add(counts[Math.min(4, mentions.length)] as Sign);
  if (type !== "hardware" && mentions.length > 1 && mentions.length >= paper.mostMentions) signs.add(mostNamed);
  if (mentions.some((mention) => mention.isClass)) signs.add(isClass);
  if (isLanguage(entity.name)) signs.add(language);
  const keys = [entity.name, ...entity.aliases].map(reading.keyOf);
  if (keys.some((key) => paper.addresses.has(key))) signs.add(address);
  if (paper.head === entity) signs.add(titleHead.and(type));
  else if (paper.head && keys.some((key) => key.startsWith(paper.headKey))) signs.add(extendsHead);
  else if (paper.head) signs.add(otherHead.and(fameOf(entity).name));
  else signs.add(paper.hasCoinage ? noHead : noCoinage);
  if (paper.leader === entity) signs.add(leader);
  else if (paper.leader) {
    signs.add(ledBy.and(paper.leader.type));
    if (paper.leader.type === type) signs.add(ledByItsLike);
    if ((first?.start ?? 0) < (paper.leader.mentions[0]?.start ?? 0)) signs.add(beforeLeader);
  } else signs.add(noLeader);
  signsOfCompany(paper.company, entity, signs);
  if (type === "hardware") signs.add(form.and(formOf(entity.name)));
  if (isVariantOfAny(entity.name, paper.coined)) signs.add(extendsCoined);
  if (mentions.length > 1 && acting > 1) signs.add(actsOften);
  if (first && first.start < reading.document.titleEnd) signsOfTitle(reading, paper, entity, acting, signs);
}

/** The part of the text in which all mentions stand, where that is one. */
function onlyZoneOf(reading: Reading, mentions: readonly Mention[]): Zone | undefined {
  let only: Zone | undefined;
  for (const { start } of mentions) {
    const zone = sentenceAt(reading.document, start)?.zone ?? "method";
    if (only !== undefined && zone !== only) return undefined;
    only = zone;
  }
  return only;
}

const [inside, insideActs, insideOften] = [
  sign("title inside"),
  sign("title inside, acts"),
  sign("title inside, often"),
];
const [insideWithoutCoinage, titleOnly, titleEnd] = [
  sign("title inside, no coinage"),
  sign("title only"),
  sign("title end"),
];

/** Signs of an entity that the title names. */
function signsOfTitle(reading: Reading, paper: Paper, entity: Entity, acting: number, signs: Signs): void {
  const { type, mentions } = entity;
  if (paper.head !== entity) {
    signs.add(inside.and(type));
    if (acting > 0) signs.add(insideActs);
    if (mentions.length > 2) signs.add(insideOften);
  }
  if (!paper.hasCoinage && mentions.length > 1) signs.add(insideWithoutCoinage);
  if (mentions.length === 1) signs.add(titleOnly);
  if ((mentions[0]?.end ?? 0) >= reading.document.titleEnd - 1) signs.add(titleEnd);
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
