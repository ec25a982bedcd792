/**
 * Draws a record's claims: subject, relation, object, each with the words that it stands on. The subject is
 * each method or model that the paper proposes, else the dataset or hardware that it proposes, else the paper
 * itself (null). What is only mentioned draws no claim. A pure function of the record.
 */
import type { PaperRecord, RecordEntity, RecordLabel, Relation, Span } from "@accelgraph/domain";
import { spanContains } from "@accelgraph/domain";

export interface DrawnClaim {
  /** Null where it is said of the paper itself. */
  readonly subject: RecordEntity | null;
  readonly relation: Relation;
  readonly object: RecordEntity | RecordLabel;
  /** Span of the record's text that shows it: a sentence, as a rule. */
  readonly evidence: Span;
  /** Within the evidence, the words that name the object; else the evidence itself. */
  readonly words: Span;
  readonly rule: string;
  readonly confidence: number;
}

export function drawClaims(record: PaperRecord): DrawnClaim[] {
  const proposed = record.entities.filter((entity) => entity.role === "proposed");
  const subjects = claimSubjects(proposed);
  const said = subjects.length > 0 ? subjects : [null];
  return [
    ...proposed.map((object) => entityClaim(null, "proposes", object)),
    ...said.flatMap((subject) => record.labels.map((label) => labelClaim(subject, label))),
    ...said.flatMap((subject) =>
      record.entities.flatMap((object) => {
        const relation = relationTo(object);
        return relation && object !== subject ? [entityClaim(subject, relation, object)] : [];
      }),
    ),
  ];
}

function claimSubjects(proposed: readonly RecordEntity[]): readonly RecordEntity[] {
  const named = proposed.filter(({ type }) => type === "method" || type === "model");
  return named.length > 0 ? named : proposed;
}

/** What a paper's contribution has to do with an entity, by the entity's type and role. */
function relationTo({ type, role }: RecordEntity): Relation | null {
  if (role === "compared") return "compared-with";
  if (role === "target" && type === "hardware") return "targets";
  if (role === "target" && type === "model") return "runs";
  if (role === "used" && type === "dataset") return "evaluated-on";
  if (role === "used" && type === "method") return "builds-on";
  return null;
}

function entityClaim(subject: RecordEntity | null, relation: Relation, object: RecordEntity): DrawnClaim {
  const { evidence } = object;
  const named = object.mentions.find((mention) => spanContains(evidence, mention));
  return {
    subject,
    relation,
    object,
    evidence,
    words: named ?? evidence,
    rule: evidence.rule,
    confidence: Math.min(object.confidence, subject?.confidence ?? 1),
  };
}

function labelClaim(subject: RecordEntity | null, label: RecordLabel): DrawnClaim {
  const ofTechnique: Relation = subject === null ? "applies" : "is-a";
  return {
    subject,
    relation: label.kind === "technique" ? ofTechnique : "runs",
    object: label,
    evidence: label,
    words: label,
    rule: label.rule,
    confidence: Math.min(label.confidence, subject?.confidence ?? 1),
  };
}
