/** Reads papers into memory, each once, for scripts that measure. Faults are told on standard error. */
import { readPapers } from "@accelgraph/corpus";
import { formatFault, type Paper } from "@accelgraph/domain";

export async function readAllPapers(inputs: readonly string[]): Promise<Paper[]> {
  const found = new Map<string, Paper>();
  for await (const { paper, fault } of readPapers(inputs)) {
    if (fault) console.error(formatFault(fault));
    else if (!found.has(paper.key)) found.set(paper.key, paper);
  }
  return [...found.values()];
}
