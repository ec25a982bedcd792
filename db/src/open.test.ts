import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FaultError } from "@accelgraph/domain";
import BetterSqlite from "better-sqlite3";
import { afterAll, beforeEach, describe, expect, it, test } from "vitest";
import { openDatabase, SCHEMA_VERSION, sealDatabase } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-open-"));
let count = 0;
let path = "";

beforeEach(() => {
  path = join(folder, `${++count}`, "a.sqlite");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function make(): void {
  const db = openDatabase(path, { mode: "write" });
  sealDatabase(db);
  db.close();
}

/** The code of the fault that opening (or some work after it) ends in. */
function faultOf(mode: "read" | "write", work: (db: ReturnType<typeof openDatabase>) => void = () => {}): string {
  try {
    const db = openDatabase(path, { mode, busyMilliseconds: 50 });
    try {
      work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    expect(error.fault.remedy).toMatch(/\S/);
    expect(error.fault.file).toBe(path);
    return error.fault.code;
  }
  return "none";
}

describe("a new database", () => {
  it("is made with its folder, and is one file once it is sealed", () => {
    make();
    expect(existsSync(`${path}-wal`)).toBe(false);
    const db = openDatabase(path, { mode: "read" });
    expect(db.get("PRAGMA journal_mode")).toEqual({ journal_mode: "delete" });
    expect(db.get("SELECT count(*) AS n FROM paper")).toEqual({ n: 0 });
    db.close();
  });

  it("is made of an empty file too", () => {
    make();
    writeFileSync(path, "");
    expect(faultOf("write")).toBe("none");
  });
});

describe("a file that cannot serve is refused by name, and nothing in it is changed", () => {
  test.each(["read", "write"] as const)("text (%s)", (mode) => {
    make();
    writeFileSync(path, "these are notes and not a database");
    expect(faultOf(mode)).toBe("not-a-database");
    expect(readFileSync(path, "utf8")).toContain("notes");
  });

  test.each(["read", "write"] as const)("another program's database (%s)", (mode) => {
    make();
    rmSync(path);
    const other = new BetterSqlite(path);
    other.exec("CREATE TABLE theirs (a)");
    other.close();
    const before = readFileSync(path);
    expect(faultOf(mode)).toBe("not-ours");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each(["read", "write"] as const)("a newer version's (%s)", (mode) => {
    make();
    const newer = new BetterSqlite(path);
    newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    newer.close();
    expect(faultOf(mode)).toBe("newer-version");
  });

  it("an older version's, for reading", () => {
    make();
    const older = new BetterSqlite(path);
    older.pragma("user_version = 1");
    older.close();
    expect(faultOf("read")).toBe("older-version");
  });

  it("none at all, for reading", () => {
    expect(faultOf("read")).toBe("no-database");
  });

  it("a folder", () => {
    path = folder;
    expect(faultOf("write")).toBe("not-a-database");
  });

  it("a damaged one", () => {
    make();
    const whole = readFileSync(path);
    whole.fill(0xa5, 4096, 8192 * 4);
    writeFileSync(path, whole);
    expect(faultOf("read", (db) => db.all("SELECT * FROM schema_doc"))).toBe("damaged");
  });

  it("one that is cut off", () => {
    make();
    truncateSync(path, 20_000);
    expect(faultOf("read", (db) => db.all("SELECT * FROM schema_doc"))).toBe("damaged");
  });

  it("one that may only be read, for writing", () => {
    make();
    expect(faultOf("read", (db) => db.run("DELETE FROM queries"))).toBe("read-only");
  });
});

describe("trouble while working", () => {
  it("names another program that is writing", () => {
    make();
    copyFileSync(path, `${path}.copy`);
    const other = new BetterSqlite(path);
    other.exec("BEGIN IMMEDIATE");
    expect(faultOf("write", (db) => db.transaction(() => db.run("DELETE FROM queries")))).toBe("locked");
    other.close();
  });

  it("names a full disk, and keeps what was stored", () => {
    make();
    const code = faultOf("write", (db) => {
      const { page_count: pages } = db.get<{ page_count: number }>("PRAGMA page_count") ?? { page_count: 0 };
      db.all(`PRAGMA max_page_count = ${pages}`);
      db.run("INSERT INTO meta VALUES ('large', hex(zeroblob(1000000)))");
    });
    expect(code).toBe("disk-full");
    const db = openDatabase(path, { mode: "read" });
    expect(db.get("SELECT count(*) AS n FROM meta WHERE key = 'large'")).toEqual({ n: 0 });
    expect(db.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    db.close();
  });
});
