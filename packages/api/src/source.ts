import type { readMeta } from "@accelgraph/store";
import type {
  DecideRequest,
  DecideResponse,
  ImportPatchResponse,
  SqlRequest,
  SqlResponse,
  ViewsChange,
} from "./contract/index.ts";

/** Anything that the store can read from; the driver is not ours to know. */
export type Database = Parameters<typeof readMeta>[0];

/** What the API stands on: given by the server, or by a page over a file of its own. */
export interface ApiSource {
  /** The open file; asked at each request, so that a replaced file is a new answer. */
  readonly db: () => Database;
  /** The file's name, without its folders. */
  readonly file: () => string;
  /** Runs what a user wrote, read-only, within limits. */
  readonly runSql: (request: SqlRequest) => SqlResponse | Promise<SqlResponse>;
  /** Writes a decision by hand and then answers from the new state; missing where the file may only be read. */
  readonly decide?: (request: DecideRequest) => Promise<DecideResponse>;
  /** Decisions by hand as a text patch; missing where the file may only be read. */
  readonly exportPatch?: () => string;
  /** Takes over the decisions of a patch. */
  readonly importPatch?: (patch: string) => Promise<ImportPatchResponse>;
  /** Writes and removes saved views; missing where the file may only be read. */
  readonly changeViews?: (change: ViewsChange) => Promise<void>;
}
