import { describe, expect, it } from "vitest";
import { formatRows } from "./rows.ts";

const answer = {
  columns: ["name", "n"],
  rows: [
    ["a|b", 1.5],
    ['say "x", y', null],
    ["two\nlines", 20],
  ] as (string | number | null)[][],
};

describe("formatRows", () => {
  it("quotes in CSV what needs it", () => {
    expect(formatRows(answer, "csv")).toBe('name,n\na|b,1.5\n"say ""x"", y",\n"two\nlines",20');
  });
  it("gives JSON that reads back", () => {
    expect(JSON.parse(formatRows(answer, "json"))).toEqual(answer.rows.map(([name, n]) => ({ name, n })));
    expect(JSON.parse(formatRows({ columns: ["x"], rows: [] }, "json"))).toEqual([]);
  });
  it("keeps a Markdown row on its line", () => {
    expect(formatRows(answer, "md").split("\n")).toHaveLength(5);
    expect(formatRows(answer, "md")).toContain("| a\\|b | 1.5 |");
  });
  it("aligns a table, and cuts it to the terminal", () => {
    const lines = formatRows({ columns: ["title", "n"], rows: [["x".repeat(200), 1]] }, "table", 60).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.at(-1)).toMatch(/^x+…\s+1$/);
    expect(formatRows({ columns: ["a"], rows: [] }, "table")).toContain("(no rows)");
  });
});
