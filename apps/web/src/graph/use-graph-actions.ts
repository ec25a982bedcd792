import type { GraphResponse, GraphState } from "@accelgraph/api";
import { pinsParam } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import type { CanvasActions } from "../canvas/bind-pointer.ts";
import { count, RELATION_WORDS } from "../marks/type-words.ts";
import type { Actions } from "./use-actions.ts";
import type { VisibleGraph } from "./visible-graph.ts";

/** What can be done to nodes, one or many, each under a name that undo can tell. */
export interface GraphActions extends CanvasActions {
  readonly hide: (ids: readonly string[]) => void;
  readonly keepOnly: (ids: readonly string[]) => void;
  readonly expand: (ids: readonly string[]) => void;
  readonly pin: (ids: readonly string[]) => void;
  readonly unpin: (ids: readonly string[]) => void;
  readonly select: (ids: readonly string[], words?: string) => void;
  readonly clear: () => void;
}

interface Context {
  readonly answer: GraphResponse;
  readonly state: GraphState;
  readonly visible: VisibleGraph;
  readonly act: Actions["act"];
  readonly say: (words: string) => void;
}

export function useGraphActions(context: Context): GraphActions {
  const { go } = useAddress();
  const { answer, state, visible, act, say } = context;
  const nameOf = (id: string) => answer.nodes.find((node) => node.id === id)?.name ?? id;
  const named = (ids: readonly string[]) => (ids.length === 1 ? nameOf(ids[0] ?? "") : count(ids.length, "node"));
  const many = manyActions(context, named);
  /** A key on a node of the selection is meant for all of it. */
  const allOf = (id: string) => (state.selected.has(id) ? [...state.selected] : [id]);
  return {
    ...many,
    onPick: (id) => go({ at: id }),
    onExpand: (id) => {
      if (!state.open.includes(id)) return many.expand(allOf(id));
      act(`collapse ${nameOf(id)}`, { open: state.open.filter((open) => open !== id).join(",") });
    },
    onHide: (id) => many.hide(allOf(id)),
    onPin: (id) => {
      if (state.pins.some((pin) => pin.id === id)) many.unpin(allOf(id));
      else many.pin(allOf(id));
    },
    onMove: (id, { x, y }) => {
      const pins = [...state.pins, { id, x, y, after: state.open.length }];
      act(`move ${nameOf(id)}`, { pin: pinsParam(pins) });
    },
    onToggle: (id) => {
      const next = new Set(state.selected);
      if (!next.delete(id)) next.add(id);
      many.select([...next]);
    },
    onSelect: (ids) =>
      many.select(ids === null ? visible.nodes.map(({ id }) => id) : [...new Set([...state.selected, ...ids])]),
    // Where the view is moved is no action: it leaves no entry in the history, and reloading shows the same part.
    onSeen: (seen) => go({ seen }, { replace: true }),
    onWalk: (edge, to) => {
      const along = answer.edges.find(({ id }) => id === edge);
      if (along) {
        const { out } = RELATION_WORDS[along.relation];
        say(`${nameOf(along.source)} ${out} ${nameOf(along.target)}, ${count(along.papers, "paper")}`);
      }
      go({ at: to });
    },
  };
}

function manyActions({ answer, state, visible, act }: Context, named: (ids: readonly string[]) => string) {
  const hide = (ids: readonly string[], name: string) =>
    act(name, { hide: [...new Set([...state.hidden, ...ids])].join(","), at: null, sel: null });
  return {
    hide: (ids: readonly string[]) => hide(ids, `hide ${named(ids)}`),
    keepOnly: (ids: readonly string[]) => {
      const kept = new Set(ids);
      const rest = visible.nodes.filter(({ id, distance }) => !kept.has(id) && (state.map || distance > 0));
      hide(
        rest.map(({ id }) => id),
        `show only ${named(ids)}`,
      );
    },
    expand: (ids: readonly string[]) =>
      act(`expand ${named(ids)}`, {
        open: [...new Set([...state.open, ...ids])].join(","),
        ...(ids.length === 1 ? { at: ids[0] } : {}),
      }),
    pin: (ids: readonly string[]) => {
      const wanted = new Set(ids);
      const places = answer.nodes.filter(({ id }) => wanted.has(id));
      const pins = places.map(({ id, x, y }) => ({ id, x, y, after: state.open.length }));
      act(`pin ${named(ids)}`, { pin: pinsParam([...state.pins, ...pins]) });
    },
    unpin: (ids: readonly string[]) =>
      act(`unpin ${named(ids)}`, { pin: pinsParam(state.pins.filter(({ id }) => !ids.includes(id))) }),
    select: (ids: readonly string[], words = named(ids)) => {
      if (ids.length === 0) act("select nothing", { sel: null });
      else act(`select ${words}`, { sel: ids.join(",") });
    },
    clear: () => act("select nothing", { sel: null }),
  };
}
