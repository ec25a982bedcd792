import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { accelgraph, corpusOr, ended, freshFolder, start } from "./command.ts";
import { jsonLines, paper, papers } from "./papers.ts";
import { tableDigests } from "./tables.ts";

const folder = freshFolder();
const report = (stdout: string) => JSON.parse(stdout.trim().split("\n").at(-1) ?? "");

describe("the shared corpus", () => {
  it("gives 252 papers of 283 entries; a second run leaves them alone and is 20 times faster", async (context) => {
    const corpus = corpusOr(context);
    const db = join(folder, "corpus.sqlite");
    const first = await accelgraph(["ingest", corpus, "--db", db, "--json"]);
    expect(first.code).toBe(0);
    const made = report(first.stdout);
    expect(made).toMatchObject({
      papers: 252,
      entries: 283,
      new: 252,
      unchanged: 0,
      updated: 0,
      failed: 0,
      errors: [],
    });
    expect(made.measurements).toBeGreaterThan(200);
    const before = tableDigests(db);

    const same = { papers: 252, entries: 283, new: 0, unchanged: 252, updated: 0, failed: 0 };
    let seconds = Number.POSITIVE_INFINITY;
    // The best of three, since a machine that is busy with something else says nothing about us.
    for (let run = 0; run < 3; run++) {
      const again = report((await accelgraph(["ingest", corpus, "--db", db, "--json"])).stdout);
      expect(again).toMatchObject(same);
      expect(again).toMatchObject({ entities: made.entities, claims: made.claims, measurements: made.measurements });
      seconds = Math.min(seconds, again.seconds);
    }
    expect(made.seconds / seconds).toBeGreaterThan(20);
    expect(tableDigests(db)).toEqual(before);

    const verified = await accelgraph(["verify", "--db", db]);
    expect(verified.stdout).toMatch(/: 0 mismatches\nintegrity: ok\n/);
    expect(verified.code).toBe(0);
    expect(existsSync(`${db}-wal`)).toBe(false);
  });
});

describe("an ingest that is run again", () => {
  it("takes in what is new and what was edited, and nothing else", async () => {
    const db = join(folder, "edited.sqlite");
    const file = join(folder, "edited.jsonl");
    writeFileSync(file, jsonLines(papers(5)));
    await accelgraph(["ingest", file, "--db", db]);
    const edited = { ...paper(2), abstract: "We propose QuickC2. It is 9x faster on a TPU." };
    writeFileSync(file, jsonLines([...papers(2), edited, ...papers(3, 3)]));
    const { stdout } = await accelgraph(["ingest", file, "--db", db, "--json"]);
    expect(report(stdout)).toMatchObject({ papers: 6, new: 1, updated: 1, unchanged: 4, failed: 0 });
    const shown = await accelgraph([
      "query",
      "SELECT value FROM v_measurements WHERE paper LIKE 'QuickC2:%'",
      "--db",
      db,
      "--format",
      "csv",
    ]);
    expect(shown.stdout).toBe("value\n9\n");
  });

  it("reads the same paper from several files once, and knows its sources", async () => {
    const db = join(folder, "sources.sqlite");
    writeFileSync(join(folder, "one.jsonl"), jsonLines([paper(1)]));
    writeFileSync(join(folder, "two.md"), `# ${paper(1).title}\n\n${paper(1).abstract}\n`);
    const { stdout } = await accelgraph(["ingest", "one.jsonl", "two.md", "--db", db, "--json"], { cwd: folder });
    expect(report(stdout)).toMatchObject({ papers: 1, entries: 2, new: 1, failed: 0, errors: [] });
    const asked = await accelgraph([
      "query",
      "SELECT file, line FROM source ORDER BY file",
      "--db",
      db,
      "--format",
      "csv",
    ]);
    expect(asked.stdout).toBe("file,line\none.jsonl,1\ntwo.md,1\n");
  });

  it("reads standard input", async () => {
    const db = join(folder, "stdin.sqlite");
    const { stdout, code } = await accelgraph(["ingest", "-", "--db", db, "--json"], { stdin: jsonLines(papers(3)) });
    expect([code, report(stdout).new]).toEqual([0, 3]);
  });
});

/** Enough that worker threads are started, and that a run can be caught in the middle. */
const COUNT = 900;

describe("the tables", () => {
  const many = join(folder, "many.jsonl");
  writeFileSync(many, jsonLines(papers(COUNT)));
  const undisturbed = join(folder, "undisturbed.sqlite");
  const whole = accelgraph(["ingest", many, "--db", undisturbed, "--workers", "0"]);

  it("are the same for any number of workers and any size of batch", async () => {
    await whole;
    const db = join(folder, "workers.sqlite");
    const run = await accelgraph(["ingest", many, "--db", db, "--workers", "3", "--batch", "70"]);
    expect(run.code).toBe(0);
    expect(tableDigests(db)).toEqual(tableDigests(undisturbed));
  });

  it.each(["SIGKILL", "SIGINT"] as const)(
    "are those of an undisturbed run after %s in the middle and a rerun",
    async (signal) => {
      await whole;
      const db = join(folder, `${signal}.sqlite`);
      const child = start(["ingest", many, "--db", db, "--batch", "30"]);
      const outcome = ended(child);
      await until(() => existsSync(`${db}-wal`) && countPapers(db) >= 150);
      child.kill(signal);
      const { code, stderr } = await outcome;
      if (signal === "SIGINT") {
        expect(code).toBe(1);
        expect(stderr).toContain("Stopped. What was read is stored");
      }
      const stored = countPapers(db);
      expect(stored).toBeGreaterThanOrEqual(150);
      expect(stored).toBeLessThan(COUNT);
      const rerun = await accelgraph(["ingest", many, "--db", db, "--json"]);
      expect(report(rerun.stdout)).toMatchObject({ papers: COUNT, new: COUNT - stored, unchanged: stored, failed: 0 });
      // A run that was asked to end laid out the map of what it had, and what has a place keeps it.
      const left = signal === "SIGINT" ? { position: "" } : {};
      expect({ ...tableDigests(db), ...left }).toEqual({ ...tableDigests(undisturbed), ...left });
      expect(existsSync(`${db}-wal`)).toBe(false);
      expect(readFileSync(db).subarray(0, 15).toString()).toBe("SQLite format 3");
    },
  );
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return;
    await sleep(10);
  }
  throw new Error("it never came to that");
}

function countPapers(path: string): number {
  try {
    const db = new Database(path, { readonly: true });
    try {
      return db.prepare("SELECT count(*) FROM paper").pluck().get() as number;
    } finally {
      db.close();
    }
  } catch {
    // Not made yet, or its schema is not.
    return 0;
  }
}
