import { FaultError, NODE_TYPES, type NodeType, nameKey, nearest } from "@accelgraph/domain";
import { type AtlasNode, atlasOf } from "../atlas.ts";
import { remember } from "../remember.ts";
import type { Database } from "../source.ts";

/** Finds what a name means: an id such as `hardware/a100`, `type/name`, a name, or one of its aliases. */
export type FindName = (name: unknown, type?: unknown) => AtlasNode | undefined;

/** Of things with the same name, the one with most papers is meant; names go before aliases. */
export function nameFinder(db: Database): FindName {
  return remember(db, "names", () => indexNames(db));
}

function indexNames(db: Database): FindName {
  const { nodes, aliases } = atlasOf(db);
  const [byName, byAlias] = [new Map<string, AtlasNode>(), new Map<string, AtlasNode>()];
  for (const node of nodes.values()) {
    enter(byName, node.name, node);
    for (const alias of aliases.get(node.id) ?? []) enter(byAlias, alias, node);
  }
  return (name, type) => {
    if (typeof name !== "string") return undefined;
    const known = nodes.get(name);
    if (known !== undefined) return known;
    const [, prefix, rest] = /^([a-z-]+)\/(.+)$/s.exec(name) ?? [];
    const of = isNodeType(type) ? type : undefined;
    const found = lookUp(byName, name, of) ?? lookUp(byAlias, name, of);
    if (found !== undefined || !isNodeType(prefix) || rest === undefined) return found;
    return lookUp(byName, rest, prefix) ?? lookUp(byAlias, rest, prefix);
  };
}

/** The node that a name means. @throws FaultError unknown-name, with the nearest */
export function requireName(db: Database, find: FindName, name: string): AtlasNode {
  const found = find(name);
  if (found !== undefined) return found;
  const { nodes, aliases } = atlasOf(db);
  const inUse = [...nodes.values()].filter((node) => node.type !== "paper" && node.papersBelow > 0);
  const near = nearest(name, [...inUse.map((node) => node.name), ...inUse.flatMap(({ id }) => aliases.get(id) ?? [])]);
  throw new FaultError({
    code: "unknown-name",
    message: `nothing here is called "${name}"`,
    remedy:
      near === undefined ? "Search for the name in the app, or ask the view v_entities" : `Did you mean "${near}"?`,
  });
}

function enter(index: Map<string, AtlasNode>, name: string, node: AtlasNode): void {
  for (const key of [nameKey(name), `${node.type}/${nameKey(name)}`]) {
    const known = index.get(key);
    if (known === undefined || known.papers < node.papers) index.set(key, node);
  }
}

function lookUp(index: ReadonlyMap<string, AtlasNode>, name: string, type: string | undefined): AtlasNode | undefined {
  return index.get(type === undefined ? nameKey(name) : `${type}/${nameKey(name)}`);
}

function isNodeType(value: unknown): value is NodeType {
  return NODE_TYPES.some((type) => type === value);
}
