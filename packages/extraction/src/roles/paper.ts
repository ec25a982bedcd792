import type { Span } from "@accelgraph/domain";
import type { Entity, Mention, Sentence } from "../document.ts";
import { gathered } from "../gathered.ts";
import { matchesOf } from "../matches.ts";
import { listsOf } from "../mentions/lists.ts";
import type { Reading } from "../reading.ts";
import { sorted } from "../sorted.ts";
import { type Company, companyOf } from "./company.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** What the roles of all entities of one paper share. */
export interface Paper {
  /** The list or the wider phrase in which a mention stands: its context is that of the whole. */
  readonly frames: ReadonlyMap<Mention, Span>;
  /** Mentions that stand in a list. */
  readonly listed: ReadonlySet<Mention>;
  /** The entity that the title begins with, before a colon or the like. */
  readonly head: Entity | undefined;
  readonly headKey: string;
  /** What the paper presents above all: the head of its title, or else what the text coins in so many words. */
  readonly leader: Entity | undefined;
  /** The text coins something somewhere. */
  readonly hasCoinage: boolean;
  /** How often the most named method, model or data set is named. */
  readonly mostMentions: number;
  /** Keys of what web addresses in the text end in: the repository of the paper's own thing. */
  readonly addresses: ReadonlySet<string>;
  /** Names of methods, models and data sets that the text coins. */
  readonly coined: readonly string[];
  /** Of whose work a sentence speaks. */
  readonly voiceAt: (sentence: Sentence) => Voice;
  readonly company: Company;
}

/** A title or text that coins more names than this is looked at no further. */
const mostCoined = 8;

export function paperOf(reading: Reading, entities: readonly Entity[]): Paper {
  const head = entities.find((entity) => entity.mentions.some((mention) => isTitleHead(reading, mention)));
  const things = entities.filter((entity) => entity.type !== "hardware");
  const { frames, listed } = framesOf(reading, entities);
  return {
    frames,
    listed,
    head,
    headKey: head ? reading.keyOf(head.name) : "",
    leader: head ?? leaderOf(entities),
    hasCoinage: entities.some((entity) => entity.mentions.some(isCoinage)),
    mostMentions: Math.max(0, ...things.map((entity) => entity.mentions.length)),
    addresses: addressesOf(reading),
    coined: things
      .filter(({ mentions }) => mentions.some(isCoinage))
      .map(({ name }) => name)
      .filter((name) => name.length > 2)
      .slice(0, mostCoined),
    voiceAt: voicesOf(),
    company: companyOf(reading, entities),
  };
}

/** Whether the text gives the name there to what is its own. */
export function isCoinage({ rule }: Mention): boolean {
  return rule.startsWith("coinage/");
}

/** Sentences are asked for by several names, and many by none. */
function voicesOf(): (sentence: Sentence) => Voice {
  const known: Voice[] = [];
  return (sentence) => {
    known[sentence.index] ??= voiceOf(sentence);
    return known[sentence.index] as Voice;
  };
}

/** Rules of coinage by how surely they name what the paper is about. */
const leading = ["we-propose", "our-name", "apposition", "spelled-out", "bracket", "named", "our", "passive"];
const rankOf = new Map(leading.map((rule, rank) => [`coinage/${rule}`, rank]));

function leaderOf(entities: readonly Entity[]): Entity | undefined {
  let leader: Entity | undefined;
  let best = leading.length;
  for (const entity of entities) {
    for (const { rule } of entity.mentions) {
      const rank = rankOf.get(rule) ?? best;
      if (rank >= best) continue;
      leader = entity;
      best = rank;
    }
  }
  return leader;
}

/** A name with which the title begins, and after which it goes on to say what that is. */
function isTitleHead({ document }: Reading, mention: Mention): boolean {
  if (mention.start > 1 || mention.end > document.titleEnd) return false;
  return /^["”]?(?:\s*[:：!]|, (?:an?|the) |\s[-–—]| (?:Technical|System) Report|$)/.test(
    document.text.slice(mention.end, document.titleEnd),
  );
}

function framesOf(reading: Reading, entities: readonly Entity[]): Pick<Paper, "frames" | "listed"> {
  const mentions = gathered(entities, (entity) => entity.mentions);
  const all = sorted(mentions, (a, b) => a.start - b.start);
  const frames = new Map<Mention, Span>();
  const listed = new Set<Mention>();
  for (const mention of all) {
    const reach = reachOf(reading, mention);
    if (reach) frames.set(mention, reach);
  }
  for (const list of listsOf(reading.document, all)) {
    const first = list[0] as Mention;
    const last = list.at(-1) as Mention;
    const start = (frames.get(first) ?? first).start;
    const end = (frames.get(last) ?? last).end;
    for (const mention of list) {
      frames.set(mention, { start, end });
      listed.add(mention);
    }
  }
  return { frames, listed };
}

/** A name with its maker or its class before it, or with what it is short for: the words around both tell of either. */
function reachOf({ document, shortForms }: Reading, mention: Mention): Span | undefined {
  for (const { short, long } of shortForms) {
    if (short.start !== mention.start && long.start !== mention.start) continue;
    const start = Math.min(short.start, long.start);
    const end = Math.max(short.end, long.end);
    return { start, end: document.text.charAt(end) === ")" ? end + 1 : end };
  }
  if (mention.within) return mention.within;
  const start = mention.dressed?.start ?? mention.start;
  return start < mention.start ? { start, end: mention.end } : undefined;
}

const address = /https?:\/\/[^\s)}\]]+/g;

function addressesOf({ document, keyOf }: Reading): Set<string> {
  const keys = new Set<string>();
  if (!document.text.includes("://")) return keys;
  for (const [found] of matchesOf(address, document.text)) {
    const last = found
      .replace(/[/.,;]+$/, "")
      .replace(/\.git$/, "")
      .split("/")
      .at(-1);
    if (last) keys.add(keyOf(last));
  }
  return keys;
}
