import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { syntheticPaper } from "./synthetic-papers.ts";

/** Writes papers that nobody wrote as JSON Lines. */
export async function writeSyntheticPapers(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (let n = 0; n < count; n++) {
    const { title, abstract, arxivId, published } = syntheticPaper(n).paper;
    if (!out.write(`${JSON.stringify({ title, abstract, arxiv_id: arxivId, published })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
