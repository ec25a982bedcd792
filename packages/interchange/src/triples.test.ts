import fc from "fast-check";
import { Parser } from "n3";
import { describe, expect, it, test } from "vitest";
import { date, decimal, integer, text, triple } from "./triples.ts";

const read = (line: string) => {
  const quads = new Parser({ format: "N-Triples" }).parse(line);
  expect(quads).toHaveLength(1);
  return quads[0]?.object;
};

describe("a triple", () => {
  it("gives any text back as it was, on one line", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom('"', "\\", "\n", "\r", "\t", "\u0000", "<script>", "😀", "|"),
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((parts) => parts.join("")),
        (value) => {
          const line = triple("urn:a", "schema:name", text(value));
          expect(line.split("\n")).toHaveLength(2);
          expect(read(line)?.value).toBe(value.toWellFormed());
        },
      ),
    );
  });

  it("is about any address that somebody gives", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const line = triple(`urn:accelgraph:method/${name}`, "schema:name", text("x"));
        expect(new Parser({ format: "N-Triples" }).parse(line)).toHaveLength(1);
      }),
    );
  });

  test.each([
    [integer(7), "7", "integer"],
    [decimal(2.5), "2.5", "double"],
    [decimal(1e21), "1e+21", "double"],
    [decimal(Number.POSITIVE_INFINITY), "INF", "double"],
    [date("2024"), "2024", "gYear"],
    [date("2024-06"), "2024-06", "gYearMonth"],
    [date("2024-06-25"), "2024-06-25", "date"],
    [date("spring"), "spring", "string"],
  ])("types %o", (term, value, type) => {
    const object = read(triple("urn:a", "ag:released", term));
    expect(object?.value).toBe(value);
    expect(object && "datatype" in object ? object.datatype.value : "").toBe(
      `http://www.w3.org/2001/XMLSchema#${type}`,
    );
  });
});
