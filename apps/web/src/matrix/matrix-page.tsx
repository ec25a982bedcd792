import type { MatrixResponse, MetaResponse } from "@accelgraph/api";
import { AddressUndo } from "../address/address-undo.tsx";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { ExportMenu } from "../tables/export-menu.tsx";
import { CellPanel } from "./cell-panel.tsx";
import { Grid } from "./grid.tsx";
import { axisTypes, axisWords, matrixTable, meaningOf, readMatrixState } from "./matrix-state.ts";
import "./matrix.css";

/** Techniques by hardware (or any two): what is reported, how well it did, and what is missing. */
export default function MatrixPage() {
  const { params } = useAddress();
  const state = readMatrixState(params);
  const { rows, columns, order } = state;
  const found = useAnswer<MatrixResponse>(
    question("matrix", { rows, columns, order, unfold: state.unfold.join(","), show: params.get("cell") }),
  );
  const words = `${axisWords(rows)} × ${axisWords(columns)}`;
  const meaning = meaningOf(rows, columns);
  const matrix = found.last;
  return (
    <div className={state.cell === null ? "matrix" : "matrix matrix-split"}>
      <div className="matrix-main">
        <header className="matrix-head">
          <h1>{words}</h1>
          <Choices />
        </header>
        {meaning !== null && <p className="matrix-meaning small quiet">{meaning}</p>}
        {found.state === "failed" && <Failed fault={found.fault} />}
        {found.last === undefined && found.state === "loading" && <Loading what="the matrix" />}
        {found.state !== "failed" && found.last?.cells.length === 0 && (
          <Empty title={`No paper here ties ${words}`}>
            <p>Choose other rows or columns above.</p>
          </Empty>
        )}
        {found.state !== "failed" && matrix && matrix.cells.length > 0 && (
          <>
            <Grid matrix={matrix} state={state} caption={words} />
            <div className="matrix-foot">
              <SqlBehind sql={matrix.sql} what="the matrix" />
              <ExportMenu table={() => matrixTable(matrix, state.colour)} name={`${rows}-by-${columns}`} />
            </div>
          </>
        )}
      </div>
      <AddressUndo />
      {state.cell !== null && <CellPanel row={state.cell.row} column={state.cell.column} />}
    </div>
  );
}

function Choices() {
  const { params, go } = useAddress();
  const state = readMatrixState(params);
  const meta = useAnswer<MetaResponse>("/api/meta");
  const kinds = axisTypes(meta.last?.matrices ?? ["technique hardware"]);
  const change = (name: string, value: string) => go({ [name]: value, unfold: null, cell: null });
  return (
    <div className="matrix-choices">
      <label>
        <span className="matrix-axis-word">Rows</span>
        <select className="field" value={state.rows} onChange={(event) => change("rows", event.target.value)}>
          {kinds.rowsFor().map((type) => (
            <option key={type} value={type}>
              {axisWords(type)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="matrix-axis-word">Columns</span>
        <select className="field" value={state.columns} onChange={(event) => change("columns", event.target.value)}>
          {kinds.columnsFor(state.rows).map((type) => (
            <option key={type} value={type}>
              {axisWords(type)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        aria-label="Turn rows into columns"
        title="Turn rows into columns"
        onClick={() => go({ rows: state.columns, columns: state.rows, cell: null })}
      >
        ⇄
      </button>
      <label>
        Order
        <select className="field" value={state.order} onChange={(event) => go({ order: event.target.value })}>
          <option value="papers">most papers</option>
          <option value="name">name</option>
          <option value="similarity">like by like</option>
        </select>
      </label>
      <fieldset className="steps matrix-colour" aria-label="Colour by">
        {(["papers", "best"] as const).map((colour) => (
          <button
            key={colour}
            type="button"
            className="steps-one"
            aria-pressed={state.colour === colour}
            onClick={() => go({ colour: colour === "papers" ? null : colour })}
          >
            {colour === "papers" ? "Papers" : "Best speedup"}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
