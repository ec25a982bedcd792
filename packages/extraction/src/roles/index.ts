import { ROLES, type Role, type Span } from "@accelgraph/domain";
import { type Context, contextOf, holds } from "../context.ts";
import type { Entity, Mention, RoledEntity, Zone } from "../document.ts";
import { listsOf } from "../mentions/lists.ts";
import { isLanguage } from "../mentions/vocabulary.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { roleCue } from "./comparison-rules.ts";
import { confidenceOf } from "./confidence.ts";
import type { RoleRule } from "./role-rule.ts";
import { roleRules } from "./role-rules.ts";

/** What one mention says of the role of its entity. */
interface Opinion {
  readonly role: Role;
  readonly rule: string;
  /** 2: words say so. 1: what such a thing is by default in such a sentence. 0: named in passing. */
  readonly strength: 0 | 1 | 2;
  readonly span: Span;
}

/** A paper that names so many programming languages and models is about them. */
const languagesOfStudy = 4;

/** Decides what each entity is to the paper: the strongest role that any sentence gives it. */
export function roles(reading: Reading, entities: readonly Entity[]): RoledEntity[] {
  const frames = listFrames(reading, entities);
  const languages = entities.filter((entity) => isLanguage(entity.name)).length;
  const passing = languages < languagesOfStudy ? isLanguage : () => false;
  return entities.map((entity) => {
    const opinions = entity.mentions.map((mention) =>
      opinionOf(reading, entity, mention, frames.get(mention) ?? mention),
    );
    const strongest = opinions.reduce((a, b) => (isStronger(b, a) ? b : a));
    const isTool = strongest.role === "used" && strongest.strength === 1 && passing(entity.name);
    const best = isTool ? { ...strongest, role: "mentioned" as const, rule: "role/language" } : strongest;
    return {
      ...entity,
      role: best.role,
      roleRule: best.rule,
      roleSpan: best.span,
      confidence: confidenceOf(entity.type, best.role, best.rule),
    };
  });
}

/** The list in which a mention stands: its context is that of the whole list. */
function listFrames(reading: Reading, entities: readonly Entity[]): Map<Mention, Span> {
  const all = entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
  const frames = new Map<Mention, Span>();
  for (const list of listsOf(reading.document, all)) {
    const start = list[0]?.start ?? 0;
    const end = list.at(-1)?.end ?? start;
    for (const mention of list) frames.set(mention, { start, end });
  }
  return frames;
}

function isStronger(a: Opinion, b: Opinion): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  return ROLES.indexOf(a.role) < ROLES.indexOf(b.role);
}

function opinionOf(reading: Reading, entity: Entity, mention: Mention, frame: Span): Opinion {
  const span = sentenceAt(reading.document, mention.start) ?? mention;
  if (mention.rule.startsWith("coinage/")) return { role: "proposed", rule: mention.rule, strength: 2, span };
  const context = contextOf(reading.document, frame);
  const isCued = roleCue.test(context.left);
  const rule = roleRules.find((row) => (isCued || !row.cued) && applies(row, entity) && holds(row, context));
  if (!rule && context.zone !== "background" && isSpelledOut(reading, entity, mention)) {
    return { role: "proposed", rule: "role/spelled-out", strength: 2, span };
  }
  const { role, rule: id } = rule ? { role: rule.role, rule: rule.id } : defaultRole(entity, context);
  return { role, rule: id, strength: role === "mentioned" ? 0 : rule ? 2 : 1, span };
}

/** A name that nobody listed, with inner capitals, spelled out in capitals where it stands: "Row Packing (RowPack)". */
function isSpelledOut(reading: Reading, entity: Entity, mention: Mention): boolean {
  if (
    entity.entry !== undefined ||
    entity.type === "hardware" ||
    !/[a-z].*[A-Z]|[A-Z].*[a-z].*[A-Z]/.test(mention.name)
  )
    return false;
  const pair = reading.shortForms.find((short) => short.short.start === mention.start);
  return pair !== undefined && (pair.longText.match(/(?:^|[\s-])[A-Z]/g)?.length ?? 0) >= 2;
}

function applies(rule: RoleRule, entity: Entity): boolean {
  if (rule.unknown && entity.entry !== undefined) return false;
  return rule.types?.includes(entity.type) ?? true;
}

/** What a thing of a type is in a zone when no words say more. */
function defaultRole(entity: Entity, context: Context): { role: Role; rule: string } {
  const zone: Zone = context.zone;
  if (zone === "background") return { role: "mentioned", rule: "role/background" };
  if (zone === "title" && /^[A-Z][a-z-]+(?: [A-Z]?[a-z-]+)+$/.test(entity.name)) {
    return { role: "mentioned", rule: "role/title-words" };
  }
  const role = entity.type === "method" || entity.type === "dataset" ? "used" : "target";
  return { role, rule: `role/${zone}` };
}
