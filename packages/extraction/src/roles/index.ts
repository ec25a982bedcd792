import type { Entity, RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { isLanguage } from "../mentions/vocabulary.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { confidenceOf } from "./confidence.ts";
import { type Decision, decide, isRuled, roleOf } from "./decide.ts";
import { isVariantOfAny, signsOfAll } from "./features.ts";
import { paperOf } from "./paper.ts";
import type { Signs, Standing } from "./signs.ts";

export { STANDINGS, type Standing } from "./signs.ts";

/** A paper that names so many programming languages and models is about them. */
const languagesOfStudy = 4;

/** Decides what each entity is to the paper, from all signs that its mentions give. */
export function roles(reading: Reading, entities: readonly Entity[]): RoledEntity[] {
  const paper = paperOf(reading, entities);
  const isAboutLanguages = entities.filter((entity) => isLanguage(entity.name)).length >= languagesOfStudy;
  const signs = signsOfAll(reading, paper, entities);
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
  const paper = paperOf(reading, entities);
  const signs = signsOfAll(reading, paper, entities);
  return entities.map((entity, i) => ({ entity, signs: (signs[i] as Signs).seen.map(({ name }) => name) }));
}

/** What programs are written in is no thing of the paper, unless that is about such things or beats them. */
function ofLanguage(standing: Standing, isStudied: boolean): Standing | undefined {
  if (isStudied) return standing === "mentioned" ? "own" : standing;
  return standing === "compared" ? standing : undefined;
}
