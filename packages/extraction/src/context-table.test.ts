import fc from "fast-check";
import { expect, it } from "vitest";
import { contextRules, holds } from "./context.ts";
import { ContextTable } from "./context-table.ts";
import { cueRules } from "./roles/cue-rules.ts";
import { roleRules } from "./roles/role-rules.ts";

const rules = contextRules([...roleRules, ...cueRules].map(({ zones: _, ...rule }) => rule));
const table = new ContextTable(rules);
/** Words around names, of which contexts are made that many rules hold in. */
const pieces = rules
  .flatMap(({ examples }) => [...examples.match, ...examples.miss])
  .flatMap((example) => example.split(/(?<= )|[«»]/));
const side = fc
  .array(fc.constantFrom(...pieces, "1.5x ", ", ", " ("), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("tells the same rules as each of them does", () => {
  const all = table.those(() => true);
  fc.assert(
    fc.property(side, side, (left, right) => {
      const context = { left, right, zone: "method" as const };
      expect(table.holding(context, all)).toEqual(rules.filter((rule) => holds(rule, context)));
    }),
    { numRuns: 1000 },
  );
});

it("tells none but those that are asked for", () => {
  const [first] = table.holding(
    { left: "It runs faster than ", right: " by 2x.", zone: "method" },
    table.those(() => true),
  );
  expect(first).toBeDefined();
  expect(
    table.holding(
      { left: "It runs faster than ", right: " by 2x.", zone: "method" },
      table.those((rule) => rule !== first),
    ),
  ).not.toContain(first);
});
