/**
 * The closed lists that code, columns, screens and notes share. ONTOLOGY.md defines each word.
 */

/** What a paper's text can name. */
export const ENTITY_TYPES = ["method", "model", "hardware", "dataset"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Entities of closed vocabularies: labels that a paper earns rather than names that it uses. */
export const LABEL_TYPES = ["technique", "model-class"] as const;
export type LabelType = (typeof LABEL_TYPES)[number];

/** Everything that is a node of the graph. */
export const NODE_TYPES = ["technique", "model-class", ...ENTITY_TYPES, "paper"] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** What an entity is to a paper, strongest first: where two fit, the earlier one wins. */
export const ROLES = ["proposed", "target", "used", "compared", "mentioned"] as const;
export type Role = (typeof ROLES)[number];

/** What a claim says of its subject. */
export const RELATIONS = [
  "proposes",
  "is-a",
  "applies",
  "targets",
  "runs",
  "evaluated-on",
  "builds-on",
  "compared-with",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a measurement measures. */
export const METRICS = [
  "speedup",
  "latency",
  "throughput",
  "memory",
  "energy",
  "compute",
  "size",
  "sparsity",
  "quality",
  "cost",
  "utilization",
  "acceptance",
  "area",
  "other",
] as const;
export type Metric = (typeof METRICS)[number];

/** How exactly a value is stated: as such, "up to", "at least", "about". */
export const QUALIFIERS = ["=", "<=", ">=", "~"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Whether a value is a gain, a loss, or the level reached. */
export const CHANGES = ["increase", "decrease", "absolute"] as const;
export type Change = (typeof CHANGES)[number];
