import { openInMemory } from "@accelgraph/db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storable, toCharacters, toUtf16 } from "./characters.ts";

const db = openInMemory();
const text = fc.string({ unit: "binary", maxLength: 60 });

describe("the border between UTF-16 and characters", () => {
  it("counts an emoji as one character and as two units", () => {
    expect(toCharacters("a🚀b")({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(toUtf16("a🚀b")({ start: 2, end: 3 })).toEqual({ start: 3, end: 4 });
  });

  it("gives SQLite's substr() the same words as JavaScript's slice", () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (raw, a, b) => {
        const stored = storable(raw);
        const characters = [...stored];
        const [start, end] = [Math.min(a, b, characters.length), Math.min(Math.max(a, b), characters.length)];
        const units = toUtf16(stored)({ start, end });
        const row = db.get<{ words: string }>("SELECT substr(?, ?, ?) AS words", [stored, start + 1, end - start]);
        expect(row?.words).toBe(stored.slice(units.start, units.end));
        expect(toCharacters(stored)(units)).toEqual({ start, end });
      }),
    );
  });

  it("keeps the length of what it makes storable, so that spans hold", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("\0", "\ud83d", "\ude80", "a", "é", "🚀")), (parts) => {
        const raw = parts.join("");
        const stored = storable(raw);
        expect(stored.length).toBe(raw.length);
        expect(db.get<{ same: number }>("SELECT length(?) = ? AS same", [stored, [...stored].length])?.same).toBe(1);
      }),
    );
  });
});
