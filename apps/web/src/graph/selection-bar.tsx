import type { GraphResponse, GraphState, PlacedNode } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { SaveMenu } from "./save-menu.tsx";
import type { Actions } from "./use-actions.ts";
import type { GraphActions } from "./use-graph-actions.ts";
import type { VisibleGraph } from "./visible-graph.ts";

interface BarProps {
  readonly state: GraphState;
  readonly visible: VisibleGraph;
  readonly answer: GraphResponse;
  readonly actions: GraphActions;
  readonly act: Actions["act"];
  readonly atServer: boolean;
}

/** What can be done to all that is selected; without a selection, to the node that is picked. */
export function SelectionBar(props: BarProps) {
  const { state, visible, actions, atServer } = props;
  const { params } = useAddress();
  const selected = visible.nodes.filter(({ id }) => state.selected.has(id));
  const picked = visible.nodes.filter(({ id }) => id === params.get("at"));
  const nodes = selected.length > 0 ? selected : picked;
  const [first] = nodes;
  if (first === undefined) return null;
  const ids = nodes.map(({ id }) => id);
  const pinned = new Set(state.pins.map(({ id }) => id));
  const allPinned = ids.every((id) => pinned.has(id));
  const isMany = selected.length > 0;
  return (
    <section className="selection" aria-label={isMany ? "Selection" : "Picked"}>
      {isMany ? <strong>{count(ids.length, "node")} selected</strong> : <Name node={first} />}
      <button type="button" className="button" aria-keyshortcuts="E" onClick={() => expand(first.id, ids, props)}>
        {!isMany && state.open.includes(first.id) ? "Collapse" : "Expand"}
      </button>
      <button type="button" className="button" aria-keyshortcuts="H" onClick={() => actions.hide(ids)}>
        Hide
      </button>
      <button
        type="button"
        className="button"
        aria-keyshortcuts="P"
        onClick={() => (allPinned ? actions.unpin(ids) : actions.pin(ids))}
      >
        {allPinned ? "Unpin" : "Pin"}
      </button>
      {isMany ? <ForMany {...{ ids, actions, state, atServer }} /> : <ForOne node={first} {...props} />}
    </section>
  );
}

function expand(first: string, ids: readonly string[], { actions }: BarProps): void {
  if (ids.length === 1) actions.onExpand(first);
  else actions.expand(ids);
}

function Name({ node }: { node: PlacedNode }) {
  return (
    <strong className="selection-name">
      <TypeMark type={node.type} size={12} /> {node.name}
    </strong>
  );
}

function ForMany({
  ids,
  actions,
  state,
  atServer,
}: { ids: readonly string[] } & Omit<BarProps, "visible" | "answer" | "act">) {
  return (
    <>
      <button type="button" className="button" onClick={() => actions.keepOnly(ids)}>
        Only these
      </button>
      <SaveMenu state={state} atServer={atServer} keep={ids} />
      <button type="button" className="button-plain" onClick={actions.clear}>
        Clear
      </button>
    </>
  );
}

/** A node can be taken into the selection, into its nearest family, or apart again. */
function ForOne({ node, state, answer, actions, act }: { node: PlacedNode } & BarProps) {
  const isFolded = state.fold.includes(node.id);
  const family = node.families
    .map((place) => answer.terms[place])
    .find((term) => term !== undefined && !state.fold.includes(term.id) && membersOf(answer, term.id) > 1);
  return (
    <>
      <button type="button" className="button" aria-keyshortcuts="Space" onClick={() => actions.onToggle(node.id)}>
        Select
      </button>
      {isFolded && (
        <button
          type="button"
          className="button"
          onClick={() => act(`unfold ${node.name}`, { fold: state.fold.filter((id) => id !== node.id).join(",") })}
        >
          Unfold {node.folded}
        </button>
      )}
      {family !== undefined && !isFolded && (
        <button
          type="button"
          className="button"
          onClick={() => act(`fold ${family.name}`, { fold: [...state.fold, family.id].join(","), at: family.id })}
        >
          Fold into {family.name}
        </button>
      )}
    </>
  );
}

function membersOf({ nodes, terms }: GraphResponse, family: string): number {
  const place = terms.findIndex(({ id }) => id === family);
  return nodes.filter(({ families }) => families.includes(place)).length;
}
