/** Times a whole ingest, a second one of the same papers, and watches memory, on papers that nobody wrote. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "@accelgraph/pipeline";
import { writeSyntheticPapers } from "./write-synthetic-papers.ts";

export interface IngestFigures {
  readonly papers: number;
  /** Papers a second, the first time and again. */
  readonly first: number;
  readonly again: number;
  /** Greatest resident memory during the first ingest, in megabytes. */
  readonly peakMegabytes: number;
}

const SAMPLE_EVERY_MS = 50;

export async function benchIngest(papers: number): Promise<IngestFigures> {
  const folder = mkdtempSync(join(tmpdir(), "accelgraph-bench-"));
  try {
    const input = join(folder, "papers.jsonl");
    await writeSyntheticPapers(input, papers);
    const database = join(folder, "bench.sqlite");
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLE_EVERY_MS);
    const first = await ingest({ inputs: [input], database });
    clearInterval(watch);
    const again = await ingest({ inputs: [input], database });
    return {
      papers: first.papers,
      first: papers / first.seconds,
      again: papers / again.seconds,
      peakMegabytes: peak / 1024 / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function formatIngest({ papers, first, again, peakMegabytes }: IngestFigures): string {
  return [
    `ingest of ${papers} papers: ${first.toFixed(0)} papers/s; unchanged again: ${again.toFixed(0)} papers/s (${(again / first).toFixed(1)}x)`,
    `peak memory ${peakMegabytes.toFixed(0)} MB`,
  ].join("\n");
}
