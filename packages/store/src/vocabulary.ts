/** What the store wants to know of the lexicon, as plain data. The pipeline makes it from the lexicon. */
import { type EntityType, fingerprint, type LabelType, nameKey } from "@accelgraph/domain";

/** A thing that the lexicon knows. Only those that papers use, and their ancestors, come into the file. */
export interface VocabularyEntry {
  /** Id of the lexicon entry; for a technique or model class, its label. */
  readonly entry: string;
  readonly type: EntityType | LabelType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Entries of the next broader things. */
  readonly broader: readonly string[];
  readonly definition?: string;
  readonly hardware?: HardwareFacts;
  readonly model?: ModelFacts;
}

export interface HardwareFacts {
  readonly vendor?: string;
  readonly class?: string;
  readonly memoryGb?: number;
  readonly year?: number;
  /** True for a class such as GPU, false for a device or a family. */
  readonly isClass: boolean;
}

export interface ModelFacts {
  readonly family?: string;
  /** Number of parameters. */
  readonly parameters?: number;
  readonly year?: number;
}

/** The vocabulary, ready to be looked up. */
export interface Vocabulary {
  readonly entries: ReadonlyMap<string, VocabularyEntry>;
  /** Labels of techniques and model classes, by type and folded name. */
  readonly labels: ReadonlyMap<string, VocabularyEntry>;
  /** Changes when any entry does. */
  readonly hash: string;
}

export function indexVocabulary(entries: Iterable<VocabularyEntry>): Vocabulary {
  const list = [...entries];
  const labels = list.filter(({ type }) => type === "technique" || type === "model-class");
  return {
    entries: new Map(list.map((entry) => [entry.entry, entry])),
    labels: new Map(
      labels.flatMap((entry) =>
        [entry.entry, entry.name].map((name) => [`${entry.type}:${nameKey(name)}`, entry] as const),
      ),
    ),
    hash: fingerprint(JSON.stringify(list)),
  };
}
