import type { MatrixCellItem, MatrixItem, MatrixResponse } from "@accelgraph/api";
import { useRef, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { formatNumber } from "../measures/format-value.ts";
import { heatOf, joinWord, type MatrixState } from "./matrix-state.ts";
import { nextPlace, type Place } from "./walk-cells.ts";

interface GridProps {
  readonly matrix: MatrixResponse;
  readonly state: MatrixState;
  readonly caption: string;
}

/**
 * The table itself: one stop of the Tab key. Arrow keys move between cells, Enter opens one, an empty one too; E
 * unfolds the family of its row, Shift-E that of its column.
 */
export function Grid({ matrix, state, caption }: GridProps) {
  const address = useAddress();
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const kin = new Set(matrix.kin.map(({ row, column }) => `${row} ${column}`));
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<Place | null>(null);
  const picked = {
    row: Math.max(
      0,
      matrix.rows.findIndex(({ id }) => id === state.cell?.row),
    ),
    column: Math.max(
      0,
      matrix.columns.findIndex(({ id }) => id === state.cell?.column),
    ),
  };
  // Rows may be fewer than they were when a cell was walked to.
  const stop = at !== null && matrix.rows[at.row] && matrix.columns[at.column] ? at : picked;
  const fold = (item: MatrixItem | undefined) => item && item.narrower > 0 && address.go(foldChange(state, item.id));
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === "e" || event.key === "E") {
      fold(event.shiftKey ? matrix.columns[stop.column] : matrix.rows[stop.row]);
      return;
    }
    const next = nextPlace(event.key, event.ctrlKey || event.metaKey, stop, matrix.rows.length, matrix.columns.length);
    if (next === null) return;
    event.preventDefault();
    body.current?.rows[next.row]?.cells[next.column + 1]?.querySelector("a")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="matrix-scroll" tabIndex={0} aria-label={`${caption}, scrolls`}>
      <table className="heat">
        <caption className="unseen">{caption}: papers that tie the two, and the best speedup they state</caption>
        <Columns matrix={matrix} state={state} />
        <tbody ref={body} onKeyDown={onKey}>
          {matrix.rows.map((row, r) => (
            <tr key={row.id}>
              <th scope="row" className={`heat-row heat-level-${Math.min(3, row.level)}`}>
                <AxisName item={row} state={state} />
              </th>
              {matrix.columns.map((column, c) => (
                <Cell
                  key={column.id}
                  row={row}
                  column={column}
                  cell={cells.get(`${row.id} ${column.id}`)}
                  isKin={kin.has(`${row.id} ${column.id}`)}
                  state={state}
                  isStop={r === stop.row && c === stop.column}
                  onFocus={() => setAt({ row: r, column: c })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Columns({ matrix: { columns, cut }, state }: Pick<GridProps, "matrix" | "state">) {
  return (
    <thead>
      <tr>
        <td className="heat-corner">
          {(cut.rows > 0 || cut.columns > 0) && (
            <span className="small quiet">
              {cut.rows} rows and {cut.columns} columns more
            </span>
          )}
        </td>
        {columns.map((column) => (
          <th key={column.id} scope="col" className={`heat-column heat-level-${Math.min(3, column.level)}`}>
            <AxisName item={column} state={state} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Folds a family that is open, and opens one that is folded. */
function foldChange(state: MatrixState, id: string) {
  const next = state.unfold.includes(id) ? state.unfold.filter((one) => one !== id) : [...state.unfold, id];
  return { unfold: next.join(",") };
}

/** A name with its papers; a family unfolds. */
function AxisName({ item, state }: { item: MatrixItem; state: MatrixState }) {
  const address = useAddress();
  const isOpen = state.unfold.includes(item.id);
  return (
    <span className="axis">
      {item.narrower > 0 ? (
        <button
          type="button"
          className="axis-fold"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Fold" : "Unfold"} ${item.name}: ${count(item.narrower, "narrower one")}`}
          onClick={() => address.go(foldChange(state, item.id))}
        >
          {isOpen ? "▾" : "▸"}
        </button>
      ) : (
        <span className="axis-fold" />
      )}
      {item.type === "year" ? (
        <span className="axis-name">{item.name}</span>
      ) : (
        <Link className="axis-name" href={address.with({ at: item.id })}>
          {item.level === 0 && <TypeMark type={item.type} size={10} />}
          <span>{item.name}</span>
        </Link>
      )}
      {item.type !== "year" && <span className="axis-papers">{item.papers}</span>}
    </span>
  );
}

interface CellProps {
  readonly row: MatrixItem;
  readonly column: MatrixItem;
  readonly cell: MatrixCellItem | undefined;
  /** Whether one is the other, or holds it: then there is nothing to report. */
  readonly isKin: boolean;
  readonly state: MatrixState;
  /** The one cell that Tab leads to. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function Cell({ row, column, cell, isKin, state, isStop, onFocus }: CellProps) {
  const address = useAddress();
  const isPicked = state.cell?.row === row.id && state.cell.column === column.id;
  const best = cell?.best ?? null;
  const shade =
    state.colour === "papers" ? (cell ? heatOf(cell.papers, "papers") : 0) : best ? heatOf(best.value, "best") : 0;
  return (
    <td className={`heat-cell heat-${shade}${isKin ? " heat-kin" : ""}${isPicked ? " heat-picked" : ""}`}>
      <Link
        href={address.with({ cell: `${row.id},${column.id}`, at: null })}
        aria-current={isPicked}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
      >
        <span className="unseen">
          {row.name} {joinWord(row.type, column.type)} {column.name}:{" "}
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
            <span className="unseen">{isKin ? "one is the other, or holds it" : "nobody here reports it"}</span>
            {!isKin && (
              <span className="heat-none" aria-hidden="true">
                ·
              </span>
            )}
          </>
        )}
      </Link>
    </td>
  );
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
