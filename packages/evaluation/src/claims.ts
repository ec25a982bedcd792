import { type PaperRecord, titleKey } from "@accelgraph/domain";
import type { Judgement, Row } from "./judge-paper.ts";

/** One thing that the extractor said, how sure it was, the rules that made it, and whether it was right. */
export interface JudgedClaim {
  readonly row: Row;
  readonly right: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly title: string;
}

interface Evidenced {
  readonly confidence?: unknown;
  readonly rule?: unknown;
  readonly evidence?: { readonly rule?: unknown };
  readonly mentions?: readonly { readonly rule?: unknown }[];
}

const CLAIM_ROWS: ReadonlySet<Row> = new Set<Row>([
  "edge method",
  "edge model",
  "edge hardware",
  "edge dataset",
  "technique",
  "model class",
  "measurement",
]);

/**
 * The claims among the judgements, with their confidence. Labels are judged by name alone, so `records`
 * are asked for the evidence behind each; predictions without confidence (another reader's) are left out.
 */
export function judgedClaims(
  judgements: readonly Judgement[],
  records: readonly Pick<PaperRecord, "title" | "labels">[],
): JudgedClaim[] {
  const labels = new Map(records.map((record) => [titleKey(record.title), record.labels ?? []]));
  return judgements.flatMap((judgement) => {
    const { row, title, verdict, predicted } = judgement;
    if (verdict === "missed" || !CLAIM_ROWS.has(row)) return [];
    const kind = row === "technique" ? "technique" : "model-class";
    const item = (
      typeof predicted === "string"
        ? labels.get(titleKey(title))?.find((label) => label.kind === kind && label.label === predicted)
        : predicted
    ) as Evidenced | undefined;
    if (typeof item?.confidence !== "number") return [];
    return [{ row, title, right: verdict === "right", confidence: item.confidence, rules: rulesOf(item) }];
  });
}

/** The rule of the claim, of its role, and of its first mention. */
function rulesOf(item: Evidenced): string[] {
  const rules = [item.rule, item.evidence?.rule, item.mentions?.[0]?.rule];
  return [...new Set(rules.filter((rule): rule is string => typeof rule === "string"))];
}
