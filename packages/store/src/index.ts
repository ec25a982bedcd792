export { toCharacters, toUtf16 } from "./characters.ts";
export { type DrawnClaim, drawClaims } from "./claims.ts";
export { COMPARED, type Compared, compareFiles, type Difference } from "./compare-files.ts";
export { tableDigest } from "./digest.ts";
export * from "./explore/index.ts";
export { type FinishOptions, finish, finishDecisions } from "./finish.ts";
export * from "./inbox/read-inbox.ts";
export type { InboxKind, Suggestion } from "./inbox/rebuild-inbox.ts";
export * from "./ingest.ts";
export * from "./interchange/index.ts";
export {
  type Corrected,
  type Correction,
  correctName,
  mergeNames,
  splitName,
  undoDecision,
} from "./ledger.ts";
export { getMeta, setMeta } from "./meta.ts";
export { findNamed, type LedgerRow, type NameRow, readLedger, readNames } from "./names.ts";
export type { Identify, Meaning, NamedThing, NodeKind } from "./naming.ts";
export type { PaperStatus } from "./paper-status.ts";
export * from "./positions.ts";
export { arrangeForReading, copyInto } from "./publish-copy.ts";
export { changeSavedViews, readSavedViews, type SavedView, type SavedViewsChange } from "./saved-views.ts";
export { matchExpression } from "./search-words.ts";
export { papersToReread, type StaleText } from "./settle.ts";
export * from "./verify.ts";
export type { HardwareFacts, ModelFacts, VocabularyEntry } from "./vocabulary.ts";
