/** The whole file, written down for other programs and read again. */
export { fillTables } from "./load.ts";
export { iterateRecords } from "./records.ts";
export * from "./statements.ts";
export { countRows, iterateRows, readTableShapes, refill, type TableShape } from "./tables.ts";
