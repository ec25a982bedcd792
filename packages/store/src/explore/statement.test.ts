import { openInMemory, type SqlValue } from "@accelgraph/db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeOut } from "./statement.ts";

const db = openInMemory();

describe("a statement written out", () => {
  it("gives the same values as the statement that was run, whatever they hold", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0"));
    const value: fc.Arbitrary<SqlValue> = fc.oneof(text, fc.integer(), fc.constant(null), fc.uint8Array());
    fc.assert(
      fc.property(value, value, (a, b) => {
        const statement = { sql: "SELECT ? AS a, 'is it?' AS mark, ? AS b", values: [a, b] };
        expect(db.all(writeOut(statement).replace(/;$/, ""))).toEqual(db.all(statement.sql, [a, b]));
      }),
    );
  });
  it("stands at the left, its inner lines as far in as they were", () => {
    const sql = "SELECT 1\n      FROM (\n        SELECT 2)\n      WHERE x = ?";
    expect(writeOut({ sql, values: ["it's"] })).toBe("SELECT 1\nFROM (\n  SELECT 2)\nWHERE x = 'it''s';");
  });
});
