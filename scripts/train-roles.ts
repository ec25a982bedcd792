/**
 * `node scripts/run.mjs scripts/train-roles.ts [--onwards] [--write]`: learns the weights with which signs tell what a method,
 * model or device is to its paper (the rules of data sets decide alone), from the annotated papers that may be
 * read (see annotated-papers.ts). Prints the share of entities judged right by cross-validation over
 * papers; `--write` puts the weights of all of them into the extractor's data. `--onwards` begins with the present
 * weights and stays near them: what they know of papers that are not here is kept. Only papers as they come are then
 * counted by cross-validation, since the present weights know the others.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameKey, type Role } from "@accelgraph/domain";
import { inspectRoles, STANDINGS, type Standing } from "@accelgraph/extraction";
import {
  type AnnotatedPaper,
  type AnnotatedSource,
  isNewest,
  pairsOf,
  readAnnotated,
  titleOf,
} from "./annotated-papers.ts";
import { partsOf } from "./cross-validation.ts";
import { trainLogistic, type Weights } from "./logistic-regression.ts";
import { presentWeights } from "./present-weights.ts";
import { ROOT } from "./steps.ts";

const FOLDS = 5;
const PENALTIES = [0.0007, 0.0015, 0.003, 0.006];
const PENALTY = 0.0015;
/** The same where learning goes on from the present weights. */
const PENALTY_ONWARDS = 0.004;
/** A sign that was seen on fewer entities says nothing of the language. */
const RAREST = 4;
const weightsFile = join(ROOT, "packages/extraction/src/roles/weights.yaml");

interface Judged {
  readonly title: string;
  readonly standing: Standing;
  readonly signs: readonly string[];
  /** It counts so many times. */
  readonly weight: number;
  readonly isNewest: boolean;
}

const standingOf = (role: Role): Standing => (role === "used" || role === "target" ? "own" : role);

/** Found entities with what they are by gold; what gold does not know is named in passing at most. */
function judged({ record, paper }: AnnotatedPaper, source: AnnotatedSource): Judged[] {
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
      const standing = match ? standingOf(match.role as Role) : "mentioned";
      return { title, standing, signs, weight: isOnwards ? source.weight : 1, isNewest: isNewest(source) };
    });
}

function train(rows: readonly Judged[], penalty: number): Map<Standing, Weights> {
  const counts = new Map<string, number>();
  for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const isCommon = (sign: string) => (counts.get(sign) ?? 0) >= RAREST || present?.[sign] !== undefined;
  const examples = rows.map(({ signs, standing, weight }) => {
    return { features: new Map(signs.filter(isCommon).map((sign) => [sign, 1])), standing, weight };
  });
  return new Map(
    STANDINGS.map((standing, column) => [
      standing,
      trainLogistic(
        examples.map(({ standing: right, ...example }) => ({ ...example, earned: right === standing })),
        penalty,
        before(column),
      ),
    ]),
  );
}

/** The present weights for one standing, where learning goes on from them. */
function before(column: number): Weights {
  return new Map(Object.entries(present ?? {}).map(([sign, row]) => [sign, row[column] as number]));
}

function best(weights: ReadonlyMap<Standing, Weights>, signs: readonly string[]): Standing {
  const sum = (standing: Standing) => signs.reduce((all, sign) => all + (weights.get(standing)?.get(sign) ?? 0), 0);
  return STANDINGS.reduce((a, b) => (sum(b) > sum(a) ? b : a));
}

const isOnwards = process.argv.includes("--onwards");
const present = isOnwards ? presentWeights<Record<string, readonly number[]>>(weightsFile) : undefined;
// Every paper counts once, unless learning goes on: from nothing, more weight for papers as they come gained nothing.
const rows = (await readAnnotated()).flatMap((source) =>
  pairsOf(source, source.readable).flatMap((pair) => judged(pair, source)),
);
/** Those by which learning is judged. */
const counted = (some: readonly Judged[]) => (isOnwards ? some.filter((row) => row.isNewest) : some);

if (!process.argv.includes("--write")) {
  for (const penalty of PENALTIES) {
    const right = partsOf(rows, FOLDS).map(({ held, others }) => {
      const weights = train(others, penalty);
      return counted(held).filter(({ signs, standing }) => best(weights, signs) === standing).length;
    });
    const share = right.reduce((a, b) => a + b, 0) / counted(rows).length;
    console.log(`penalty ${penalty}: ${(share * 100).toFixed(1)}% of ${counted(rows).length} entities right`);
  }
} else {
  const weights = train(rows, isOnwards ? PENALTY_ONWARDS : PENALTY);
  const names = [...(weights.get("own")?.keys() ?? [])].sort();
  const lines = names.flatMap((name) => {
    const row = STANDINGS.map((standing) => Number((weights.get(standing)?.get(name) ?? 0).toFixed(2)));
    return row.every((weight) => Math.abs(weight) < 0.03) ? [] : [`${JSON.stringify(name)}: [${row.join(", ")}]\n`];
  });
  const head = `# Learned by scripts/train-roles.ts; do not edit by hand. Columns: ${STANDINGS.join(", ")}.\n`;
  writeFileSync(weightsFile, head + lines.join(""));
  console.log(`${lines.length} signs in ${weightsFile}`);
}
