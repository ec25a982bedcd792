import { useEffect, useRef } from "react";
import "../search/search.css";

const KEYS: readonly { title: string; rows: readonly (readonly [keys: string, what: string])[] }[] = [
  {
    title: "Anywhere",
    rows: [
      ["Ctrl K or /", "search names, papers and screens"],
      ["?", "this sheet"],
      ["Esc", "close what is open"],
      ["Ctrl Z", "take the last change back; with Shift do it again"],
    ],
  },
  {
    title: "Graph",
    rows: [
      ["← ↑ ↓ →", "walk along an edge; it is read out"],
      ["E or double click", "add what is next to it, or take that away again"],
      ["H", "hide it, or all that is selected"],
      ["P", "pin it where it is, or let it go"],
      ["Space", "take it into the selection, or out of it"],
      ["Ctrl A", "select everything that is shown"],
      ["Shift drag", "select what is in a box; with Ctrl a click selects one"],
      ["Ctrl Z", "undo"],
      ["Ctrl Shift Z", "do again"],
      ["+ − 0", "nearer, farther, everything"],
      ["Alt click", "on the legend: this one alone"],
    ],
  },
  {
    title: "Matrix",
    rows: [
      ["← ↑ ↓ →", "from cell to cell"],
      ["Home End", "to the ends of the row; with Ctrl to the corners"],
      ["PgUp PgDn", "ten rows on"],
      ["Enter", "open the cell, empty ones too"],
      ["E", "unfold the family of the row; with Shift that of the column"],
    ],
  },
  {
    title: "Compare and Papers",
    rows: [
      ["Tab Enter", "from dot to dot; open its sentence"],
      ["Tab", "in a paper: from mark to mark, each lights its record, and back"],
    ],
  },
  {
    title: "Inbox",
    rows: [
      ["J K or ↓ ↑", "next question, question before"],
      ["A", "the name is right"],
      ["T", "another type: then M method, O model, H hardware, D dataset"],
      ["M", "it means another name; O finds one more"],
      ["S", "two things, and not one"],
      ["R", "it is no entity"],
      ["Z", "take the last decision back"],
    ],
  },
  {
    title: "SQL",
    rows: [
      ["Ctrl Enter", "run"],
      ["Ctrl Space", "complete a table, a column, a keyword"],
      ["Ctrl Z", "take the last change back, also a question that was taken"],
    ],
  },
];

/** Every key that does something. */
export default function CheatSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="palette sheet" aria-labelledby="sheet-title" onClose={onClose}>
      <div className="sheet-bar">
        <h2 id="sheet-title">Keys</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="sheet-groups">
        {KEYS.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, what]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
