import {
  createApi,
  type FaultResponse,
  type InboxEvidence,
  type InboxResponse,
  type MatrixResponse,
  type Node,
  type NodeDetail,
  type PathResponse,
  type SuggestResponse,
} from "@accelgraph/api";
import { type Database, openDatabase } from "@accelgraph/db";
import { FaultError, nameKey, nearest } from "@accelgraph/domain";
import { readAliases, readNodes } from "@accelgraph/store";

/** The answers of the app's API, asked in this process: terminal and browser say the same. */
export interface Atlas {
  /** The node that a user means by a name, an alias or an id such as `hardware/a100`. */
  readonly find: (name: string) => Promise<Node>;
  readonly node: (id: string) => Promise<NodeDetail>;
  readonly path: (from: string, to: string) => Promise<PathResponse>;
  readonly matrix: (rows: string, columns: string) => Promise<MatrixResponse>;
  readonly inbox: (kind: string | undefined, limit: number) => Promise<InboxResponse>;
  readonly inboxItem: (id: string) => Promise<InboxEvidence>;
}

/** Opens the database at the path for the work. Throws a `FaultError` where it cannot be read. */
export async function withAtlas<Result>(path: string, work: (atlas: Atlas) => Promise<Result>): Promise<Result> {
  const db = openDatabase(path, { mode: "read" });
  try {
    return await work(openAtlas(db, path));
  } finally {
    db.close();
  }
}

function openAtlas(db: Database, path: string): Atlas {
  const api = createApi({ db: () => db, file: () => path, runSql: () => Promise.reject(new Error("not asked here")) });
  const ask = async <Answer>(question: string, query: Record<string, string>): Promise<Answer> => {
    const response = await api.request(`/api/${question}?${new URLSearchParams(query)}`);
    const answer = (await response.json()) as Answer | FaultResponse;
    if (!response.ok) throw new FaultError((answer as FaultResponse).fault);
    return answer as Answer;
  };
  return {
    find: async (name) => findNode(db, name, await ask<SuggestResponse>("suggest", { q: name, limit: "20" })),
    node: (id) => ask("node", { id }),
    path: (from, to) => ask("path", { from, to }),
    matrix: (rows, columns) => ask("matrix", { rows, columns }),
    inbox: (kind, limit) => ask("inbox", { ...(kind === undefined ? {} : { kind }), limit: String(limit) }),
    inboxItem: (id) => ask("inbox/item", { id }),
  };
}

function findNode(db: Database, name: string, { items }: SuggestResponse): Node {
  const key = nameKey(name);
  const exact = items.find(({ node, alias }) => nameKey(alias ?? node.name) === key);
  if (exact) return exact.node;
  const [id] = readNodes(db).filter((row) => `${row.type}/${row.slug}` === name);
  if (id) return { ...id, id: name };
  const [only, ...more] = items;
  if (only && more.length === 0) return only.node;
  throw unknownName(db, name, items);
}

function unknownName(db: Database, name: string, items: SuggestResponse["items"]): FaultError {
  const near = items.slice(0, 5).map(({ node }) => node.name);
  const guess = near.length > 0 ? undefined : nearest(name, namesOf(db));
  const guesses = guess === undefined ? near : [guess];
  const remedy =
    guesses.length > 0
      ? `Did you mean ${guesses.map((found) => `"${found}"`).join(", ")}?`
      : '`accelgraph query "SELECT type, name FROM entity ORDER BY type, name"` lists all names.';
  return new FaultError({ code: "unknown-name", message: `nothing here is called "${name}"`, remedy });
}

function namesOf(db: Database): string[] {
  const nodes = readNodes(db).filter((node) => node.type !== "paper" && node.papersBelow > 0);
  const rows = new Set(nodes.map((node) => node.row));
  const aliases = readAliases(db).filter(({ row }) => rows.has(row));
  return [...nodes, ...aliases].map((node) => node.name);
}
