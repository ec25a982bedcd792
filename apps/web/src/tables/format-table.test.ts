import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTable } from "./format-table.ts";

const table = { columns: ["name", "n"], rows: [['A|B "C", 100%_x', 2] as const, [null, 1.5] as const] };

describe("formatTable", () => {
  it("quotes for CSV and keeps formulas from running", () => {
    expect(formatTable(table, "csv")).toBe('name,n\r\n"A|B ""C"", 100%_x",2\r\n,1.5\r\n');
    expect(formatTable({ columns: ["x"], rows: [["=1+1"], ["-5"], ["-x"]] }, "csv")).toBe(
      "x\r\n'=1+1\r\n-5\r\n'-x\r\n",
    );
  });
  it("escapes for Markdown and LaTeX, numbers to the right", () => {
    expect(formatTable(table, "markdown")).toBe('| name | n |\n| --- | --: |\n| A\\|B "C", 100%_x | 2 |\n|  | 1.5 |\n');
    expect(formatTable(table, "latex")).toContain("\\begin{tabular}{lr}");
    expect(formatTable(table, "latex")).toContain('A|B "C", 100\\%\\_x & 2 \\\\');
  });
  it("gives the same rows back as JSON", () => {
    expect(JSON.parse(formatTable(table, "json"))).toEqual([
      { name: 'A|B "C", 100%_x', n: 2 },
      { name: null, n: 1.5 },
    ]);
  });
  it("keeps one line a row in Markdown and LaTeX, whatever the cells hold", () => {
    const cell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const given = { columns: ["a", "b"], rows };
        expect(formatTable(given, "markdown").trimEnd().split("\n")).toHaveLength(rows.length + 2);
        expect(formatTable(given, "latex").trimEnd().split("\n")).toHaveLength(rows.length + 6);
      }),
    );
  });
});
