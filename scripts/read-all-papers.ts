/** Reads papers into memory, for scripts that measure: crude until the readers are there. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Paper, paperKey } from "@accelgraph/domain";

export async function readAllPapers(inputs: readonly string[]): Promise<Paper[]> {
  const files = inputs.flatMap((input) =>
    statSync(input).isDirectory() ? readdirSync(input).map((name) => join(input, name)) : [input],
  );
  const found = new Map<string, Paper>();
  for (const file of files) {
    const lines = readFileSync(file, "utf8").split("\n");
    let title = "";
    lines.forEach((text, index) => {
      if (text.length > 250 && title !== "") {
        const key = paperKey({ title });
        found.set(key, { key, title, abstract: text, source: { file, line: index } });
      }
      if (text.trim() !== "") title = text.replace(/^Subscribe/, "");
    });
  }
  return [...found.values()];
}
