/**
 * `node scripts/run.mjs scripts/train-roles.ts [--write]`: learns the weights with which signs tell what a method,
 * model or device is to its paper (the rules of data sets decide alone), from the annotated papers that may be
 * read (see annotated-papers.ts). Prints the share of entities judged right by cross-validation over
 * papers; `--write` puts the weights of all of them into the extractor's data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameKey, type Role } from "@accelgraph/domain";
import { inspectRoles, STANDINGS, type Standing } from "@accelgraph/extraction";
import { type AnnotatedPaper, pairsOf, readAnnotated, titleOf } from "./annotated-papers.ts";
import { partsOf } from "./cross-validation.ts";
import { trainLogistic, type Weights } from "./logistic-regression.ts";
import { ROOT } from "./steps.ts";

const FOLDS = 5;
const PENALTIES = [0.0007, 0.0015, 0.003, 0.006];
const PENALTY = 0.0015;
/** A sign that was seen on fewer entities says nothing of the language. */
const RAREST = 4;
const weightsFile = join(ROOT, "packages/extraction/src/roles/weights.yaml");

interface Judged {
  readonly title: string;
  readonly standing: Standing;
  readonly signs: readonly string[];
}

const standingOf = (role: Role): Standing => (role === "used" || role === "target" ? "own" : role);

/** Found entities with what they are by gold; what gold does not know is named in passing at most. */
function judged({ record, paper }: AnnotatedPaper): Judged[] {
  const title = titleOf(record);
  const keysOf = (entity: { name: string; aliases?: readonly string[] | undefined }) =>
    [entity.name, ...(entity.aliases ?? [])].map(nameKey);
  return inspectRoles(paper)
    .filter(({ entity }) => entity.type !== "dataset")
    .map(({ entity, signs }) => {
      const keys = keysOf(entity);
      const same = record.entities.filter((other) => keysOf(other).some((key) => keys.includes(key)));
      const match =
        same.find((other) => other.type === entity.type && nameKey(other.name) === nameKey(entity.name)) ?? same[0];
      return { title, standing: match ? standingOf(match.role as Role) : "mentioned", signs };
    });
}

function train(rows: readonly Judged[], penalty: number): Map<Standing, Weights> {
  const counts = new Map<string, number>();
  for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return new Map(
    STANDINGS.map((standing) => [
      standing,
      trainLogistic(
        rows.map(({ signs, standing: right }) => ({
          features: new Map(signs.filter((sign) => (counts.get(sign) ?? 0) >= RAREST).map((sign) => [sign, 1])),
          earned: right === standing,
        })),
        penalty,
      ),
    ]),
  );
}

function best(weights: ReadonlyMap<Standing, Weights>, signs: readonly string[]): Standing {
  const sum = (standing: Standing) => signs.reduce((all, sign) => all + (weights.get(standing)?.get(sign) ?? 0), 0);
  return STANDINGS.reduce((a, b) => (sum(b) > sum(a) ? b : a));
}

// Every paper counts once: to give more weight to papers as they come gained nothing on either kind.
const rows = (await readAnnotated()).flatMap((source) => pairsOf(source, source.readable).flatMap(judged));
if (!process.argv.includes("--write")) {
  for (const penalty of PENALTIES) {
    const right = partsOf(rows, FOLDS).map(({ held, others }) => {
      const weights = train(others, penalty);
      return held.filter(({ signs, standing }) => best(weights, signs) === standing).length;
    });
    const share = right.reduce((a, b) => a + b, 0) / rows.length;
    console.log(`penalty ${penalty}: ${(share * 100).toFixed(1)}% of ${rows.length} entities right`);
  }
} else {
  const weights = train(rows, PENALTY);
  const names = [...(weights.get("own")?.keys() ?? [])].sort();
  const lines = names.flatMap((name) => {
    const row = STANDINGS.map((standing) => Number((weights.get(standing)?.get(name) ?? 0).toFixed(2)));
    return row.every((weight) => Math.abs(weight) < 0.03) ? [] : [`${JSON.stringify(name)}: [${row.join(", ")}]\n`];
  });
  const head = `# Learned by scripts/train-roles.ts; do not edit by hand. Columns: ${STANDINGS.join(", ")}.\n`;
  writeFileSync(weightsFile, head + lines.join(""));
  console.log(`${lines.length} signs in ${weightsFile}`);
}
