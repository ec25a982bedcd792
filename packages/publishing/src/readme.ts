import type { PublishedSite } from "./publish-site.ts";

/** What the folder is, for whoever finds it. */
export function readme({ title, database, papers }: Pick<PublishedSite, "title" | "database" | "papers">): string {
  const name = database.replace(/\.[^.]+$/, "");
  return `# ${title}

A knowledge graph of methods, models and hardware from ${papers.toLocaleString("en")} papers, as a site without a server: any web server
that gives files will do, under any address. Opened once, it works with the network off.

    npx serve .                       # or: python3 -m http.server

| file | is |
|---|---|
| \`index.html\`, \`assets/\`, \`icon.svg\` | the app; it reads the database in the browser |
| \`${database}\` | the database: SQLite, documented inside (\`SELECT * FROM schema_doc\`) |
| \`answers.json\` | what the opening screens show before the database is read |
| \`metadata.json\` | descriptions and questions for Datasette |
| \`service-worker.js\`, \`site.webmanifest\` | keep the page for when the network is off, and make it installable |
| \`site-files.json\` | what was written here; the next publishing removes what it no longer needs |

Ask the database without the app:

    sqlite3 ${database} "SELECT technique, hardware, papers FROM v_technique_hardware ORDER BY papers DESC LIMIT 10"
    datasette ${database} --metadata metadata.json    # then open /${name}

Dropping another accelgraph file on the page opens that one instead. It stays on your machine.
`;
}
