/** What one file says and another does not: after a change of rules, what it gained and what it lost. */
import type { Reader } from "@accelgraph/db";

export const COMPARED = ["papers", "entities", "claims", "measurements"] as const;
export type Compared = (typeof COMPARED)[number];

export interface Difference {
  /** In the second file only, as readable lines, sorted. */
  readonly gained: readonly string[];
  /** In the first file only. */
  readonly lost: readonly string[];
  /** In both. */
  readonly kept: number;
}

/** Each says a row as one line that does not depend on the rows' numbers in their file. */
const LINES: Readonly<Record<Compared, string>> = {
  papers: "SELECT title AS line FROM paper",
  entities: `SELECT e.type || ' ' || e.name AS line FROM entity e
    JOIN entity_count n ON n.entity = e.id WHERE n.papers > 0`,
  claims: `SELECT coalesce(s.name, 'the paper') || ' ' || c.relation || ' ' || o.name || ' (' || p.title || ')' AS line
    FROM claim c JOIN paper p ON p.id = c.paper JOIN entity o ON o.id = c.object LEFT JOIN entity s ON s.id = c.subject`,
  measurements: `SELECT m.metric || ' ' || m.qualifier || m.value || coalesce('-' || m.value_max, '') || m.unit || ' ' || m.change
      || coalesce(' by ' || s.name, '') || coalesce(' over ' || coalesce(b.name, m.baseline_text), '')
      || coalesce(' on ' || h.name, '') || coalesce(' with ' || o.name, '') || coalesce(' at ' || d.name, '')
      || ' (' || p.title || ')' AS line
    FROM measurement m JOIN paper p ON p.id = m.paper
    LEFT JOIN entity s ON s.id = m.subject LEFT JOIN entity b ON b.id = m.baseline
    LEFT JOIN entity h ON h.id = m.hardware LEFT JOIN entity o ON o.id = m.model LEFT JOIN entity d ON d.id = m.dataset`,
};

/** Compares two files by what they say. Equal files differ in nothing, whatever the order of their rows. */
export function compareFiles(first: Reader, second: Reader): Record<Compared, Difference> {
  const compare = (kind: Compared): Difference => {
    const [before, after] = [countLines(first, kind), countLines(second, kind)];
    const gained = surplus(after, before);
    const total = [...after.values()].reduce((sum, n) => sum + n, 0);
    return { gained, lost: surplus(before, after), kept: total - gained.length };
  };
  return {
    papers: compare("papers"),
    entities: compare("entities"),
    claims: compare("claims"),
    measurements: compare("measurements"),
  };
}

/** How often each line is said: a paper may state a number twice. */
function countLines(db: Reader, kind: Compared): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { line } of db.iterate<{ line: string }>(LINES[kind])) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function surplus(here: ReadonlyMap<string, number>, there: ReadonlyMap<string, number>): string[] {
  const more = [...here].flatMap(([line, n]) => Array<string>(Math.max(0, n - (there.get(line) ?? 0))).fill(line));
  return more.sort((a, b) => (a < b ? -1 : 1));
}
