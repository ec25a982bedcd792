/** The app's questions and answers over HTTP: their shapes, checked, and the routes that give them. */
export * from "./contract/index.ts";
export { createApi } from "./create-api.ts";
export { PAGE_POLICY } from "./page-policy.ts";
export * from "./screen/draw-screen.ts";
export * from "./screen/graph-question.ts";
export * from "./screen/graph-state.ts";
export { listParam } from "./screen/list-param.ts";
export { pinsParam, readPins } from "./screen/pins.ts";
export type { ApiSource, Database } from "./source.ts";
export { buildView, type ViewOptions } from "./view/build-view.ts";
export { type FindName, nameFinder, requireName } from "./view/find-names.ts";
export { LAYOUTS } from "./view/places.ts";
export { buildQueryView, type QueryRows } from "./view/query-view.ts";
