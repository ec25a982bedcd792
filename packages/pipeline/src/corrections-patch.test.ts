import { ENTITY_TYPES } from "@accelgraph/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatPatch, parsePatch } from "./corrections-patch.ts";

const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
const type = fc.constantFrom(...ENTITY_TYPES);
const other = fc.record({ intoType: type, intoName: words });
const nothing = fc.constant({ intoType: null, intoName: null });
const correction = fc
  .constantFrom("accept" as const, "reject" as const, "merge" as const, "split" as const, "retype" as const)
  .chain((action) =>
    fc.tuple(
      fc.record({ action: fc.constant(action), type, name: words, reason: words, key: words, ledgerId: fc.nat() }),
      action === "merge" ? other : nothing,
      type,
    ),
  )
  .map(([fields, into, newType]) => ({
    ...fields,
    ...(fields.action === "retype" ? { intoType: newType, intoName: fields.name } : into),
    intoKey: null,
  }));

it("is read as it was written, whatever the names hold", () => {
  const oneLine = (text: string | null) => text?.replace(/\s+/g, " ").trim() ?? null;
  fc.assert(
    fc.property(fc.array(correction), (corrections) => {
      const text = formatPatch(corrections);
      const { lines, faults } = parsePatch(text, "x.tsv");
      expect(faults).toEqual([]);
      expect(lines.map(({ line, ...rest }) => rest)).toEqual(
        corrections.map(({ action, type, name, intoType, intoName, reason }) => ({
          ...{ action, type, intoType },
          ...{ name: oneLine(name), intoName: oneLine(intoName), reason: oneLine(reason) },
        })),
      );
    }),
  );
});

it("never throws, and names the line of each thing that is no decision", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { lines, faults } = parsePatch(text, "x.tsv");
      for (const { line, remedy } of faults) expect([line && line > 0, remedy !== ""]).toEqual([true, true]);
      expect(lines.length + faults.length).toBeLessThanOrEqual(text.split(/\n/).length);
    }),
  );
});
