import { describe, expect, it, test } from "vitest";
import { CANNED_QUERIES, openInMemory } from "./index.ts";

const db = openInMemory();

describe("the canned questions", () => {
  it("are at least 25, each with a name of its own", () => {
    expect(CANNED_QUERIES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(CANNED_QUERIES.map(({ name }) => name)).size).toBe(CANNED_QUERIES.length);
  });

  it("stand in the file as they stand in the data", () => {
    const rows = db.all<{ name: string; sql: string }>("SELECT name, sql FROM queries ORDER BY position");
    expect(rows).toEqual(CANNED_QUERIES.map(({ name, sql }) => ({ name, sql })));
  });

  test.each(CANNED_QUERIES.map((query) => [query.name, query] as const))("%s runs with its example", (_, query) => {
    const named = [...query.sql.matchAll(/:([a-z_]+)/g)].map(([, name]) => name ?? "");
    expect(new Set(named)).toEqual(new Set(query.parameters.map(({ name }) => name)));
    const values = Object.fromEntries(query.parameters.map(({ name, example }) => [name, example]));
    expect(Array.isArray(db.all(query.sql, values))).toBe(true);
    expect(query.title).toMatch(/\?$/);
    expect(query.description).toMatch(/\.$/);
  });
});
