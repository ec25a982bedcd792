/**
 * Times the questions of the app on a file: `node scripts/run.mjs scripts/bench-answers.ts FILE`. Each request is
 * asked once, so that no answer comes out of a memory; the names asked for are those that most papers speak of.
 * Processor time, in milliseconds: what else the machine does counts little.
 */
import { createApi, type SuggestResponse } from "@accelgraph/api";
import { openDatabase } from "@accelgraph/db";

const [file = ""] = process.argv.slice(2);
if (file === "") {
  console.error("usage: bench-answers FILE.sqlite");
  process.exit(2);
}
const db = openDatabase(file, { mode: "read" });
const api = createApi({ db: () => db, file: () => file, runSql: () => Promise.reject(new Error("no SQL here")) });
const NAMES = 25;

async function ask<Answer>(path: string): Promise<{ answer: Answer; milliseconds: number }> {
  const start = process.cpuUsage();
  const response = await api.request(`/api/${path}`);
  const text = await response.text();
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  if (!response.ok) throw new Error(`${path}: ${text}`);
  return { answer: JSON.parse(text) as Answer, milliseconds };
}

async function names(type: string): Promise<string[]> {
  const { answer } = await ask<SuggestResponse>(`suggest?types=${type}&limit=${NAMES}`);
  return answer.items.map(({ node }) => node.id);
}

const { milliseconds: loading } = await ask("meta");
const { milliseconds: counting } = await ask("measurements?metric=other&limit=1");
console.log(`${loading.toFixed(0).padStart(8)} ms  the first answer, with the whole graph read into memory`);
console.log(`${counting.toFixed(0).padStart(8)} ms  the first facets, with what they are counted from`);
const hardware = await names("hardware");
const models = await names("model");
const techniques = await names("technique");
const methods = await names("method");
const words = ["attention", "quantization speed", "decoding", "sparse matrix", "cache", "kernel fusion", "edge"];
const axes = ["technique", "model-class", "method", "hardware", "dataset", "year"];
const pair = (a: readonly string[], b: readonly string[]) => a.map((one, at) => [one, b[at % b.length]] as const);

const questions: Record<string, string[]> = {
  "ask: by hardware": hardware.map((id) => `ask/best?hardware=${id}`),
  "ask: by model": models.map((id) => `ask/best?model=${id}`),
  "ask: by technique": techniques.map((id) => `ask/best?technique=${id}`),
  "ask: hardware and technique": pair(hardware, techniques).map(([h, t]) => `ask/best?hardware=${h}&technique=${t}`),
  "ask: reach and gaps": ["ask/reach", "ask/gaps"],
  matrix: axes.flatMap((rows) =>
    axes.filter((other) => other !== rows).map((columns) => `matrix?rows=${rows}&columns=${columns}`),
  ),
  "matrix: a cell": pair(techniques, hardware).map(([t, h]) => `cell?row=${t}&column=${h}`),
  "compare: by hardware": hardware.map((id) => `measurements?metric=speedup&hardware=${id}&limit=300`),
  "compare: by technique": techniques.map((id) => `measurements?metric=speedup&technique=${id}&limit=300`),
  "compare: by metric": ["quality", "memory", "throughput", "latency", "energy"].map(
    (m) => `measurements?metric=${m}&limit=300`,
  ),
  "compare: trade-off": ["speed", "memory", "energy"].map((gain) => `tradeoffs?gain=${gain}`),
  "compare: trade-off by hardware": hardware.map((id) => `tradeoffs?hardware=${id}`),
  "compare: adoption": ["adoption", ...techniques.map((id) => `adoption?technique=${id}`)],
  "papers: by words": words.map((q) => `papers?q=${encodeURIComponent(q)}`),
  "papers: by technique": techniques.map((id) => `papers?technique=${id}`),
  "papers: by hardware, most numbers": hardware.map((id) => `papers?hardware=${id}&order=results`),
  "papers: all": ["papers"],
  "graph: a neighbourhood": methods.map((id) => `graph?focus=${id}`),
  "graph: the SQL behind": hardware.map((id) => `graph/sql?focus=${id}`),
  "inspector: a node": [...hardware, ...methods].map((id) => `node?id=${id}`),
  inbox: ["inbox"],
};

for (const [name, paths] of Object.entries(questions)) {
  const times: number[] = [];
  for (const path of paths) times.push((await ask(path)).milliseconds);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(
    `${at(0.95).padStart(8)} ms p95 ${at(0.5).padStart(8)} ms median ${String(paths.length).padStart(4)} asked  ${name}`,
  );
}
db.close();
