import {
  type Corner as Asked,
  cellPapersBehind,
  type MeasurementRow,
  readCellPapers,
  readMeasurements,
  readProposals,
  readTies,
  type TieRow,
} from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type { CellDetail, CellRequest } from "../contract/index.ts";
import { notFound } from "../faults.ts";
import type { Database } from "../source.ts";
import { cornerOf, kinOf, yearOf } from "./cells.ts";
import { toMeasurement } from "./measurements.ts";
import { nearestCells } from "./nearest-cells.ts";
import { toQuote } from "./quotes.ts";

/** What stands in a cell: its papers with what they propose and their gains; for an empty one, what is nearest. */
export function answerCell(db: Database, request: CellRequest): CellDetail {
  const atlas = atlasOf(db);
  const [row, column] = [cornerOf(atlas, request.row), cornerOf(atlas, request.column)];
  const asked = askedOf(row, column);
  const kin = kinOf(atlas, row.id, column.id);
  const papers = kin === null ? readCellPapers(db, asked) : [];
  const gains = readMeasurements(db, { papers, gains: true }, { order: "speedup", limit: 40 });
  const { node: _row, ...rowCorner } = row;
  const { node: _column, ...columnCorner } = column;
  return {
    row: rowCorner,
    column: columnCorner,
    kin,
    papers: cellPapers(db, atlas, papers, [row.node, column.node]),
    measurements: gains
      .filter((gain) =>
        isAgainst(row, column)
          ? isWithin(atlas, gain.subject, row.id) && isWithin(atlas, gain.baseline, column.id)
          : [row.node, column.node].every((node) => node === undefined || belongs(atlas, gain, node)),
      )
      .map((gain) => toMeasurement(atlas, gain)),
    nearest: papers.length > 0 || kin !== null ? [] : nearestCells(db, rowCorner, columnCorner),
    sql: cellPapersBehind(asked),
  };
}

/** Two methods meet where papers compare one with the other, or build it on that. */
function isAgainst(row: Placed, column: Placed): boolean {
  return row.type === "method" && column.type === "method";
}

function isWithin(atlas: Atlas, entity: number | null, id: string): boolean {
  const found = atlas.entity(entity)?.id;
  return found !== undefined && (found === id || atlas.families.ancestors(found).includes(id));
}

type Placed = ReturnType<typeof cornerOf>;

function askedOf(row: Placed, column: Placed): Asked {
  if (row.node && column.node) {
    return { row: row.node.row, column: column.node.row, isAgainst: isAgainst(row, column) };
  }
  const [node, year] = row.node ? [row.node, yearOf(column.id)] : [column.node, yearOf(row.id)];
  if (node === undefined || year === undefined) throw notFound(`cell of ${row.id} and ${column.id}`);
  return { row: node.row, year };
}

function cellPapers(db: Database, atlas: Atlas, papers: number[], ends: (AtlasNode | undefined)[]) {
  const proposals = readProposals(db, papers);
  const ties = ends.flatMap((node) => (node ? readTies(db, node.row, papers) : []));
  return papers.map((paper): CellDetail["papers"][number] => {
    const { id, title, year } = atlas.paper(paper);
    const methods = proposals.filter((one) => one.paper === paper).flatMap(({ entity }) => atlas.entity(entity) ?? []);
    return { id, title, year, methods: methods.map(toNode), ties: onePerSentence(atlas, ties, paper) };
  });
}

/** One sentence often names both row and column: then it is shown once, with both marked. */
function onePerSentence(atlas: Atlas, ties: readonly TieRow[], paper: number) {
  const own = ties.filter((tie) => tie.paper === paper);
  const sentences = [...new Set(own.map(({ sentence }) => sentence))];
  return sentences.flatMap((sentence) => {
    const same = own.filter((tie) => tie.sentence === sentence);
    const [first] = same;
    const marks = same.map(({ mark }) => mark).filter(([start, end]) => end - start < sentence.length);
    return first ? [toQuote(atlas, { ...first, edge: 0, marks })] : [];
  });
}

/** A number that is tied to other hardware (or another model) than the cell's does not stand in it. */
function belongs(atlas: Atlas, gain: Pick<MeasurementRow, "hardware" | "model" | "dataset">, end: AtlasNode): boolean {
  if (end.type !== "hardware" && end.type !== "model" && end.type !== "dataset") return true;
  const tied = atlas.entity(gain[end.type]);
  if (tied === undefined || tied.id === end.id) return true;
  return atlas.families.ancestors(tied.id).includes(end.id);
}
