import { NODE_TYPES, RELATIONS, ROLES } from "@accelgraph/domain";
import { asParam, type GraphState, MAPS } from "./graph-state.ts";
import { pinsParam } from "./pins.ts";

/** Parameters of a question; null, undefined and "" are none. */
type Asked = Readonly<Record<string, string | number | null | undefined>>;

/** What the screen asks the file for: which part of the graph, where it stands, folded or not. */
export function graphQuestion(state: GraphState): Asked {
  const isMap = state.focus.length === 0;
  return {
    focus: state.focus.join(","),
    depth: isMap || state.depth === 1 ? null : state.depth,
    open: state.open.join(","),
    fold: state.fold.join(","),
    pins: pinsParam(state.pins),
    limit: isMap ? state.most : null,
    edges: isMap ? MAPS.find(({ nodes }) => nodes === state.most)?.edges : null,
    communities: state.colour === "community" ? "true" : null,
  };
}

/** The filters, as parameters of the question; none where everything passes. */
export function filterQuestion(state: GraphState): Asked {
  return {
    types: asParam(state.types, NODE_TYPES),
    relations: asParam(state.relations, RELATIONS),
    roles: asParam(state.roles, ROLES),
    techniques: state.technique,
    since: state.since,
    until: state.until,
    minPapers: state.min > 1 ? state.min : null,
    minNeighbours: state.ties > 0 ? state.ties : null,
    minConfidence: state.sure > 0 ? state.sure / 100 : null,
  };
}

/** What is shown as a file: the part of the graph, what a filter or a hand took away, and how marks look. */
export function exportQuestion(state: GraphState): Asked {
  return {
    ...graphQuestion(state),
    ...filterQuestion(state),
    size: state.size === "papers" ? null : state.size,
    colour: state.colour === "type" ? null : state.colour,
    hide: [...state.hidden].join(","),
  };
}

export function isFiltered(state: GraphState): boolean {
  return Object.values(filterQuestion(state)).some((value) => value !== null && value !== "" && value !== undefined);
}

/** What decides where things stand; without what only adds to the picture, paints it or moves single nodes. */
export function viewKey(state: GraphState, atServer: boolean): string {
  const filters = atServer ? JSON.stringify(filterQuestion(state)) : "";
  return [state.focus.join(","), state.depth, state.focus.length === 0 ? state.most : "", filters].join(" ");
}
