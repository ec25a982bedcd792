import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Fault, Paper } from "@accelgraph/domain";
import { type ReadOptions, readPapers } from "./read-papers.ts";

/** For tests: writes the files into a folder of their own, reads `input` there, and cleans up. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: readonly string[] = Object.keys(files),
  options: ReadOptions = {},
): Promise<{ papers: Paper[]; faults: Fault[] }> {
  const folder = mkdtempSync(join(tmpdir(), "accelgraph-corpus-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await collect(inputs, { folder, ...options });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that reading yields, papers and faults apart. */
export async function collect(inputs: readonly string[], options: ReadOptions) {
  const papers: Paper[] = [];
  const faults: Fault[] = [];
  for await (const reading of readPapers(inputs, options)) {
    if (reading.fault) faults.push(reading.fault);
    else papers.push(reading.paper);
  }
  return { papers, faults };
}
