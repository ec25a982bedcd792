import type { MatrixCellItem, MatrixItem, MatrixResponse } from "@accelgraph/api";
import { useRef } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { formatNumber } from "../measures/format-value.ts";
import { heatOf, type MatrixState } from "./matrix-state.ts";

interface GridProps {
  readonly matrix: MatrixResponse;
  readonly state: MatrixState;
  readonly caption: string;
}

/** The table itself. Arrow keys move between cells, Enter opens one; an empty cell opens too. */
export function Grid({ matrix, state, caption }: GridProps) {
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="matrix-scroll" tabIndex={0} aria-label={`${caption}, scrolls`}>
      <table className="heat">
        <caption className="unseen">{caption}: papers that tie the two, and the best speedup they state</caption>
        <thead>
          <tr>
            <td className="heat-corner">
              {(matrix.cut.rows > 0 || matrix.cut.columns > 0) && (
                <span className="small quiet">
                  {matrix.cut.rows} rows and {matrix.cut.columns} columns more
                </span>
              )}
            </td>
            {matrix.columns.map((column) => (
              <th key={column.id} scope="col" className={`heat-column heat-level-${Math.min(3, column.level)}`}>
                <AxisName item={column} state={state} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={(event) => moveByArrow(event, body.current)}>
          {matrix.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={`heat-row heat-level-${Math.min(3, row.level)}`}>
                <AxisName item={row} state={state} />
              </th>
              {matrix.columns.map((column) => (
                <Cell
                  key={column.id}
                  row={row}
                  column={column}
                  cell={cells.get(`${row.id} ${column.id}`)}
                  state={state}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A name with its papers; a family unfolds. */
function AxisName({ item, state }: { item: MatrixItem; state: MatrixState }) {
  const address = useAddress();
  const isOpen = state.unfold.includes(item.id);
  const next = isOpen ? state.unfold.filter((id) => id !== item.id) : [...state.unfold, item.id];
  return (
    <span className="axis">
      {item.narrower > 0 ? (
        <button
          type="button"
          className="axis-fold"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Fold" : "Unfold"} ${item.name}: ${count(item.narrower, "narrower one")}`}
          onClick={() => address.go({ unfold: next.join(",") })}
        >
          {isOpen ? "▾" : "▸"}
        </button>
      ) : (
        <span className="axis-fold" />
      )}
      <Link className="axis-name" href={address.with({ at: item.id })}>
        {item.level === 0 && <TypeMark type={item.type} size={10} />}
        <span>{item.name}</span>
      </Link>
      <span className="axis-papers">{item.papers}</span>
    </span>
  );
}

interface CellProps {
  readonly row: MatrixItem;
  readonly column: MatrixItem;
  readonly cell: MatrixCellItem | undefined;
  readonly state: MatrixState;
}

function Cell({ row, column, cell, state }: CellProps) {
  const address = useAddress();
  const isPicked = state.cell?.row === row.id && state.cell.column === column.id;
  const best = cell?.best ?? null;
  const shade =
    state.colour === "papers" ? (cell ? heatOf(cell.papers, "papers") : 0) : best ? heatOf(best.value, "best") : 0;
  return (
    <td className={`heat-cell heat-${shade}${isPicked ? " heat-picked" : ""}`}>
      <Link
        href={address.with({ cell: `${row.id},${column.id}`, at: null })}
        aria-current={isPicked}
        tabIndex={isPicked || (state.cell === null && cell) ? 0 : -1}
      >
        <span className="unseen">
          {row.name} on {column.name}:{" "}
        </span>
        {cell ? (
          <>
            <span className="heat-papers">
              {cell.papers}
              <span className="unseen"> {cell.papers === 1 ? "paper" : "papers"}</span>
            </span>
            {best !== null && (
              <span className="heat-best">
                <span className="unseen">, best {best.upTo && "up to "}</span>
                {best.upTo && <span aria-hidden="true">◦</span>}
                {formatNumber(round(best.value))}×
              </span>
            )}
          </>
        ) : (
          <>
            <span className="unseen">nobody here reports it</span>
            <span className="heat-none" aria-hidden="true">
              ·
            </span>
          </>
        )}
      </Link>
    </td>
  );
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function moveByArrow(event: React.KeyboardEvent, body: HTMLTableSectionElement | null): void {
  const move = MOVES[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest("td") : null;
  if (move === undefined || body === null || !(cell?.parentElement instanceof HTMLTableRowElement)) return;
  const row = body.rows[cell.parentElement.sectionRowIndex + move[0]];
  const next = row?.cells[cell.cellIndex + move[1]];
  next?.querySelector("a")?.focus();
  event.preventDefault();
}
