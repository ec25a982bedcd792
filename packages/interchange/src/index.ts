/** The file for other programs: as RDF, CSV, Parquet and JSON Lines, and as a dump that can be loaded again. */
export { dumpLines } from "./dump.ts";
export { type Loaded, loadDump } from "./load.ts";
export { DEFAULT_BASE, rdfLines } from "./rdf.ts";
export { csvPieces, parquetBytes, recordLines } from "./tables.ts";
export { OWN_TERMS, PREFIXES } from "./terms.ts";
