import { type Atlas, atlasOf } from "../atlas.ts";
import type { CellDetail, Corner, MatrixRequest } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { cornerOf, matrixCells, yearOf } from "./cells.ts";

/** What one entity is to another of its type. The order is how near it is. */
const KIN = ["the same", "a narrower one", "a broader one", "a sibling", "another"] as const;
type Kinship = (typeof KIN)[number];

const SHOWN = 10;

/**
 * The full cells that come nearest to an empty one, along both hierarchies: the same row on a relative of the
 * column, a relative of the row on the same column, relatives of both, then the same row or column elsewhere.
 */
export function nearestCells(db: Database, row: Corner, column: Corner): CellDetail["nearest"] {
  const atlas = atlasOf(db);
  const [rowKin, columnKin] = [kinshipTo(atlas, row.id), kinshipTo(atlas, column.id)];
  const near = matrixCells(db, axisOf(row), axisOf(column)).flatMap((cell) => {
    const [r, c] = [rowKin(cell.row), columnKin(cell.column)];
    if (r === "another" && c === "another") return [];
    if ((r === "another") !== (c === "another") && r !== "the same" && c !== "the same") return [];
    return [{ ...cell, distance: distanceOf(r, c), why: whyNear(r, c, row, column) }];
  });
  near.sort(
    (a, b) =>
      a.distance - b.distance || b.stored.papers - a.stored.papers || (a.row + a.column < b.row + b.column ? -1 : 1),
  );
  const corner = (id: string): Corner => {
    const { type, name } = cornerOf(atlas, id);
    return { id, type, name };
  };
  return near.slice(0, SHOWN).map(({ row: r, column: c, stored, why }) => {
    return { row: corner(r), column: corner(c), papers: stored.papers, why };
  });
}

function axisOf(corner: Corner): MatrixRequest["rows"] {
  return corner.type as MatrixRequest["rows"];
}

/** Next broader, next narrower, and what shares a next broader one; of a year, the years beside it. */
function kinshipTo(atlas: Atlas, id: string): (other: string) => Kinship {
  const year = yearOf(id);
  if (year !== undefined) {
    return (other) =>
      other === id ? "the same" : Math.abs((yearOf(other) ?? 0) - year) === 1 ? "a sibling" : "another";
  }
  const { parents, children } = atlas.families;
  const broader = new Set(parents(id));
  const narrower = new Set(children(id));
  const siblings = new Set([...broader].flatMap(children));
  return (other) => {
    if (other === id) return "the same";
    if (narrower.has(other)) return "a narrower one";
    if (broader.has(other)) return "a broader one";
    return siblings.has(other) ? "a sibling" : "another";
  };
}

/** Steps away from the cell: kin before strangers, one end changed before both. */
function distanceOf(row: Kinship, column: Kinship): number {
  const [r, c] = [KIN.indexOf(row), KIN.indexOf(column)];
  const isFar = row === "another" || column === "another";
  return r === 0 || c === 0 ? r + c + (isFar ? 10 : 0) : 5 + r + c;
}

/** How what differs is kin to what was asked for; null where it is not. */
function whyNear(row: Kinship, column: Kinship, { name: rowName }: Corner, { name: columnName }: Corner) {
  const kin = [kinWords(row, rowName), kinWords(column, columnName)].filter((words) => words !== null);
  return kin.length === 0 ? null : kin.join(", ");
}

function kinWords(kin: Kinship, name: string): string | null {
  if (kin === "a narrower one") return `narrower than ${name}`;
  if (kin === "a broader one") return `broader than ${name}`;
  return kin === "a sibling" ? `beside ${name}` : null;
}
