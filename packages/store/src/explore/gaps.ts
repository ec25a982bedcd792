import type { Reader } from "@accelgraph/db";
import { runStatement, type Statement, writeOut } from "./statement.ts";

/** A technique that no paper here reports on some hardware, and where it comes nearest to that. */
export interface GapRow {
  readonly technique: number;
  readonly hardware: number;
  /** Papers whose contribution applies the technique, on any hardware. */
  readonly papers: number;
  /** The most like hardware on which it is reported; NULL where none has anything in common. */
  readonly near: number | null;
  readonly nearPapers: number | null;
  /** Techniques that both are reported with. */
  readonly shared: number | null;
  /** How many gaps there are, without the limit. */
  readonly total: number;
}

export interface GapFilter {
  /** Only of this device, family or class; else of all hardware classes. */
  readonly hardware?: number | undefined;
  readonly technique?: number | undefined;
  readonly limit: number;
}

/**
 * Gaps, the most plausible first: a technique is to be expected on hardware where hardware that resembles it (by
 * the techniques that both are reported with: the cosine of their counts) has many papers on it, and that has many
 * papers itself. Where a broader technique is a gap too, only that is listed.
 */
export function readGaps(db: Reader, filter: GapFilter): GapRow[] {
  return runStatement(db, gapStatement(filter, "e.t AS technique, e.h AS hardware"));
}

/** The same as a statement to copy, with names. */
export function gapsBehind(filter: GapFilter): string {
  return writeOut(gapStatement(filter, "te.name AS technique, he.name AS hardware", "ne.name"));
}

const CLASSES = "SELECT entity AS h FROM hardware_fact WHERE is_class = 1";

function gapStatement({ hardware, technique, limit }: GapFilter, names: string, near = "s.near"): Statement {
  const values = [...(hardware === undefined ? [] : [hardware]), ...(technique === undefined ? [] : [technique])];
  const sql = `
    WITH
      target AS (${hardware === undefined ? CLASSES : "SELECT ? AS h"}),
      tried AS (
        SELECT row_entity AS t, column_entity AS h, papers, ln(1 + papers) AS weight
        FROM cell WHERE row_type = 'technique' AND column_type = 'hardware'
          ${hardware === undefined ? `AND column_entity IN (${CLASSES})` : ""}),
      size AS (SELECT h, sqrt(sum(weight * weight)) AS length FROM tried GROUP BY h),
      alike AS ( -- how much two pieces of hardware resemble each other by their techniques
        SELECT a.h, b.h AS other, count(*) AS shared, sum(a.weight * b.weight) / (x.length * y.length) AS likeness
        FROM target
        JOIN tried a ON a.h = target.h
        JOIN tried b ON b.t = a.t AND b.h <> a.h
        JOIN size x ON x.h = a.h
        JOIN size y ON y.h = b.h
        GROUP BY a.h, b.h),
      expected AS ( -- the greatest part of the sum gives the nearest hardware
        SELECT n.t, k.h, sum(k.likeness * n.weight) AS score, max(k.likeness * n.weight) AS most,
          k.other AS near, n.papers AS near_papers, k.shared
        FROM alike k JOIN tried n ON n.h = k.other GROUP BY n.t, k.h),
      empty AS (
        SELECT t.id AS t, target.h, tn.in_use AS papers, hn.in_use AS hardware_papers
        FROM entity t
        JOIN entity_count tn ON tn.entity = t.id AND tn.in_use > 0
        JOIN target
        JOIN entity_count hn ON hn.entity = target.h AND hn.in_use > 0
        WHERE t.type = 'technique'
          AND NOT EXISTS (SELECT 1 FROM tried z WHERE z.t = t.id AND z.h = target.h))
    SELECT ${names}, e.papers, ${near} AS near, s.near_papers AS nearPapers, s.shared, count(*) OVER () AS total
    FROM empty e
    LEFT JOIN expected s ON s.t = e.t AND s.h = e.h
    JOIN entity te ON te.id = e.t
    JOIN entity he ON he.id = e.h
    LEFT JOIN entity ne ON ne.id = s.near
    WHERE ${technique === undefined ? "TRUE" : "e.t = ?"} AND NOT EXISTS (
      SELECT 1 FROM ancestor a JOIN empty b ON b.t = a.ancestor AND b.h = e.h
      WHERE a.descendant = e.t AND a.depth > 0)
    ORDER BY coalesce(s.score, 0) * ln(1 + e.hardware_papers) DESC, e.papers * e.hardware_papers DESC, te.name, he.name
    LIMIT ${limit}`;
  return { sql, values };
}

/** Techniques by the classes of hardware that they are reported on, as a statement to copy. */
export function reachBehind(limit: number): string {
  const sql = `SELECT technique, count(*) AS classes, group_concat(hardware, ' · ') AS hardware
    FROM v_adoption
    GROUP BY technique
    ORDER BY classes DESC, technique
    LIMIT ${limit}`;
  return writeOut({ sql, values: [] });
}
