import type { RoledEntity } from "../document.ts";
import { gathered } from "../gathered.ts";
import { matchesOf } from "../matches.ts";
import type { Named } from "./passage.ts";

/** Words that stand for a name: "the former", "the latter", "the 7B model". */
const words = /\b(?:[Tt]he (former|latter)\b|(\d+(?:\.\d+)?\s?[BM])(?= (?:models?|versions?|variants?|LLM)\b))/g;

const sizeBefore = /\d\s?[BM] /;

/** Most sentences have neither of the two pairs nor a size. */
const mayStandForName = (text: string) =>
  sizeBefore.test(text) || text.includes("he former") || text.includes("he latter");

/**
 * The names that such words of a sentence stand for. `text` is the sentence, `names` are those in it and `before` those
 * of the sentence before; offsets of both count within their own sentence.
 */
export function namedAgain(
  text: string,
  names: readonly Named[],
  before: { readonly text: string; readonly names: readonly Named[] },
  entities: readonly RoledEntity[],
): Named[] {
  if (!mayStandForName(text)) return [];
  return gathered(matchesOf(words, text), (hit) => {
    const start = hit.index + (hit[1] ? "the ".length : 0);
    const end = hit.index + hit[0].length;
    if (names.some((name) => name.start < end && start < name.end)) return [];
    const entity = hit[2]
      ? ofSize(entities, hit[2])
      : (ofPair(
          text.slice(0, start),
          names.filter((name) => name.end <= start),
          hit[1],
        ) ?? ofPair(before.text, before.names, hit[1]));
    return entity ? [{ start, end, entity }] : [];
  });
}

/** The one model of the paper whose name ends with the size. */
function ofSize(entities: readonly RoledEntity[], size: string): RoledEntity | undefined {
  const wanted = size.replace(/\s/, "").toLowerCase();
  const found = entities.filter(
    ({ type, name }) =>
      type === "model" && name.toLowerCase().endsWith(wanted) && !/[\d.]/.test(name.at(-wanted.length - 1) ?? ""),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Of the last two things of one type that "and" joins, the first or the second. */
function ofPair(text: string, names: readonly Named[], which: string | undefined): RoledEntity | undefined {
  for (let at = names.length - 1; at > 0; at--) {
    const [first, second] = [names[at - 1], names[at]] as [Named, Named];
    const joined = first.entity.type === second.entity.type && first.entity !== second.entity;
    if (joined && second.start - first.end < 60 && /\band\b/.test(text.slice(first.end, second.start)))
      return (which === "former" ? first : second).entity;
  }
  return undefined;
}
