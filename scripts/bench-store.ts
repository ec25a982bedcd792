/**
 * Times the store on papers that nobody wrote: `node scripts/run.mjs scripts/bench-store.ts [PAPERS] [FILE]`. Prints the
 * rate of writing, the cost of finishing, of a second ingest of the same, and of the queries behind each screen.
 */
import { rmSync, statSync } from "node:fs";
import { openDatabase, type Reader } from "@accelgraph/db";
import { lexicon, modelClasses, techniques } from "@accelgraph/lexicon";
import { createIngest, finish, type Reading, type VocabularyEntry } from "@accelgraph/store";
import { syntheticPaper } from "./synthetic-papers.ts";

const [count = "20000", file = "/tmp/accelgraph-bench.sqlite"] = process.argv.slice(2);
const BATCH = 256;

function vocabulary(): VocabularyEntry[] {
  const labels = [...techniques, ...modelClasses].map(({ kind, slug, title, aliases, broader }): VocabularyEntry => {
    return { entry: slug, type: kind, name: title, aliases, broader };
  });
  const listed = lexicon.entries().map(({ id, type, name, aliases, broader, class: isClass }): VocabularyEntry => {
    const entry = { entry: id, type, name, aliases, broader };
    return type === "hardware" ? { ...entry, hardware: { isClass: isClass === true } } : entry;
  });
  return [...labels, ...listed];
}

function* batches(total: number): Generator<Reading[]> {
  for (let start = 0; start < total; start += BATCH) {
    yield Array.from({ length: Math.min(BATCH, total - start) }, (_, i) => syntheticPaper(start + i));
  }
}

/** Processor time, in seconds: what else the machine does counts little. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function write(total: number): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(file + suffix, { force: true });
  const db = openDatabase(file, { mode: "write" });
  const ingest = createIngest(db, { extractorVersion: "bench", vocabulary });
  let making = 0;
  let writing = 0;
  let planning = 0;
  for (const given of makeTimed(total, (spent) => (making += spent))) {
    planning += seconds(() => ingest.plan(given.map(({ paper }) => paper)));
    writing += seconds(() => ingest.write(given));
  }
  const memoryThen = process.memoryUsage().rss / 2 ** 20;
  const finishing = seconds(() => finish(db));
  db.close();
  const size = statSync(file).size / 2 ** 20;
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `${total} papers: making ${making.toFixed(1)} s, planning ${planning.toFixed(1)} s, writing ${writing.toFixed(1)} s (${Math.round(total / writing)} papers/s), finishing ${finishing.toFixed(1)} s, file ${size.toFixed(0)} MB, memory ${memoryThen.toFixed(0)} MB after writing, ${memory.toFixed(0)} MB after finishing`,
  );
}

function* makeTimed(total: number, report: (spent: number) => void): Generator<Reading[]> {
  let start = performance.now();
  for (const batch of batches(total)) {
    report((performance.now() - start) / 1000);
    yield batch;
    start = performance.now();
  }
}

function again(total: number): void {
  const db = openDatabase(file, { mode: "write" });
  const ingest = createIngest(db, { extractorVersion: "bench", vocabulary });
  let planning = 0;
  for (const given of batches(total)) {
    planning += seconds(() => {
      if (ingest.plan(given.map(({ paper }) => paper)).some(({ needsWrite }) => needsWrite))
        throw new Error("not known");
    });
  }
  const finishing = seconds(() => finish(db));
  db.close();
  console.log(`again, unchanged: ${planning.toFixed(2)} s, finishing ${finishing.toFixed(2)} s`);
}

function timeQuery(db: Reader, name: string, sql: string): void {
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < 20; i++) {
    const start = performance.now();
    rows = db.all(sql).length;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `${(times[18] ?? 0).toFixed(1).padStart(8)} ms p95, ${(times[10] ?? 0).toFixed(1).padStart(7)} ms median, ${String(rows).padStart(6)} rows  ${name}`,
  );
}

function read(): void {
  const db = openDatabase(file, { mode: "read" });
  for (const { name } of db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\'",
  )) {
    timeQuery(db, name, `SELECT * FROM ${name} LIMIT 50`);
  }
  timeQuery(db, "v_technique_hardware by papers", "SELECT * FROM v_technique_hardware ORDER BY papers DESC LIMIT 20");
  timeQuery(
    db,
    "v_edges of one source",
    "SELECT * FROM v_edges WHERE source = 'SwiftQuant' ORDER BY papers DESC LIMIT 50",
  );
  timeQuery(db, "v_edges to one target", "SELECT * FROM v_edges WHERE target = 'A100' ORDER BY papers DESC LIMIT 50");
  timeQuery(
    db,
    "v_measurements on one device",
    "SELECT * FROM v_measurements WHERE hardware = 'A100' ORDER BY speedup DESC LIMIT 50",
  );
  timeQuery(
    db,
    "papers by words",
    `SELECT p.title FROM paper_search JOIN paper p ON p.id = paper_search.rowid WHERE paper_search MATCH 'speedup quantization*' ORDER BY bm25(paper_search, 8, 1, 0.5) LIMIT 20`,
  );
  for (const { name, sql } of db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM queries ORDER BY position",
  )) {
    const parameters = db.all<{ name: string; example: string }>(
      "SELECT name, example FROM query_parameter WHERE query = ?",
      [name],
    );
    const filled = parameters.reduce((text, { name, example }) => text.replaceAll(`:${name}`, `'${example}'`), sql);
    timeQuery(db, `query ${name}`, filled);
  }
  db.close();
}

write(Number(count));
again(Number(count));
read();
