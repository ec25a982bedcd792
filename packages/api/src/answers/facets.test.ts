import fc from "fast-check";
import { expect, it } from "vitest";
import { countFacets } from "./facets.ts";

interface Thing {
  readonly colour: string;
  readonly sizes: readonly number[];
}

const facets = { colour: ({ colour }: Thing) => [colour], size: ({ sizes }: Thing) => sizes };
const things = fc.array(
  fc.record({
    colour: fc.constantFrom("red", "blue"),
    sizes: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  }),
  { maxLength: 30 },
);

it("counts of each value what choosing it instead would leave", () => {
  const choice = fc.record({
    colour: fc.option(fc.constantFrom("red", "blue"), { nil: undefined }),
    size: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(things, choice, (all, chosen) => {
      const { counts, total } = countFacets(all, facets, chosen);
      expect(total).toBe(
        all.filter(
          ({ colour, sizes }) =>
            (chosen.colour === undefined || chosen.colour === colour) &&
            (chosen.size === undefined || sizes.includes(chosen.size)),
        ).length,
      );
      for (const name of ["colour", "size"] as const) {
        for (const [value, count] of counts[name]) {
          expect(countFacets(all, facets, { ...chosen, [name]: value }).total).toBe(count);
        }
      }
    }),
  );
});
