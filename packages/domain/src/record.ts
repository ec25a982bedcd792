import type { Span } from "./span.ts";
import type { Change, EntityType, LabelType, Metric, Qualifier, Role } from "./vocabulary.ts";

/**
 * All that extraction finds in one paper. Property names are those of the annotation guidelines and of
 * the JSON Lines that `extract` prints. Every span points into `text` and quotes it exactly.
 */
export interface PaperRecord {
  /** The paper's key. */
  readonly id: string;
  readonly title: string;
  /** Title, line feed, abstract: what all spans point into. */
  readonly text: string;
  /** False where the paper is not about computing at all; then every list is empty. */
  readonly in_scope: boolean;
  readonly entities: readonly RecordEntity[];
  readonly techniques: readonly string[];
  readonly model_classes: readonly string[];
  /** The same techniques and model classes with the evidence for each. */
  readonly labels: readonly RecordLabel[];
  readonly measurements: readonly RecordMeasurement[];
}

/** A thing that the paper names. */
export interface RecordEntity {
  readonly type: EntityType;
  /** The shortest complete form that the text itself uses. */
  readonly name: string;
  /** Other forms in this text by which a reader could look it up. */
  readonly aliases: readonly string[];
  readonly role: Role;
  /** The lexicon entry that it was recognised as, where there is one: the same thing in every paper. */
  readonly entry?: string;
  readonly mentions: readonly RecordMention[];
  /** The evidence for the role: the rule, and the span (a sentence, as a rule) that it read. */
  readonly evidence: RecordEvidence;
  /** Of the whole: that it is such an entity and plays this role. 0 to 1. */
  readonly confidence: number;
}

/** One place that names an entity. `text` is `record.text.slice(start, end)`. */
export interface RecordMention extends Span {
  readonly text: string;
  readonly rule: string;
  readonly confidence: number;
}

export interface RecordEvidence extends Span {
  readonly quote: string;
  readonly rule: string;
}

/** A technique or model class that the paper's own contribution earns, and the words that it stands on. */
export interface RecordLabel extends RecordEvidence {
  readonly kind: LabelType;
  readonly label: string;
  readonly confidence: number;
}

/** A quantitative result. What the text does not tie to the number is null. */
export interface RecordMeasurement extends RecordEvidence {
  readonly metric: Metric;
  /** The metric in the text's own words. */
  readonly name: string;
  readonly value: number;
  /** The upper end, for a range. */
  readonly value_max: number | null;
  /** `x`, `%`, `pp`, `ms`, `tokens/s`, … or empty for a bare number. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly change: Change;
  /** Names of entities of this record; `baseline` may also be a short phrase. */
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly model: string | null;
  readonly dataset: string | null;
  readonly confidence: number;
}
