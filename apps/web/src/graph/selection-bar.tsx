import { count } from "../marks/type-words.ts";
import type { GraphState } from "./graph-state.ts";
import { SaveMenu } from "./save-menu.tsx";
import type { GraphActions } from "./use-graph-actions.ts";
import type { VisibleGraph } from "./visible-graph.ts";

interface BarProps {
  readonly state: GraphState;
  readonly visible: VisibleGraph;
  readonly actions: GraphActions;
  readonly atServer: boolean;
}

/** What can be done to all that is selected. */
export function SelectionBar({ state, visible, actions, atServer }: BarProps) {
  const ids = visible.nodes.flatMap(({ id }) => (state.selected.has(id) ? [id] : []));
  if (ids.length === 0) return null;
  const pinned = new Set(state.pins.map(({ id }) => id));
  const allPinned = ids.every((id) => pinned.has(id));
  return (
    <section className="selection" aria-label="Selection">
      <strong>{count(ids.length, "node")}</strong>
      <button type="button" className="button" onClick={() => actions.hide(ids)}>
        Hide
      </button>
      <button type="button" className="button" onClick={() => actions.keepOnly(ids)}>
        Only these
      </button>
      <button type="button" className="button" onClick={() => actions.expand(ids)}>
        Expand
      </button>
      <button type="button" className="button" onClick={() => (allPinned ? actions.unpin(ids) : actions.pin(ids))}>
        {allPinned ? "Unpin" : "Pin"}
      </button>
      <SaveMenu state={state} atServer={atServer} keep={ids} />
      <button type="button" className="button-plain" onClick={actions.clear}>
        Clear
      </button>
    </section>
  );
}
