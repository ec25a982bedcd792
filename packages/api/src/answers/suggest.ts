import { nameKey } from "@accelgraph/domain";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type { SuggestRequest, SuggestResponse } from "../contract/index.ts";
import type { Database } from "../source.ts";

interface Entry {
  readonly node: AtlasNode;
  readonly alias: string | null;
  readonly key: string;
  /** The name with its words apart, for matches at the start of a word. */
  readonly words: string;
}

const indexes = new WeakMap<Atlas, Entry[]>();

/** Names and other names that match what was typed, best first; without words, those spoken of most. */
export function answerSuggest(db: Database, request: SuggestRequest): SuggestResponse {
  const atlas = atlasOf(db);
  const types = request.types === undefined ? undefined : new Set(request.types);
  const key = nameKey(request.q);
  const words = request.q.trim().toLowerCase();
  const best = new Map<AtlasNode, { entry: Entry; score: number }>();
  for (const entry of indexOf(atlas)) {
    if (types && !types.has(entry.node.type)) continue;
    const score = scoreOf(entry, key, words);
    if (score === 0 || score <= (best.get(entry.node)?.score ?? 0)) continue;
    best.set(entry.node, { entry, score });
  }
  const items = [...best.values()]
    .sort((a, b) => b.score - a.score || b.entry.node.papersBelow - a.entry.node.papersBelow || byName(a, b))
    .slice(0, request.limit)
    .map(({ entry }) => ({ node: toNode(entry.node), alias: entry.alias }));
  return { items };
}

function byName(a: { entry: Entry }, b: { entry: Entry }): number {
  return a.entry.node.name < b.entry.node.name ? -1 : 1;
}

/** 4 the name itself, 3 its start, 2 the start of a word, 1 anywhere; papers only by the start of a word. */
function scoreOf(entry: Entry, key: string, words: string): number {
  const isPaper = entry.node.type === "paper";
  if (key === "") return isPaper || entry.alias !== null || entry.node.papersBelow === 0 ? 0 : 1;
  const own = entry.alias === null ? 0.2 : 0;
  if (entry.key === key) return 4 + own;
  if (isPaper) return key.length > 2 && entry.words.includes(` ${words}`) ? 0.5 : 0;
  if (entry.node.papersBelow === 0) return entry.key.startsWith(key) ? 0.3 : 0;
  if (entry.key.startsWith(key)) return 3 + own;
  if (entry.words.includes(` ${words}`)) return 2 + own;
  return key.length > 1 && entry.key.includes(key) ? 1 + own : 0;
}

function indexOf(atlas: Atlas): Entry[] {
  const known = indexes.get(atlas);
  if (known !== undefined) return known;
  const entries: Entry[] = [];
  for (const node of atlas.nodes.values()) {
    entries.push(toEntry(node, node.name, null));
    for (const alias of atlas.aliases.get(node.id) ?? []) entries.push(toEntry(node, alias, alias));
  }
  indexes.set(atlas, entries);
  return entries;
}

function toEntry(node: AtlasNode, name: string, alias: string | null): Entry {
  return { node, alias, key: nameKey(name), words: ` ${name.toLowerCase().replace(/[-_/(:]/g, " ")}` };
}
