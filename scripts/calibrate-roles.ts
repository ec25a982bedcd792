/**
 * `node scripts/run.mjs scripts/calibrate-roles.ts`: counts how often the entities of each type and rule were
 * right, on annotated papers that neither rules nor weights were made from: those of all sources that are set aside.
 * Puts the counts into the extractor's data, from which it states its confidence. Run it after the rules of mentions
 * or roles have changed.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, judgedClaims } from "@accelgraph/evaluation";
import { createExtractor } from "@accelgraph/extraction";
import { pairsOf, readAnnotated } from "./annotated-papers.ts";
import { ROOT } from "./steps.ts";

const target = join(ROOT, "packages/extraction/src/roles/counts.yaml");
const annotated = (await readAnnotated()).flatMap((source) => pairsOf(source, source.aside));
const extractor = createExtractor();
const gold = annotated.map(({ record }) => record);
const records = annotated.map(({ paper }) => extractor.extract(paper));

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
const head =
  "# Right and made, by type and rule, on papers that no rule or weight was made from. Written by scripts/calibrate-roles.ts.\n";
writeFileSync(target, head + rows.join(""));
console.log(`${counts.size} rows in ${target}`);
