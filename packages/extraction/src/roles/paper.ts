import type { Span } from "@accelgraph/domain";
import type { Entity, Mention } from "../document.ts";
import { gathered } from "../gathered.ts";
import { matchesOf } from "../matches.ts";
import { listsOf } from "../mentions/lists.ts";
import type { Reading } from "../reading.ts";

/** What the roles of all entities of one paper share. */
export interface Paper {
  /** The list in which a mention stands: its context is that of the whole list. */
  readonly frames: ReadonlyMap<Mention, Span>;
  /** The entity that the title begins with, before a colon or the like. */
  readonly head: Entity | undefined;
  readonly headKey: string;
  /** The text coins something somewhere. */
  readonly hasCoinage: boolean;
  /** How often the most named method, model or data set is named. */
  readonly mostMentions: number;
  /** Keys of what web addresses in the text end in: the repository of the paper's own thing. */
  readonly addresses: ReadonlySet<string>;
  /** Names of methods, models and data sets that the text coins. */
  readonly coined: readonly string[];
}

/** A title or text that coins more names than this is looked at no further. */
const mostCoined = 8;

export function paperOf(reading: Reading, entities: readonly Entity[]): Paper {
  const head = entities.find((entity) => entity.mentions.some((mention) => isTitleHead(reading, mention)));
  const things = entities.filter((entity) => entity.type !== "hardware");
  return {
    frames: listFrames(reading, entities),
    head,
    headKey: head ? reading.keyOf(head.name) : "",
    hasCoinage: entities.some((entity) => entity.mentions.some((mention) => mention.rule.startsWith("coinage/"))),
    mostMentions: Math.max(0, ...things.map((entity) => entity.mentions.length)),
    addresses: addressesOf(reading),
    coined: things
      .filter(({ mentions }) => mentions.some(({ rule }) => rule.startsWith("coinage/")))
      .map(({ name }) => name)
      .filter((name) => name.length > 2)
      .slice(0, mostCoined),
  };
}

/** A name with which the title begins, and after which it goes on to say what that is. */
function isTitleHead({ document }: Reading, mention: Mention): boolean {
  if (mention.start > 1 || mention.end > document.titleEnd) return false;
  return /^["”]?(?:\s*[:：!]|, (?:an?|the) |\s[-–—]| (?:Technical|System) Report|$)/.test(
    document.text.slice(mention.end, document.titleEnd),
  );
}

function listFrames(reading: Reading, entities: readonly Entity[]): Map<Mention, Span> {
  const all = gathered(entities, (entity) => entity.mentions).sort((a, b) => a.start - b.start);
  const frames = new Map<Mention, Span>();
  for (const list of listsOf(reading.document, all)) {
    const start = list[0]?.start ?? 0;
    const end = list.at(-1)?.end ?? start;
    for (const mention of list) frames.set(mention, { start, end });
  }
  return frames;
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
