import type { EntityType, LabelType } from "@accelgraph/domain";
import rows from "../queries.yaml";

/** A parameter of a canned question: `:name` in its SQL. */
export interface QueryParameter {
  readonly name: string;
  readonly description: string;
  /** A value that works, used where none is given. */
  readonly example: string;
  /** Set where the name of an entity is wanted. */
  readonly entityType?: EntityType | LabelType;
}

/** A canned question, as it stands in `queries.yaml` and in the file's `queries` table. */
export interface CannedQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly QueryParameter[];
  readonly sql: string;
}

export const CANNED_QUERIES = rows as readonly CannedQuery[];
