import type { EntityType, LabelType, Span } from "@accelgraph/domain";

/** One thing that the field names: a node of the graph that is the same in every paper. */
export interface LexiconEntry {
  /** Stable: the type, a colon, and the slug of the name, e.g. `hardware:a100`. */
  readonly id: string;
  readonly type: EntityType;
  /** The canonical display name. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids of what it is a variant, member or kind of; the nearest only. See `lineage`. */
  readonly broader: readonly string[];
  /** The name (not its aliases) is also an ordinary word or means two things: believe it only beside a cue. */
  readonly needsContext?: boolean;
  /** Aliases that need a cue although the name does not ("edge" for `edge device`). */
  readonly contextAliases?: readonly string[];
  /** Words nearby that speak for it. */
  readonly cues?: readonly string[];
  /** True: exactly as written. False: any case. Left out: judged from the form, see `caseRuleOf`. */
  readonly caseSensitive?: boolean;
  /** A word for a class of hardware (GPU, CPU) rather than a device. */
  readonly class?: boolean;
  /** A family that holds others together ("NVIDIA GPU"); in text the words are read as what they are made of. */
  readonly grouping?: boolean;
  readonly vendor?: string;
  readonly year?: number;
  readonly memoryGb?: number;
  /** Number of parameters, e.g. 7e9. */
  readonly parameters?: number;
  /** How its sized and versioned variants are named. */
  readonly grammar?: VariantGrammar;
  /** Not listed, but made from a listed family by its grammar, or from an unknown name by its spelling. */
  readonly derived?: boolean;
}

/** How the variants of a family are named. Styles are named in data/variant-styles.yaml. */
export interface VariantGrammar {
  /** What stands between name and version in the canonical name: "Qwen2.5" but "LLaMA-2". */
  readonly join: string;
  /** What stands before the size: "LLaMA-7B" but "Snapdragon 855". */
  readonly sizeJoin: string;
  /** Known versions and the year each appeared. */
  readonly versions: Readonly<Record<string, number>>;
  /** Style of sizes: `parameters` (7B), `bert` (base), `vit` (B/16), `depth` (50), … */
  readonly sizes: readonly string[];
  /** Special lines within the family that stand before the size: VL, Coder, Math. */
  readonly kinds: readonly string[];
}

/** The parts of a variant's name, in canonical order. */
export interface NameParts {
  readonly family: LexiconEntry;
  readonly version?: string;
  readonly kind?: string;
  readonly size?: string;
  readonly suffix?: string;
}

/** A place in a text that names something that the lexicon knows. */
export interface LexiconMatch extends Span {
  /** The name within the span, without a vendor before it ("NVIDIA") or a head noun after it ("GPUs"). */
  readonly core: Span;
  /** The name as the text gives it; an elided one completed ("LLaVA-NeXT-13B" for "/13B"). */
  readonly name: string;
  /** Everything that the name can mean, of one type or several. Never empty. */
  readonly entries: readonly LexiconEntry[];
  /** Those of `entries` that need no context or have a cue nearby. May be empty. */
  readonly supported: readonly LexiconEntry[];
  /** Where the name is a variant by its family's grammar. */
  readonly parts: NameParts | undefined;
  /** The span is a part of a longer hyphenated name that the lexicon does not know: "Sparse-LLaMA". */
  readonly partial: boolean;
}

/** A label of a closed vocabulary. */
export interface VocabularyTerm {
  readonly kind: LabelType;
  readonly slug: string;
  readonly title: string;
  readonly definition: string;
  /** How the field writes it; not evidence that a paper earns it. */
  readonly aliases: readonly string[];
  /** Slugs of the same vocabulary. */
  readonly broader: readonly string[];
}
