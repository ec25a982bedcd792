/**
 * Every question of the API over the large file, asked with many different names. In processor time, asking and
 * answering together: what else the machine does counts little.
 */
import type { MatrixResponse, PapersResponse, SuggestResponse } from "@accelgraph/api";
import { type Figure, quantile } from "./bench-web-table.ts";

/** How often each question is asked; the first few warm the machine and are not counted. */
const ASKED = 40;
const WARM = 4;

/** What a matrix can be of. */
const AXES = ["technique", "hardware", "dataset", "model-class", "year", "method"];

interface Names {
  readonly methods: readonly string[];
  readonly models: readonly string[];
  readonly hardware: readonly string[];
  readonly techniques: readonly string[];
  readonly papers: readonly string[];
}

export async function benchQueries(address: string): Promise<Figure[]> {
  const names = await findNames(address);
  const figures: Figure[] = [];
  for (const [what, path] of questions(names)) {
    const [times, waits]: [number[], number[]] = [[], []];
    for (let n = 0; n < ASKED + WARM; n++) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const response = await fetch(`${address}/api/${path(n)}`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path(n)} was answered with ${response.status}`);
      const { user, system } = process.cpuUsage(before);
      if (n < WARM) continue;
      times.push((user + system) / 1000);
      waits.push(performance.now() - start);
    }
    const note = `median ${quantile(times, 0.5).toFixed(1)} ms; by the clock ${quantile(waits, 0.95).toFixed(0)} ms`;
    figures.push({ what: `p95 of /api/${what}`, value: quantile(times, 0.95), unit: "ms", bar: { most: 50 }, note });
  }
  return figures;
}

function questions(names: Names): [string, (n: number) => string][] {
  const of = (list: readonly string[]) => (n: number) => list[n % list.length] ?? "";
  const [method, model, hardware, technique, paper] = [
    of(names.methods),
    of(names.models),
    of(names.hardware),
    of(names.techniques),
    of(names.papers),
  ];
  return [
    ["meta", () => "meta"],
    ["suggest", (n) => `suggest?q=${(method(n).split("/")[1] ?? "").slice(0, 2 + (n % 5))}`],
    ["ask/best of hardware", (n) => `ask/best?hardware=${hardware(n)}`],
    ["ask/best of a model", (n) => `ask/best?model=${model(n)}`],
    ["ask/best by technique", (n) => `ask/best?technique=${technique(n)}`],
    ["ask/best of both", (n) => `ask/best?hardware=${hardware(n)}&technique=${technique(n)}`],
    ["ask/reach", () => "ask/reach"],
    ["ask/gaps", () => "ask/gaps"],
    ["node", (n) => `node?id=${n % 2 ? method(n) : hardware(n)}`],
    ["graph depth 1", (n) => `graph?focus=${n % 2 ? method(n) : hardware(n)}`],
    ["graph depth 2", (n) => `graph?focus=${n % 2 ? method(n) : model(n)}&depth=2`],
    ["graph map", (n) => `graph?limit=${300 + n}`],
    ["path", (n) => `path?from=${method(n)}&to=${hardware(n * 3)}`],
    ["export svg", (n) => `export?to=svg&focus=${method(n)}`],
    ["matrix", (n) => `matrix?rows=technique&columns=hardware&order=${["papers", "name", "similarity"][n % 3]}`],
    ["cell", (n) => `cell?row=${technique(n)}&column=${hardware(n)}`],
    [
      "matrix of any two",
      (n) => `matrix?rows=${AXES[n % AXES.length]}&columns=${AXES[(n + 1 + (n % 4)) % AXES.length]}`,
    ],
    ["measurements on hardware", (n) => `measurements?metric=speedup&hardware=${hardware(n)}&limit=300`],
    ["measurements by technique", (n) => `measurements?metric=speedup&technique=${technique(n)}&limit=300`],
    ["tradeoffs", (n) => `tradeoffs?hardware=${hardware(n)}`],
    ["adoption", (n) => `adoption?technique=${technique(n)}`],
    [
      "papers by words",
      (n) => `papers?q=${["attention", "quantization", "speedup", "cache"][n % 4]}&about=${method(n)}`,
    ],
    ["papers by technique", (n) => `papers?technique=${technique(n)}&order=results`],
    ["paper", (n) => `papers/${paper(n)}`],
    ["inbox", (n) => `inbox?limit=${20 + n}`],
    ["queries", () => "queries"],
    ["schema", () => "schema"],
  ];
}

async function findNames(address: string): Promise<Names> {
  const ask = async <Answer>(path: string) => (await (await fetch(`${address}/api/${path}`)).json()) as Answer;
  const names = async (type: string) =>
    (await ask<SuggestResponse>(`suggest?types=${type}&limit=50`)).items.map(({ node }) => node.id);
  const matrix = await ask<MatrixResponse>("matrix");
  const papers = await ask<PapersResponse>("papers?limit=50");
  return {
    methods: await names("method"),
    models: await names("model"),
    hardware: [...new Set(matrix.columns.map(({ id }) => id))],
    techniques: [...new Set(matrix.rows.map(({ id }) => id))],
    papers: papers.items.map(({ id }) => id.slice("paper/".length)),
  };
}
