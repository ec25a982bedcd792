/**
 * Facets are counted in memory: of the whole file, what tells papers and numbers apart is some megabytes, and
 * counting it anew for each choice takes milliseconds. A facet counts what would be left if only its own choice
 * were changed.
 */
import { type MeasurementTags, readMeasurementTags, readPaperTopics, readPaperYears } from "@accelgraph/store";
import { atlasOf } from "../atlas.ts";
import type { Facet } from "../contract/index.ts";
import { remember } from "../remember.ts";
import type { Database } from "../source.ts";

/** Values of one thing to be counted: none, one, or with everything broader. */
type Values<Thing> = (thing: Thing) => readonly (string | number)[];

/** What is asked, by facet: only things with that value are left. */
type Choice = Readonly<Record<string, string | number | undefined>>;

/** Values listed of a facet; those of most things. */
const LISTED = 40;

/** How many things have which value, and how many are left by all choices together. */
export function countFacets<Thing, Name extends string>(
  things: readonly Thing[],
  facets: Readonly<Record<Name, Values<Thing>>>,
  choice: Choice,
): { total: number; counts: Record<Name, Map<string | number, number>> } {
  const names = Object.keys(facets) as Name[];
  const chosen = names.filter((name) => choice[name] !== undefined);
  const counts = Object.fromEntries(names.map((name) => [name, new Map()])) as Record<
    Name,
    Map<string | number, number>
  >;
  const add = (name: Name, thing: Thing) => {
    for (const value of facets[name](thing)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  };
  let total = 0;
  for (const thing of things) {
    const failed = failedChoice(thing, facets, chosen, choice);
    if (failed === "several") continue;
    if (failed !== null) {
      add(failed, thing);
      continue;
    }
    total++;
    for (const name of names) add(name, thing);
  }
  return { total, counts };
}

/** The one choice that a thing does not meet; null where it meets all. */
function failedChoice<Thing, Name extends string>(
  thing: Thing,
  facets: Readonly<Record<Name, Values<Thing>>>,
  chosen: readonly Name[],
  choice: Choice,
): Name | "several" | null {
  let failed: Name | null = null;
  for (const name of chosen) {
    if (facets[name](thing).includes(choice[name] as string | number)) continue;
    if (failed !== null) return "several";
    failed = name;
  }
  return failed;
}

/** The values of most things first; entities with their names. */
export function listFacet(db: Database, counts: ReadonlyMap<string | number, number>): Facet[] {
  const atlas = atlasOf(db);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, LISTED);
  return sorted.flatMap(([value, count]) => {
    if (typeof value === "string") return [{ value, name: value, count }];
    const node = atlas.entity(value);
    return node === undefined ? [] : [{ value: node.id, name: node.name, count }];
  });
}

/** Years, the newest first. */
export function listYears(counts: ReadonlyMap<string | number, number>): Facet[] {
  const years = [...counts].sort(([a], [b]) => Number(b) - Number(a));
  return years.map(([year, count]) => ({ value: String(year), name: String(year), count }));
}

/** Of each entity its row and those of everything broader. */
function familiesOf(db: Database): (row: number | null) => readonly number[] {
  const atlas = atlasOf(db);
  const known = remember(db, "rows with broader ones", () => new Map<number, readonly number[]>());
  return (row) => {
    if (row === null) return [];
    const found = known.get(row);
    if (found !== undefined) return found;
    const id = atlas.entity(row)?.id;
    const broader =
      id === undefined ? [] : atlas.families.ancestors(id).flatMap((one) => atlas.nodes.get(one)?.row ?? []);
    known.set(row, [row, ...broader]);
    return [row, ...broader];
  };
}

/** What papers are about, by their rows. */
export function topicsOf(db: Database, type: "technique" | "hardware"): ReadonlyMap<number, readonly number[]> {
  return remember(db, `topics ${type}`, () => {
    const topics = new Map<number, number[]>();
    for (const { paper, entity } of readPaperTopics(db, type)) {
      const list = topics.get(paper);
      if (list === undefined) topics.set(paper, [entity]);
      else list.push(entity);
    }
    return topics;
  });
}

export function yearsOf(db: Database): ReadonlyMap<number, number> {
  return remember(db, "years", () => new Map(readPaperYears(db).map(({ paper, year }) => [paper, year])));
}

type MeasurementFacetName =
  | "metric"
  | "unit"
  | "hardware"
  | "model"
  | "baseline"
  | "technique"
  | "dataset"
  | "year"
  | "subject";

/** All numbers of the file, and how each facet reads them. */
export function measurementFacets(db: Database) {
  const things = remember(db, "measurement tags", () => readMeasurementTags(db));
  const techniques = topicsOf(db, "technique");
  const family = familiesOf(db);
  const facets: Record<MeasurementFacetName, Values<MeasurementTags>> = {
    metric: ({ metric }) => [metric],
    unit: ({ unit }) => [unit],
    hardware: ({ hardware }) => family(hardware),
    model: ({ model }) => family(model),
    baseline: ({ baseline }) => family(baseline),
    dataset: ({ dataset }) => family(dataset),
    subject: ({ subject }) => family(subject),
    technique: ({ paper }) => techniques.get(paper) ?? [],
    year: ({ year }) => (year === null ? [] : [year]),
  };
  return { things, facets };
}
