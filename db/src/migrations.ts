import firstSchema from "../../migrations/0001-first-schema.sql";
import fullText from "../../migrations/0002-full-text.sql";
import views from "../../migrations/0003-views.sql";
import names from "../../migrations/0004-names-and-families.sql";
import corrections from "../../migrations/0005-corrections.sql";
import years from "../../migrations/0006-years-and-first-papers.sql";
import savedViews from "../../migrations/0007-saved-views.sql";
import cellsOfOneType from "../../migrations/0008-cells-of-one-type.sql";

/** Marks the file as ours in its header: `file` and `PRAGMA application_id` show it. "ACGR" in ASCII. */
export const APPLICATION_ID = 0x41434752;

/** The steps from an empty file to today's schema, in order; step n leads to `user_version` n. */
export const MIGRATIONS: readonly string[] = [
  firstSchema,
  fullText,
  views,
  names,
  corrections,
  years,
  savedViews,
  cellsOfOneType,
];

export const SCHEMA_VERSION = MIGRATIONS.length;
