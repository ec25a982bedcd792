import { describe, expect, it } from "vitest";
import { readInbox } from "./index.ts";
import { fresh, named, PAPERS, seen } from "./sample-corrections.ts";

describe("a rejected name", () => {
  it("counts nowhere; the paper keeps what it says itself", () => {
    const { db, correct, edges } = fresh();
    expect(edges()).toContain("Zorb targets A100");
    correct({ action: "reject", name: "zorb" });
    expect(edges().filter((edge) => edge.includes("Zorb"))).toEqual([]);
    expect(edges()).toContain("one targets A100");
    expect(db.all("SELECT name FROM v_entities WHERE name = 'Zorb'")).toEqual([]);
    expect(db.get("SELECT count(*) AS n FROM v_measurements WHERE subject = 'Zorb'")).toEqual({ n: 0 });
    expect(db.get("SELECT count(*) AS n FROM paper_search WHERE paper_search MATCH 'Zorb'")).toEqual({ n: 2 });
    expect(db.get("SELECT count(*) AS n FROM left_out")).toEqual({ n: 2 });
  });

  it("takes along the names that mean it", () => {
    const sample = named("a", "NVIDIA A100 SXM", "hardware", "target");
    const entities = (sample.entities ?? []).map((entity) => ({ ...entity, entry: "a100" }));
    const { correct, edges } = fresh([{ ...sample, entities }]);
    expect(edges()).toEqual(["a applies quantization", "a targets A100"]);
    correct({ action: "reject", name: "a100" });
    expect(edges()).toEqual(["a applies quantization"]);
  });
});

describe("a retyped name", () => {
  it("is drawn claims of as what it is, under its new type", () => {
    const { db, correct, edges } = fresh();
    expect(edges()).toContain("three evaluated-on Quill");
    correct({ action: "retype", name: "quill", type: "method" });
    expect(edges()).toContain("three builds-on Quill");
    expect(edges()).not.toContain("three evaluated-on Quill");
    expect(db.all("SELECT type, papers FROM v_entities WHERE name = 'Quill'")).toEqual([{ type: "method", papers: 1 }]);
  });

  it("becomes one with what has the name and the type already", () => {
    const other = { ...named("four", "Quill", "method", "proposed") };
    const { db, correct } = fresh([...PAPERS, other]);
    correct({ action: "retype", name: "quill", type: "method" });
    expect(db.all("SELECT type, papers FROM v_entities WHERE name = 'Quill'")).toEqual([{ type: "method", papers: 2 }]);
  });
});

describe("an accepted name, and one that was kept apart", () => {
  it("is asked for no more, and nothing else changes", () => {
    const { db, correct, undo } = fresh();
    const before = seen(db);
    expect(readInbox(db, {}, { limit: 9, offset: 0 }).map(({ kind, papers }) => [kind, papers])).toEqual([
      ["unsure", 2],
    ]);
    const { decision } = correct({ action: "accept", name: "zorb" });
    expect(readInbox(db, {}, { limit: 9, offset: 0 })).toEqual([]);
    expect(seen(db).slice(0, -1)).toEqual(before.slice(0, -1));
    undo(decision);
    expect(seen(db)).toEqual(before);
  });

  it("keeps two likely duplicates apart", () => {
    const { db, correct } = fresh([named("a", "Zorbium", "method", "used"), named("b", "Zorbiums", "method", "used")]);
    expect(db.all("SELECT kind, name, other, suggestion FROM v_inbox")).toEqual([
      { kind: "duplicate", name: "Zorbiums", other: "Zorbium", suggestion: "merge" },
    ]);
    correct({ action: "split", name: "zorbiums", from: "zorbium" });
    expect(db.all("SELECT * FROM v_inbox")).toEqual([]);
  });
});
