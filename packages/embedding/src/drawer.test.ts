import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, sealDatabase } from "@accelgraph/db";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { createDrawer, type Drawer, faultHtml } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-drawer-"));
const path = join(folder, "papers.sqlite");
let reads = 0;
let stamp = "1";
let drawer: Drawer;

function makeFile(name: string): void {
  rmSync(path, { force: true });
  const db = openDatabase(path, { mode: "write" });
  db.exec(`
    INSERT INTO entity (id, canonical, slug, type, name, key) VALUES (1, 1, 'm', 'method', '${name}', 'm');
    INSERT INTO entity_count (entity, papers, papers_below, in_use, claims, measurements, compared) VALUES (1, 2, 2, 1, 0, 0, 0)`);
  sealDatabase(db);
  db.close();
}

beforeAll(() => {
  makeFile("Zorbium");
  drawer = createDrawer({
    find: async (database) =>
      database === "none.sqlite"
        ? undefined
        : {
            stamp,
            read: async () => {
              reads++;
              return database === "text.sqlite"
                ? new TextEncoder().encode("text ".repeat(50))
                : new Uint8Array(readFileSync(path));
            },
          },
  });
});
afterAll(() => {
  drawer.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  stamp = "1";
});

describe("a drawer", () => {
  it("draws, and reads a file once until it changes", async () => {
    const [one, other] = [await drawer.draw("focus: Zorbium"), await drawer.draw("focus: Zorbium\ntheme: dark")];
    expect(one).toMatch(/^<svg [\s\S]*Zorbium/);
    expect(other).not.toBe(one);
    expect(reads).toBe(1);
    makeFile("Quibble");
    stamp = "2";
    expect(await drawer.draw("focus: Quibble")).toContain("Quibble");
    await expect(drawer.draw("focus: Zorbium")).rejects.toThrow(/nothing here is called "Zorbium"/);
    expect(reads).toBe(2);
  });

  test.each([
    ["no such file", "database: none.sqlite\nfocus: A", /there is no file none\.sqlite/],
    ["what is no database", "database: text.sqlite\nfocus: A", /text\.sqlite: This is not a SQLite database/],
    ["a key that there is none of", "focus: A\ndept: 2", /no key "dept".*Did you mean depth/],
    ["a query that writes", "sql: DELETE FROM entity", /Only reading/],
    [
      "an endless query",
      "sql: WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
      /stopped after its limit of 2 s/,
    ],
  ])("says what is wrong with %s", async (_name, text, said) => {
    await expect(drawer.draw(text)).rejects.toThrow(said);
  });

  it("writes a fault so that no name in it becomes part of the page", async () => {
    const html = faultHtml(await drawer.draw('focus: "<script>alert(1)</script>"').catch((error: unknown) => error));
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
  });
});
