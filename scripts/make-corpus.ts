/**
 * Writes papers that nobody wrote, for trying accelgraph at size: `node scripts/run.mjs scripts/make-corpus.ts
 * 20000 /tmp/corpus.jsonl`, then `pnpm accelgraph ingest /tmp/corpus.jsonl --db /tmp/large.sqlite`.
 */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { syntheticPaper } from "./synthetic-papers.ts";

const [count = "", file = ""] = process.argv.slice(2);
if (!/^\d+$/.test(count) || file === "") {
  console.error("usage: make-corpus NUMBER FILE.jsonl");
  process.exit(2);
}
const out = createWriteStream(file);
for (let n = 0; n < Number(count); n++) {
  const { title, abstract, arxivId, published } = syntheticPaper(n).paper;
  const line = JSON.stringify({ title, abstract, arxiv_id: arxivId, published });
  if (!out.write(`${line}\n`)) await once(out, "drain");
}
out.end();
await once(out, "finish");
console.log(`${count} papers written to ${file}`);
