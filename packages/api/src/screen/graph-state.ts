import { NODE_TYPES, type NodeType, RELATIONS, type Relation, ROLES, type Role } from "@accelgraph/domain";
import { MEASURES } from "@accelgraph/graph";
import { listParam } from "./list-param.ts";
import { readPins, type ScreenPin } from "./pins.ts";

/** By what marks are sized and coloured. `type` is the colour of each type, told by its shape too. */
export const SIZES = MEASURES;
export const COLOURS = ["type", "community", ...MEASURES] as const;
export type SizeBy = (typeof SIZES)[number];
export type ColourBy = (typeof COLOURS)[number];

/** How much of the map of the whole file is drawn: nodes, and edges between them. */
export const MAPS: readonly { readonly nodes: number; readonly edges: number }[] = [
  { nodes: 100, edges: 400 },
  { nodes: 300, edges: 1500 },
  { nodes: 1000, edges: 3000 },
  { nodes: 10_000, edges: 40_000 },
];
const USUAL_MAP = 300;

/** The state of the graph screen, as it stands in its address: what the app shows, and what a saved view is. */
export interface GraphState {
  readonly focus: readonly string[];
  readonly depth: number;
  /** Nodes whose neighbours were added, in order. */
  readonly open: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly types: ReadonlySet<NodeType>;
  readonly relations: ReadonlySet<Relation>;
  readonly roles: ReadonlySet<Role>;
  readonly technique: string;
  readonly since: string;
  readonly until: string;
  readonly min: number;
  /** Least number of neighbours among what is shown. */
  readonly ties: number;
  /** Least confidence of an edge, in percent. */
  readonly sure: number;
  readonly size: SizeBy;
  readonly colour: ColourBy;
  /** Families drawn as one node each. */
  readonly fold: readonly string[];
  readonly pins: readonly ScreenPin[];
  readonly selected: ReadonlySet<string>;
  /** The other end of a path. */
  readonly to: string | null;
  /** Shows the names that most papers speak of, on the map of the whole file. */
  readonly map: boolean;
  /** How many of them. */
  readonly most: number;
}

export function readGraphState(params: URLSearchParams): GraphState {
  const number = (name: string, usual: number) => Number(params.get(name) ?? usual) || usual;
  return {
    focus: listParam(params, "focus"),
    depth: Math.min(3, Math.max(1, number("depth", 1))),
    open: listParam(params, "open"),
    hidden: new Set(listParam(params, "hide")),
    types: chosen(params, "types", NODE_TYPES),
    relations: chosen(params, "relations", RELATIONS),
    roles: chosen(params, "roles", ROLES),
    technique: params.get("technique") ?? "",
    since: params.get("since") ?? "",
    until: params.get("until") ?? "",
    min: Math.max(1, number("min", 1)),
    ties: Math.max(0, number("ties", 0)),
    sure: Math.min(100, Math.max(0, number("sure", 0))),
    size: oneOf(SIZES, params.get("size")),
    colour: oneOf(COLOURS, params.get("colour")),
    fold: listParam(params, "fold"),
    pins: readPins(params),
    selected: new Set(listParam(params, "sel")),
    to: params.get("to"),
    map: params.get("map") !== null,
    most: MAPS.find(({ nodes }) => nodes === number("most", USUAL_MAP))?.nodes ?? USUAL_MAP,
  };
}

/** The first of them where the address says nothing that we know. */
function oneOf<Item extends string>(items: readonly [Item, ...Item[]] | readonly Item[], given: string | null): Item {
  return items.find((item) => item === given) ?? (items[0] as Item);
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
