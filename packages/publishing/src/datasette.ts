import type { Reader } from "@accelgraph/db";
import { readQueries, readSchemaDoc } from "@accelgraph/store";

/** The keys of Datasette's `metadata.json` that we write. See https://docs.datasette.io/en/stable/metadata.html. */
export interface DatasetteMetadata {
  readonly title: string;
  readonly description: string;
  readonly databases: Readonly<Record<string, DatasetteDatabase>>;
}

interface DatasetteDatabase {
  readonly description: string;
  readonly tables: Readonly<Record<string, DatasetteTable>>;
  readonly queries: Readonly<Record<string, DatasetteQuery>>;
}

interface DatasetteTable {
  readonly description: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly label_column?: string;
  readonly hidden?: true;
}

interface DatasetteQuery {
  readonly title: string;
  readonly description: string;
  readonly sql: string;
  readonly params: readonly string[];
}

/** The column by which a row of another table is named where it refers to one of these. */
const LABELS: Readonly<Record<string, string>> = { entity: "name", paper: "title", sentence: "text", claim: "quote" };

/** What the file says of itself and the canned questions, for `datasette FILE --metadata metadata.json`. */
export function datasetteMetadata(db: Reader, title: string, database: string): DatasetteMetadata {
  const tables: Record<string, { description: string; columns: Record<string, string> }> = {};
  for (const { object, column, description } of readSchemaDoc(db)) {
    tables[object] ??= { description: "", columns: {} };
    if (column === "") tables[object].description = description;
    else tables[object].columns[column] = description;
  }
  return {
    title,
    description: "A knowledge graph of methods, models and hardware, read from papers, with the words that say so.",
    databases: {
      [database]: {
        description: "Start with the views, whose names begin with v_, or with one of the questions below.",
        tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, asTable(name, table)])),
        queries: Object.fromEntries(
          readQueries(db).map(({ name, ...query }) => [
            name,
            {
              title: query.title,
              description: [query.description, ...query.parameters.map(asHint)].join(" "),
              sql: query.sql.trim(),
              params: query.parameters.map((parameter) => parameter.name),
            },
          ]),
        ),
      },
    },
  };
}

function asTable(name: string, table: { description: string; columns: Record<string, string> }): DatasetteTable {
  const label = LABELS[name];
  return {
    ...table,
    ...(label === undefined ? {} : { label_column: label }),
    ...(name.endsWith("_search_text") ? { hidden: true } : {}),
  };
}

/** Datasette has no values to begin with; the description names one. */
function asHint({ name, description, example }: { name: string; description: string; example: string }): string {
  return `${name}: ${description}, e.g. ${example}.`;
}
