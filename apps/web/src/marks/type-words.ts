import type { NodeType, Relation, Role } from "@accelgraph/domain";

/** What types, relations and roles are called on screen. */
export const TYPE_WORDS: Record<NodeType, { one: string; many: string }> = {
  technique: { one: "technique", many: "techniques" },
  "model-class": { one: "model class", many: "model classes" },
  method: { one: "method", many: "methods" },
  model: { one: "model", many: "models" },
  hardware: { one: "hardware", many: "hardware" },
  dataset: { one: "dataset", many: "datasets" },
  paper: { one: "paper", many: "papers" },
};

/** As read from subject to object, and from object to subject. */
export const RELATION_WORDS: Record<Relation, { out: string; in: string }> = {
  proposes: { out: "proposes", in: "proposed by" },
  "is-a": { out: "is a kind of", in: "includes" },
  applies: { out: "applies", in: "applied by" },
  targets: { out: "targets", in: "targeted by" },
  runs: { out: "runs", in: "run by" },
  "evaluated-on": { out: "evaluated on", in: "used to evaluate" },
  "builds-on": { out: "builds on", in: "built on by" },
  "compared-with": { out: "compared with", in: "compared with by" },
};

export const ROLE_WORDS: Record<Role, string> = {
  proposed: "proposed here",
  target: "target",
  used: "used",
  compared: "compared with",
  mentioned: "mentioned",
};

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
