import type { Entity, RoledEntity } from "../document.ts";
import { at, each } from "../each.ts";
import { gathered } from "../gathered.ts";
import { isLanguage } from "../mentions/vocabulary.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { confidenceOf } from "./confidence.ts";
import { type Decision, decide, isRuled, roleOf } from "./decide.ts";
import { isVariantOfAny, signsOfAll } from "./features.ts";
import { heardOf } from "./heard.ts";
import { paperOf } from "./paper.ts";
import type { Signs, Standing } from "./signs.ts";

export { STANDINGS, type Standing } from "./signs.ts";

/** A paper that names so many programming languages and models is about them. */
const languagesOfStudy = 4;

/** Decides what each entity is to its paper, from all signs that its mentions give. */
export function roles(reading: Reading, entities: readonly Entity[]): RoledEntity[] {
  return rolesOfAll([reading], [entities])[0] as RoledEntity[];
}

/** The same for each paper of a batch, step by step: each step reads all papers before the next. */
export function rolesOfAll(readings: readonly Reading[], entities: readonly (readonly Entity[])[]): RoledEntity[][] {
  const signs = signsOfPapers(readings, entities);
  return readings.map((reading, i) => decided(reading, at(entities, i), at(signs, i)));
}

function signsOfPapers(readings: readonly Reading[], entities: readonly (readonly Entity[])[]) {
  const papers = each(readings, entities, paperOf);
  const heard = readings.map((reading, i) => at(entities, i).map((entity) => heardOf(reading, at(papers, i), entity)));
  return readings.map((reading, i) => signsOfAll(reading, at(papers, i), at(entities, i), at(heard, i)));
}

function decided(reading: Reading, entities: readonly Entity[], signs: readonly Signs[]): RoledEntity[] {
  const isAboutLanguages = entities.filter((entity) => isLanguage(entity.name)).length >= languagesOfStudy;
  const decisions = entities.map(({ type }, i) => decide(type, signs[i] as Signs));
  const proposed = entities.filter((_, i) => decisions[i]?.standing === "proposed").map(({ name }) => name);
  return gathered(entities, (entity, i): RoledEntity[] => {
    const { standing: told, sign, at } = decisions[i] as Decision;
    const isOwnVariant = told === "own" && !isRuled(entity.type) && isVariantOfAny(entity.name, proposed);
    const standing = isLanguage(entity.name) ? ofLanguage(told, isAboutLanguages) : isOwnVariant ? "proposed" : told;
    if (standing === undefined) return [];
    const role = roleOf(standing, entity.type);
    const mention = at ?? entity.mentions[0];
    const sentence = mention && sentenceAt(reading.document, mention.start);
    const rule = isOwnVariant ? "role/own-variant" : (sign?.known.rule ?? `role/${sentence?.zone ?? "method"}`);
    const { type, name, aliases, entry, mentions } = entity;
    const roleSpan = sentence ?? mention ?? { start: 0, end: 0 };
    const confidence = confidenceOf(type, role, rule);
    return [{ type, name, aliases, entry, mentions, role, roleRule: rule, roleSpan, confidence }];
  });
}

/** The signs of all entities by name: what the weights are learned from. */
export function roleSigns(
  reading: Reading,
  entities: readonly Entity[],
): { entity: Entity; signs: readonly string[] }[] {
  const signs = signsOfPapers([reading], [entities])[0] ?? [];
  return entities.map((entity, i) => ({ entity, signs: (signs[i] as Signs).seen.map(({ name }) => name) }));
}

/** What programs are written in is no thing of the paper, unless that is about such things or beats them. */
function ofLanguage(standing: Standing, isStudied: boolean): Standing | undefined {
  if (isStudied) return standing === "mentioned" ? "own" : standing;
  return standing === "compared" ? standing : undefined;
}
