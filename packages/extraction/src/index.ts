export type { Document, Entity, Label, MeasurementDraft, Mention, RoledEntity, Sentence, Zone } from "./document.ts";
export { createExtractor, type Extractor, type PaperInput } from "./extract.ts";
export { decide as decideLabels, type Limits as LabelLimits } from "./labels/decide.ts";
export { type InspectedLabel, inspectLabels } from "./labels/inspect.ts";
export { type InspectedPhrase, inspectPhrases } from "./mentions/judged/inspect.ts";
export { type InspectedName, inspectNames } from "./mentions/typed/inspect.ts";
export { STANDINGS, type Standing } from "./roles/index.ts";
export { inspectRoles } from "./roles/inspect.ts";
export { EXTRACTOR_VERSION } from "./version.ts";
