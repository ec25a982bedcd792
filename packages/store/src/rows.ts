/** One inserter for each table that is written to while papers are read. */
import * as tables from "@accelgraph/db";
import { inserter } from "./insert.ts";

export const insertPaper = inserter(tables.paper);
export const insertPaperKey = inserter(tables.paperKey, "OR IGNORE");
export const insertAuthor = inserter(tables.paperAuthor, "OR IGNORE");
export const insertSource = inserter(tables.source, "OR IGNORE");
export const insertEntity = inserter(tables.entity);
export const insertHardwareFact = inserter(tables.hardwareFact, "OR REPLACE");
export const insertModelFact = inserter(tables.modelFact, "OR REPLACE");
export const insertBroader = inserter(tables.broader, "OR IGNORE");
export const insertAlias = inserter(tables.alias, "OR IGNORE");
export const insertDecision = inserter(tables.aliasLedger);
export const insertSentence = inserter(tables.sentence);
export const insertAppearance = inserter(tables.appearance);
export const insertMention = inserter(tables.mention);
export const insertClaim = inserter(tables.claim);
export const insertMeasurement = inserter(tables.measurement);
export const insertLeftOut = inserter(tables.leftOut, "OR IGNORE");
export const insertInboxItem = inserter(tables.inbox);
