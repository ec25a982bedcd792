import type { EntityType, LabelType, RecordMeasurement, Role, Span } from "@accelgraph/domain";

/**
 * What the stages hand on. Each stage is a pure function from the document and what earlier stages
 * gave to its own result; spans point into `Document.text`, the tidied text, until the record is made.
 */

/** A paper's text made readable, and the way back to the text as it was stored. */
export interface TidyText {
  /** Tidied title, line feed, tidied abstract. */
  readonly text: string;
  /** Length of the tidied title: spans that start below it lie in the title. */
  readonly titleEnd: number;
  /** The text as stored: what the record's spans point into. */
  readonly raw: string;
  /** Maps a span of `text` to the span of `raw` that it stands for. */
  readonly toRaw: (span: Span) => Span;
}

/** A tidied text cut into sentences: what most stages read. */
export interface Document extends TidyText {
  /** In order, the title first; together they cover all of the text but white space. */
  readonly sentences: readonly Sentence[];
}

/** What a sentence does in the argument of an abstract. */
export type Zone = "title" | "background" | "contribution" | "method" | "result";

export interface Sentence extends Span {
  readonly index: number;
  readonly text: string;
  readonly zone: Zone;
}

/** A long form and the short form that the text gives for it: "Activation-aware Weight Quantization (AWQ)". */
export interface Abbreviation {
  readonly short: Span;
  readonly long: Span;
  readonly shortText: string;
  readonly longText: string;
}

/** One place that names something. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The name as the record gives it; for an elided form ("7B/13B") it differs from the words at the span. */
  readonly name: string;
  /** Id of the lexicon entry, where the name is known. */
  readonly entry: string | undefined;
  /** A word for a class of hardware ("GPU") rather than a named thing. */
  readonly isClass: boolean;
  /** The name with the vendor before it and the head noun after it: "NVIDIA A100 GPUs". */
  readonly dressed: Span | undefined;
  /** The word for a class with the bracket that tells this device: "GPU (NVIDIA A100)". */
  readonly within: Span | undefined;
  readonly rule: string;
  readonly confidence: number;
}

/** One thing within the paper, with all places that name it. */
export interface Entity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly entry: string | undefined;
  /** In order of appearance, at least one. */
  readonly mentions: readonly Mention[];
}

/** An entity with what it is to the paper, and the sentence and rule that say so. */
export interface RoledEntity extends Entity {
  readonly role: Role;
  readonly roleRule: string;
  readonly roleSpan: Span;
  readonly confidence: number;
}

/** A technique or model class with the words that it stands on. */
export interface Label extends Span {
  readonly kind: LabelType;
  readonly label: string;
  readonly rule: string;
  readonly confidence: number;
}

/** A measurement whose span points into `Document.text`; the frame adds the quote. */
export type MeasurementDraft = Omit<RecordMeasurement, "quote">;
