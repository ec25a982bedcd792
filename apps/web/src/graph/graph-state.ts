import { NODE_TYPES, type NodeType, RELATIONS, type Relation } from "@accelgraph/domain";
import { listParam } from "../address/use-address.ts";

/** The state of the graph screen, as it stands in its address. */
export interface GraphState {
  readonly focus: readonly string[];
  readonly depth: number;
  /** Nodes whose neighbours were added, in order. */
  readonly open: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly types: ReadonlySet<NodeType>;
  readonly relations: ReadonlySet<Relation>;
  readonly since: string;
  readonly until: string;
  readonly min: number;
  /** The other end of a path. */
  readonly to: string | null;
  /** Shows the names that most papers speak of, on the map of the whole file. */
  readonly map: boolean;
}

export function readGraphState(params: URLSearchParams): GraphState {
  return {
    focus: listParam(params, "focus"),
    depth: Math.min(3, Math.max(1, Number(params.get("depth") ?? 1) || 1)),
    open: listParam(params, "open"),
    hidden: new Set(listParam(params, "hide")),
    types: chosen(params, "types", NODE_TYPES),
    relations: chosen(params, "relations", RELATIONS),
    since: params.get("since") ?? "",
    until: params.get("until") ?? "",
    min: Math.max(1, Number(params.get("min") ?? 1) || 1),
    to: params.get("to"),
    map: params.get("map") !== null,
  };
}

/** An absent list means all of them. */
function chosen<Item extends string>(params: URLSearchParams, name: string, all: readonly Item[]): Set<Item> {
  const given = params.get(name);
  if (given === null) return new Set(all);
  return new Set(all.filter((item) => given.split(",").includes(item)));
}

/** A set as its parameter: none where it is everything. `-` stands for nothing at all. */
export function asParam(set: ReadonlySet<string>, all: readonly string[]): string | null {
  if (set.size === all.length) return null;
  return set.size === 0 ? "-" : all.filter((item) => set.has(item)).join(",");
}

export function toggled<Item extends string>(set: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Alt-click: only this one; again: all of them. */
export function soloed<Item extends string>(set: ReadonlySet<Item>, item: Item, all: readonly Item[]): Set<Item> {
  return set.size === 1 && set.has(item) ? new Set(all) : new Set([item]);
}
