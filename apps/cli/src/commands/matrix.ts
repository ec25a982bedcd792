import type { MatrixResponse } from "@accelgraph/api";
import { didYouMean, nearest } from "@accelgraph/domain";
import { type Command, InvalidArgumentError } from "commander";
import { withAtlas } from "../atlas.ts";
import { databaseOption, jsonOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { printJson, printLine, say } from "../output.ts";
import { databasePath } from "../places.ts";
import { type Cell, formatRows, ROW_FORMATS, type RowFormat } from "../rows.ts";

const AXES = ["technique", "hardware", "model", "model-class", "method", "dataset"] as const;

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly format: RowFormat;
  readonly best?: boolean;
  readonly columns?: number;
}

export function configure(command: Command): void {
  command
    .description("How many papers tie each row to each column; an empty cell is where nobody has looked.")
    .argument("[rows]", AXES.join(", "), parseAxis, "technique")
    .argument("[columns]", "the same", parseAxis, "hardware")
    .option("--best", "the greatest speedup reported instead of the number of papers")
    .option("--columns <n>", "columns to show, at most", wholeNumber(1))
    .option("--format <name>", ROW_FORMATS.join(", "), oneOf(ROW_FORMATS), "table")
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ["matrix technique hardware", "techniques by hardware, in papers"],
    ["matrix technique model-class --best", "the greatest speedups"],
    ["matrix method hardware --format csv > m.csv", "for a spreadsheet"],
  ]);
}

/** "techniques" and "model classes" are meant as well. */
function parseAxis(value: string): (typeof AXES)[number] {
  const folded = value
    .toLowerCase()
    .replace(/[ _]/g, "-")
    .replace(/sses$/, "ss")
    .replace(/([^s])s$/, "$1");
  const axis = AXES.find((name) => name === folded);
  if (axis === undefined) throw new InvalidArgumentError(didYouMean(nearest(folded, AXES) ?? value, AXES));
  return axis;
}

async function run(rows: string, columns: string, options: Options): Promise<void> {
  const answer = await withAtlas(databasePath(options.db), (atlas) => atlas.matrix(rows, columns));
  if (options.json) return printJson(answer);
  // A terminal has room for a dozen columns; a file has room for all.
  const most = options.columns ?? (options.format === "table" ? 12 : answer.columns.length);
  await printLine(formatRows(asTable(answer, rows, options.best === true, most), options.format));
  const left = answer.columns.length - most + answer.cut.columns;
  if (left > 0) say(`${left} more columns; --columns ${answer.columns.length} shows them`);
  if (answer.cut.rows > 0) say(`${answer.cut.rows} more rows, of fewer papers`);
}

function asTable({ rows, columns, cells }: MatrixResponse, corner: string, best: boolean, most: number) {
  const shown = columns.slice(0, most);
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const text = (row: string, column: string): Cell => {
    const cell = byPlace.get(`${row} ${column}`);
    if (!best) return cell?.papers ?? null;
    return cell?.best ? `${cell.best.upTo ? "≤" : ""}${Number(cell.best.value.toPrecision(3))}x` : null;
  };
  return {
    columns: [corner, ...shown.map(({ name }) => name)],
    rows: rows.map((row) => [`${"  ".repeat(row.level)}${row.name}`, ...shown.map(({ id }) => text(row.id, id))]),
  };
}
