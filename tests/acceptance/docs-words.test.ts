/** ONTOLOGY.md, held to the closed lists of the domain: one definition a word. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHANGES, ENTITY_TYPES, LABEL_TYPES, METRICS, QUALIFIERS, RELATIONS, ROLES } from "@accelgraph/domain";
import { describe, expect, it, test } from "vitest";

const page = readFileSync(fileURLToPath(new URL("../../ONTOLOGY.md", import.meta.url)), "utf8");
/** Paragraphs that define: they begin with the word. */
const definitions = page.split(/\n\n+/).filter((paragraph) => /^\*\*[^*]+\*\*/.test(paragraph));
const words = definitions.map((definition) =>
  /^\*\*([^*]+)\*\*(?: \(([^)]+)\))?/.exec(definition)?.slice(1).filter(Boolean).join(" "),
);
const rows = [...page.matchAll(/^\| \*\*([a-z-]+)\*\* \|/gm)].map((found) => found[1]);

describe("ONTOLOGY.md", () => {
  it("defines each word once", () => {
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  test.each(definitions)("says what to avoid for %s", (definition) => {
    expect(definition).toMatch(/_Avoid:_\s+\S/);
  });

  it("has the roles, relations and metrics of the domain, in their order", () => {
    expect(rows).toEqual([...ROLES, ...RELATIONS, ...METRICS]);
  });

  it("defines the types of entities, the qualifiers and the changes", () => {
    for (const type of [...ENTITY_TYPES, ...LABEL_TYPES]) expect(words).toContain(type.replace("-", " "));
    for (const qualifier of QUALIFIERS) expect(page).toContain(`\`${qualifier}\``);
    for (const change of CHANGES) expect(page).toContain(`**${change}**`);
  });
});
