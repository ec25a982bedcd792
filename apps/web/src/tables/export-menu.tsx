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
            {formats.map((format) => (
              <FormatRow
                key={format}
                words={FORMAT_WORDS[format].name}
                onCopy={() => {
                  void copy(formatTable(table(), format), FORMAT_WORDS[format].name);
                  close();
                }}
                onSave={() => {
                  const { extension, type } = FORMAT_WORDS[format];
                  saveText(`${name}.${extension}`, formatTable(table(), format), type);
                  close();
                }}
              />
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

interface RowProps {
  readonly words: string;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

function FormatRow({ words, onCopy, onSave }: RowProps) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        <button type="button" className="button-plain" onClick={onCopy}>
          Copy<span className="unseen"> as {words}</span>
        </button>
      </td>
      <td>
        <button type="button" className="button-plain" onClick={onSave}>
          Save<span className="unseen"> as {words}</span>
        </button>
      </td>
    </tr>
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
