import { openInMemory } from "@accelgraph/db";
import { expect, it } from "vitest";
import { createApi, type SqlResponse, sqlGraphResponse } from "./index.ts";
import { fillSample } from "./sample-file.fixture.ts";

const db = fillSample(openInMemory());

/** A result as the console gives it, drawn. */
async function draw(sql: string) {
  const rows = db.all<Record<string, string | number | null>>(sql);
  const columns = Object.keys(rows[0] ?? {});
  const result: SqlResponse = {
    ...{ columns, rows: rows.map((row) => Object.values(row)), cut: false, rowLimit: 1000, milliseconds: 1 },
  };
  const api = createApi({ db: () => db, file: () => "x", runSql: () => result });
  return api.request("/api/sql/graph", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sql }),
  });
}

it("draws any result that says what leads to what, each node in a place of its own", async () => {
  const graph = sqlGraphResponse.parse(await (await draw("SELECT * FROM v_edges WHERE source = 'Feather'")).json());
  expect(graph.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(["Feather", "Anvil", "A100"]));
  expect(graph.edges).toContainEqual(
    expect.objectContaining({ source: "method/feather", relation: "compared-with", target: "method/anvil" }),
  );
  expect(new Set(graph.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length);
});

it("says which rows it cannot draw, and which columns it wants", async () => {
  const half = "SELECT 'Feather' AS source, 'targets' AS relation, 'Nothing Of This File' AS target";
  expect(sqlGraphResponse.parse(await (await draw(half)).json()).leftOut).toMatch(/1 rows/);
  const refused = await draw("SELECT 1 AS n");
  expect(await refused.json()).toMatchObject({ fault: { code: "not-a-graph" } });
});
