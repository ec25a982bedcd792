/**
 * Writes papers that nobody wrote, for trying accelgraph at size: `node scripts/run.mjs scripts/make-corpus.ts
 * 20000 /tmp/corpus.jsonl`, then `pnpm accelgraph ingest /tmp/corpus.jsonl --db /tmp/large.sqlite`.
 */
import { writeSyntheticPapers } from "./write-synthetic-papers.ts";

const [count = "", file = ""] = process.argv.slice(2);
if (!/^\d+$/.test(count) || file === "") {
  console.error("usage: make-corpus NUMBER FILE.jsonl");
  process.exit(2);
}
await writeSyntheticPapers(file, Number(count));
console.log(`${count} papers written to ${file}`);
