import { FaultError } from "@accelgraph/domain";
import type { DatabaseMode, Reader } from "./driver.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./migrations.ts";

/** The two numbers of the header that say whose file this is and how new. */
export function fileIdentity(db: Reader): { applicationId: number; version: number; isEmpty: boolean } {
  const { application_id: applicationId } = db.get<{ application_id: number }>("PRAGMA application_id") ?? {
    application_id: 0,
  };
  const { user_version: version } = db.get<{ user_version: number }>("PRAGMA user_version") ?? { user_version: 0 };
  const isEmpty = db.get("SELECT 1 FROM sqlite_schema LIMIT 1") === undefined;
  return { applicationId, version, isEmpty };
}

/**
 * Whether an open file is ours and of a version that this program can read.
 * @throws FaultError not-ours, newer-version, older-version
 */
export function checkIdentity(db: Reader, file: string, mode: DatabaseMode): void {
  const { applicationId, version, isEmpty } = fileIdentity(db);
  if (isEmpty && applicationId === 0 && mode === "write") return;
  if (applicationId !== APPLICATION_ID) {
    const remedy = "Nothing was changed in it; give another file with --db";
    throw new FaultError({ code: "not-ours", message: "This SQLite file was not made by accelgraph", remedy, file });
  }
  if (version > SCHEMA_VERSION) {
    const message = `This file has schema version ${version} and this program knows ${SCHEMA_VERSION}`;
    throw new FaultError({ code: "newer-version", message, remedy: "Update accelgraph", file });
  }
  if (version < SCHEMA_VERSION && mode === "read") {
    const message = `This file has the older schema version ${version} of ${SCHEMA_VERSION}`;
    const remedy = "Run `accelgraph ingest` on it once to bring it up to date";
    throw new FaultError({ code: "older-version", message, remedy, file });
  }
}
