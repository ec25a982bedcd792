/**
 * `node scripts/run.mjs scripts/calibrate-roles.ts`: counts on the annotated papers that are set aside how often
 * the entities of each type and rule were right, and puts the counts into the extractor's data, from
 * which it states its confidence. Run it after the rules of mentions or roles have changed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameKey } from "@accelgraph/domain";
import { evaluate, isSetAside, judgedClaims, parseGold } from "@accelgraph/evaluation";
import { createExtractor } from "@accelgraph/extraction";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

const target = join(ROOT, "packages/extraction/src/roles/counts.yaml");
const goldFile = join(SHARED, "gold/dev.jsonl");
const gold = parseGold(readFileSync(goldFile, "utf8"), goldFile).filter((record) =>
  isSetAside(record.title ?? record.id),
);
const titles = new Set(gold.map((record) => nameKey(record.title ?? record.id)));
const extractor = createExtractor();
const papers = await readAllPapers([join(SHARED, "corpus")]);
const records = papers.filter((paper) => titles.has(nameKey(paper.title))).map((paper) => extractor.extract(paper));

const counts = new Map<string, [right: number, made: number]>();
for (const claim of judgedClaims(evaluate(gold, records).judgements, records)) {
  const type = /^edge (\w+)$/.exec(claim.row)?.[1];
  if (!type) continue;
  for (const key of [type, `${type} ${claim.rules[0]}`]) {
    const [right, made] = counts.get(key) ?? [0, 0];
    counts.set(key, [right + Number(claim.right), made + 1]);
  }
}
const rows = [...counts]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, [right, made]]) => `${key}: [${right}, ${made}]\n`);
const head = "# Right and made, by type and rule, on set-aside papers. Written by scripts/calibrate-roles.ts.\n";
writeFileSync(target, head + rows.join(""));
console.log(`${counts.size} rows in ${target}`);
