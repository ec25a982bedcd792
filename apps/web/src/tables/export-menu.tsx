import { useRef } from "react";
import { FORMAT_WORDS, formatTable, TABLE_FORMATS, type TableFormat, type TextTable } from "./format-table.ts";
import { useCopy } from "./use-copy.ts";
import "./export-menu.css";

interface MenuProps {
  /** Made when it is asked for. */
  readonly table: () => TextTable;
  /** Of the file, without its end. */
  readonly name: string;
  readonly formats?: readonly TableFormat[];
}

/** The table that is shown as text: to copy, or as a file. */
export function ExportMenu({ table, name, formats = TABLE_FORMATS }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { said, copy } = useCopy();
  const close = () => {
    menu.current?.removeAttribute("open");
    menu.current?.querySelector("summary")?.focus();
  };
  return (
    <div className="export">
      <span className="small quiet" role="status">
        {said}
      </span>
      <details
        ref={menu}
        className="export-menu"
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && menu.current?.removeAttribute("open")}
        onKeyDown={(event) => event.key === "Escape" && close()}
      >
        <summary className="button">Export</summary>
        <table className="export-list">
          <tbody>
            {formats.map((format) => {
              const words = FORMAT_WORDS[format];
              return (
                <tr key={format}>
                  <th scope="row">{words.name}</th>
                  <td>
                    <button
                      type="button"
                      className="button-plain"
                      onClick={() => {
                        void copy(formatTable(table(), format), words.name);
                        close();
                      }}
                    >
                      Copy<span className="unseen"> as {words.name}</span>
                    </button>
                  </td>
                  <td>
                    <button
                      type="button"
                      className="button-plain"
                      onClick={() => {
                        saveText(`${name}.${words.extension}`, formatTable(table(), format), words.type);
                        close();
                      }}
                    >
                      Save<span className="unseen"> as {words.name}</span>
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Hands the browser a text to be saved as a file. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
