import { openInMemory } from "@accelgraph/db";
import { readQueries, readSchemaDoc } from "@accelgraph/store";

/** docs/schema.md: the file's own manual (`schema_doc`) and its canned questions, as a page. */
export function schemaPage(): string {
  const db = openInMemory();
  try {
    const columns = db.all<{ object: string; column: string; type: string }>(
      `SELECT s.name AS object, c.name AS column, c.type FROM sqlite_schema s, pragma_table_xinfo(s.name) c
       WHERE s.type IN ('table', 'view') ORDER BY s.name, c.cid`,
    );
    const described = new Map(readSchemaDoc(db).map((row) => [`${row.object} ${row.column}`, row]));
    const section = (kind: "view" | "table") =>
      [...described.values()]
        .filter((row) => row.kind === kind && row.column === "")
        .map(({ object, description }) => {
          const rows = columns
            .filter((column) => column.object === object && described.has(`${object} ${column.column}`))
            .map(({ column, type }) => {
              const { description: about = "" } = described.get(`${object} ${column}`) ?? {};
              return `| \`${column}\` |${kind === "table" ? ` ${type.replace(" GENERATED ALWAYS", ", computed")} |` : ""} ${cell(about)} |`;
            });
          const head = kind === "table" ? "| column | type | holds |\n|---|---|---|" : "| column | holds |\n|---|---|";
          return `### ${object}\n\n${description}\n\n${head}\n${rows.join("\n")}\n`;
        })
        .join("\n");
    return `${HEAD}\n## Views\n\n${section("view")}\n## Tables\n\n${section("table")}\n${questions(readQueries(db))}`;
  } finally {
    db.close();
  }
}

const HEAD = `# What is in the file

Written by \`scripts/refresh-docs.ts\` from the file itself: \`SELECT * FROM schema_doc\` says the same, and
\`.schema\` of the \`sqlite3\` shell shows it as comments. Begin with the views, whose names begin with \`v_\`: each
answers a question with one \`SELECT\`. [query-the-file.md](query-the-file.md) shows how.
`;

function questions(queries: ReturnType<typeof readQueries>): string {
  const rows = queries.map(({ name, title, description, parameters }) => {
    const given = parameters.map((parameter) => `\`:${parameter.name}\` (${cell(parameter.example)})`).join(", ");
    return `| \`${name}\` | ${cell(title)} | ${cell(description)} | ${given} |`;
  });
  return `## Questions

The rows of \`queries\`, ready to run: \`pnpm accelgraph query --name NAME\`, the SQL screen of the app, Datasette.

| name | question | answer | given, for example |
|---|---|---|---|
${rows.join("\n")}
`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\|/g, "\\|");
}
