import type { Measurement } from "@accelgraph/api";
import { useState } from "react";
import { formatTable, type TableFormat } from "./format-table.ts";

const FORMATS: readonly { format: TableFormat; name: string }[] = [
  { format: "csv", name: "CSV" },
  { format: "markdown", name: "Markdown" },
  { format: "latex", name: "LaTeX" },
];

/** The table as text, for a sheet, a note or a paper. */
export function CopyButtons({ items }: { items: readonly Measurement[] }) {
  const [said, setSaid] = useState("");
  const copy = async (format: TableFormat, name: string) => {
    try {
      await navigator.clipboard.writeText(formatTable(items, format));
      setSaid(`${name} copied`);
    } catch {
      setSaid("The browser does not let us copy here");
    }
  };
  return (
    <div className="copies">
      <span className="small quiet" role="status">
        {said}
      </span>
      <span className="small quiet">Copy as</span>
      {FORMATS.map(({ format, name }) => (
        <button key={format} type="button" className="button" onClick={() => copy(format, name)}>
          {name}
        </button>
      ))}
    </div>
  );
}
