/** A static site of one file: the app, a copy of the file, and what other tools want beside it. */
export { type DatasetteMetadata, datasetteMetadata } from "./datasette.ts";
export { type PublishedSite, type PublishOptions, publishSite } from "./publish-site.ts";
