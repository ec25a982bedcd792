import type { GraphResponse, PlacedNode } from "@accelgraph/api";
import { useMemo, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import type { CanvasActions } from "../canvas/bind-pointer.ts";
import { GraphCanvas } from "../canvas/graph-canvas.tsx";
import { drawPicture } from "../canvas/picture.ts";
import { count, RELATION_WORDS } from "../marks/type-words.ts";
import { useNarrow } from "../theme/use-narrow.ts";
import { FilterRail } from "./filter-rail.tsx";
import type { GraphState } from "./graph-state.ts";
import { SaveMenu } from "./save-menu.tsx";
import { TableTwin } from "./table-twin.tsx";
import { Toast } from "./toast.tsx";
import { type Actions, useActions, useUndoKeys } from "./use-actions.ts";
import { type VisibleGraph, visibleGraph } from "./visible-graph.ts";

interface ViewProps {
  readonly answer: GraphResponse;
  /** What the answer is a picture of; another view is another picture. */
  readonly view: string;
  readonly state: GraphState;
  readonly isLoading: boolean;
  /** Nodes at most, where the screen asks for another number than is usual. */
  readonly limit: number | null;
}

export function GraphView({ answer, view, state, isLoading, limit }: ViewProps) {
  const { params } = useAddress();
  const actions = useActions();
  useUndoKeys(actions);
  const narrow = useNarrow();
  const showCanvas = !narrow || params.get("show") === "canvas";
  const visible = useMemo(() => visibleGraph(answer, state), [answer, state]);
  // Places come from the whole answer: switching a type off must not move what stays.
  const whole = useMemo(
    () => drawPicture(answer.nodes, answer.edges, state.focus.length > 0),
    [answer, state.focus.length],
  );
  const picture = useMemo(() => {
    const ids = new Set([...visible.nodes, ...visible.edges].map(({ id }) => id));
    return {
      frame: whole.frame,
      nodes: whole.nodes.filter(({ id }) => ids.has(id)),
      edges: whole.edges.filter(({ id }) => ids.has(id)),
    };
  }, [whole, visible]);
  const [said, setSaid] = useState("");
  const canvasActions = useCanvasActions(answer, state, actions, setSaid);
  const selected = params.get("at");
  return (
    <div className="graph" aria-busy={isLoading}>
      <h1 className="unseen">{headline(answer, state)}</h1>
      <FilterRail visible={visible} state={state} actions={actions} cut={answer.cut} />
      {showCanvas && (
        <section className="graph-stage" aria-label="Drawing">
          <GraphCanvas
            picture={picture}
            view={view}
            selected={selected}
            actions={canvasActions}
            describe={`${headline(answer, state)}: ${describe(visible)}`}
          />
          {visible.edges.length === 0 && <NothingLeft />}
        </section>
      )}
      <TableTwin visible={visible} isOnly={!showCanvas}>
        <SaveMenu state={state} limit={limit} />
      </TableTwin>
      <p className="unseen" role="status">
        {said}
      </p>
      <Toast log={actions.log} undo={actions.undo} redo={actions.redo} />
    </div>
  );
}

function describe({ nodes, edges }: VisibleGraph): string {
  return `${count(nodes.length, "node")}, ${count(edges.length, "edge")}`;
}

function headline(answer: GraphResponse, state: GraphState): string {
  const names = answer.nodes.filter(({ id }) => state.focus.includes(id)).map(({ name }) => name);
  return names.length === 0 ? "Map of what most papers speak of" : `Around ${names.join(" and ")}`;
}

function NothingLeft() {
  return (
    <p className="graph-note">
      No paper here ties it to anything. Where a filter hides it, Ctrl Z takes the filter back.
    </p>
  );
}

function useCanvasActions(
  answer: GraphResponse,
  state: GraphState,
  { act }: Actions,
  say: (words: string) => void,
): CanvasActions {
  const { go } = useAddress();
  const nameOf = (id: string) => answer.nodes.find((node: PlacedNode) => node.id === id)?.name ?? id;
  return {
    onPick: (id) => go({ at: id }),
    onExpand: (id) => {
      if (state.open.includes(id))
        act(`fold ${nameOf(id)}`, { open: state.open.filter((open) => open !== id).join(",") });
      else act(`expand ${nameOf(id)}`, { open: [...state.open, id].join(","), at: id });
    },
    onHide: (id) => act(`hide ${nameOf(id)}`, { hide: [...state.hidden, id].join(","), at: null }),
    onWalk: (edge, to) => {
      const along = answer.edges.find(({ id }) => id === edge);
      if (along)
        say(
          `${nameOf(along.source)} ${RELATION_WORDS[along.relation].out} ${nameOf(along.target)}, ${count(along.papers, "paper")}`,
        );
      go({ at: to });
    },
  };
}
