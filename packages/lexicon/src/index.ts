/** What the field calls things: listed entries, variants by grammar, closed vocabularies, matching in text. */
import { compileEntries, readVocabulary } from "./compile.ts";
import { ENTRY_FILES, OTHER_FILES } from "./data.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { readEntryFile } from "./source.ts";
import { compileStyles } from "./styles.ts";
import { compileSurface } from "./surface.ts";

export type { LexiconEntry, LexiconMatch, NameParts, VariantGrammar, VocabularyTerm } from "./entry.ts";
export type { Lexicon } from "./lexicon.ts";
export { childOf, type PackedRows, packRows } from "./packed-rows.ts";
export { judgePairs, type PairFigures } from "./pairs.ts";

/** The closed vocabulary of efficiency techniques, with what each is a kind of. */
export const techniques = readVocabulary("techniques.yaml", "technique", OTHER_FILES.techniques);

/** The closed vocabulary of model classes. */
export const modelClasses = readVocabulary("model-classes.yaml", "model-class", OTHER_FILES.modelClasses);

/** The lexicon of the data files. */
export const lexicon: Lexicon = createLexicon(
  compileEntries(
    Object.entries(ENTRY_FILES).flatMap(([file, data]) => readEntryFile(file, data)),
    [...techniques, ...modelClasses],
  ),
  compileStyles("variant-styles.yaml", OTHER_FILES.styles),
  compileSurface("surface.yaml", OTHER_FILES.surface),
);
