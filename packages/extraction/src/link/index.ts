import type { EntityType } from "@accelgraph/domain";
import type { Entity, Mention } from "../document.ts";
import { gathered } from "../gathered.ts";
import type { Named } from "../mentions/index.ts";
import type { Reading } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { sorted } from "../sorted.ts";

/**
 * Gathers the mentions of one thing within the paper into one entity: the same spelling but for case and
 * separators, the same lexicon entry, a short form and its long form, a singular and its plural. A
 * variant is never merged into its family: their names differ, and nothing else joins them.
 */
export function link(reading: Reading, named: Named): Entity[] {
  const groups = new Groups(reading.keyOf);
  for (const mention of named.mentions) groups.add(mention);
  for (const { shortText, longText } of reading.shortForms) groups.join(shortText, longText);
  for (const coinage of named.coinages) for (const form of coinage.forms) groups.join(coinage.name, form);
  return groups.all().map((group) => entityOf(reading, named, group));
}

/** Mentions by type and name key, with keys joined as evidence comes in. */
class Groups {
  private readonly byType = new Map<EntityType, Map<string, Mention[]>>();

  constructor(private readonly keyOf: Reading["keyOf"]) {}

  add(mention: Mention): void {
    const byKey = this.ofType(mention.type);
    const keys = this.keysOf(mention);
    const known = keys.find((key) => byKey.has(key));
    const group = (known === undefined ? undefined : byKey.get(known)) ?? [];
    group.push(mention);
    for (const key of keys) byKey.set(key, group);
  }

  join(a: string, b: string): void {
    const [one, other] = [this.keyOf(singular(a)), this.keyOf(singular(b))];
    for (const byKey of this.byType.values()) {
      const left = byKey.get(one);
      const right = byKey.get(other);
      if (!left || !right || left === right) continue;
      left.push(...right);
      for (const [key, group] of byKey) if (group === right) byKey.set(key, left);
    }
  }

  all(): Mention[][] {
    const distinct = new Set<Mention[]>();
    for (const byKey of this.byType.values()) for (const group of byKey.values()) distinct.add(group);
    for (const group of distinct) sorted(group, (a, b) => a.start - b.start);
    return sorted([...distinct], (a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  }

  private ofType(type: EntityType): Map<string, Mention[]> {
    const known = this.byType.get(type);
    if (known) return known;
    const made = new Map<string, Mention[]>();
    this.byType.set(type, made);
    return made;
  }

  private keysOf({ name, entry }: Mention): string[] {
    const one = singular(name);
    const keys = [this.keyOf(one)];
    // "FTRANS" and "Ftrans" end in an s that is none of a plural.
    if (one !== name) keys.push(this.keyOf(name));
    // The id of an entry has a colon, which no key of a name has.
    if (entry !== undefined) keys.push(entry);
    return keys;
  }
}

/** A name without a plural s: "LSTMs" is LSTM. */
const singular = remembered((name) =>
  /[A-Za-z\d]{2}s$/.test(name) && !name.endsWith("ss") ? name.slice(0, -1) : name,
);

function entityOf(reading: Reading, named: Named, group: Mention[]): Entity {
  const first = group[0] as Mention;
  const name = nameOf(reading, group);
  const entry = group.find((mention) => mention.entry !== undefined)?.entry;
  return {
    type: first.type,
    name,
    aliases: aliasesOf(reading, named, group, name),
    entry,
    mentions: group,
  };
}

/** The short form where the text gives one, else the form of the abstract that is used most. */
function nameOf(reading: Reading, group: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const mention of group) {
    const weight = mention.start < reading.document.titleEnd ? 0.5 : 1;
    counts.set(mention.name, (counts.get(mention.name) ?? 0) + weight);
  }
  const short = reading.shortForms.find((pair) => counts.has(pair.shortText));
  if (short) return short.shortText.replace(/(?<=[A-Za-z]{2})s$/, short.longText.endsWith("s") ? "" : "s");
  let best = group[0]?.name ?? "";
  for (const [name, count] of counts) if (count > (counts.get(best) ?? 0)) best = name;
  return best;
}

function aliasesOf(reading: Reading, named: Named, group: readonly Mention[], name: string): string[] {
  const { text } = reading.document;
  const nameKey = reading.keyOf;
  const forms = gathered(group, (mention) => {
    const surface = text.slice(mention.start, mention.end);
    const dressed = mention.dressed ? text.slice(mention.dressed.start, mention.dressed.end) : surface;
    return [mention.name, ...(isElided(nameKey, mention.name, surface) ? [] : [surface, dressed])];
  });
  const keys = new Set(forms.map(nameKey));
  for (const pair of reading.shortForms) {
    if (keys.has(nameKey(pair.shortText)) || keys.has(nameKey(pair.longText)))
      forms.push(pair.shortText, pair.longText);
  }
  for (const coinage of named.coinages) if (keys.has(nameKey(coinage.name))) forms.push(...coinage.forms);
  const seen = new Set([nameKey(name)]);
  return forms.filter((form) => form.length > 1 && !seen.has(nameKey(form)) && seen.add(nameKey(form)) !== undefined);
}

/** "13B" in "7B/13B" stands for a longer name and is no alias of it. */
function isElided(nameKey: Reading["keyOf"], name: string, surface: string): boolean {
  return surface.length < name.length && !nameKey(surface).includes(nameKey(name).slice(0, 3));
}
