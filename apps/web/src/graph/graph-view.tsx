import type { GraphResponse } from "@accelgraph/api";
import { useMemo, useRef, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { GraphCanvas } from "../canvas/graph-canvas.tsx";
import { drawPicture, frameOf } from "../canvas/picture.ts";
import { count } from "../marks/type-words.ts";
import { GraphSql } from "../sql/graph-sql.tsx";
import { useNarrow } from "../theme/use-narrow.ts";
import { FilterRail } from "./filter-rail.tsx";
import { filterQuestion, graphQuestion, viewKey } from "./graph-question.ts";
import type { GraphState } from "./graph-state.ts";
import { looksOf } from "./looks.ts";
import { SaveMenu } from "./save-menu.tsx";
import { SelectMenu } from "./select-menu.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { TableTwin } from "./table-twin.tsx";
import { Toast } from "./toast.tsx";
import { useActions, useUndoKeys } from "./use-actions.ts";
import { useGraphActions } from "./use-graph-actions.ts";
import { viewFileOf } from "./view-file.ts";
import { type VisibleGraph, visibleGraph } from "./visible-graph.ts";

interface ViewProps {
  readonly answer: GraphResponse;
  readonly state: GraphState;
  readonly isLoading: boolean;
  /** Whether the filters were part of the question. */
  readonly atServer: boolean;
}

export function GraphView({ answer, state, isLoading, atServer }: ViewProps) {
  const { params } = useAddress();
  const actions = useActions();
  useUndoKeys(actions);
  const narrow = useNarrow();
  const showCanvas = !narrow || params.get("show") === "canvas";
  const visible = useMemo(() => visibleGraph(answer, state), [answer, state]);
  const picture = usePicture(answer, visible, state);
  const view = useViewOf(viewKey(state, atServer), isLoading);
  const [said, setSaid] = useState("");
  const graphActions = useGraphActions({ answer, state, visible, act: actions.act, say: setSaid });
  return (
    <div className="graph" aria-busy={isLoading}>
      <h1 className="unseen">{headline(answer, state)}</h1>
      <FilterRail {...{ visible, answer, state, actions }} headline={headline(answer, state)} />
      {showCanvas && (
        <section className="graph-stage" aria-label="Drawing">
          <GraphCanvas
            picture={picture}
            view={view}
            picked={params.get("at")}
            selected={state.selected}
            actions={graphActions}
            describe={`${headline(answer, state)}: ${describe(visible)}`}
          />
          {visible.edges.length === 0 && <NothingLeft />}
          <SelectionBar {...{ state, visible, answer, atServer }} actions={graphActions} act={actions.act} />
        </section>
      )}
      <TableTwin visible={visible} state={state} isOnly={!showCanvas}>
        <GraphSql asked={{ ...graphQuestion(state), ...filterQuestion(state), fold: null, pins: null }} />
        {showCanvas && <SelectMenu visible={visible} actions={graphActions} />}
        <SaveMenu {...{ state, atServer }} viewFile={() => viewFileOf(state, headline(answer, state), visible)} />
      </TableTwin>
      <p className="unseen" role="status">
        {said}
      </p>
      <Toast log={actions.log} undo={actions.undo} redo={actions.redo} />
    </div>
  );
}

function usePicture(answer: GraphResponse, visible: VisibleGraph, state: GraphState) {
  const { size, colour } = state;
  const frame = useMemo(() => frameOf(answer.nodes), [answer]);
  const looks = useMemo(() => looksOf(answer.nodes, { size, colour }), [answer, size, colour]);
  const hasFocus = state.focus.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: pins are read from the address anew each time
  const pinned = useMemo(() => new Set(state.pins.map(({ id }) => id)), [state.pins.map(({ id }) => id).join()]);
  return useMemo(() => {
    const { nodes, edges } = visible;
    return drawPicture({ nodes, edges, hasFocus, pinned, frame, looks });
  }, [visible, hasFocus, pinned, frame, looks]);
}

/** What the picture is of; while another is being read it is still of the last. */
function useViewOf(key: string, isLoading: boolean): string {
  const last = useRef(key);
  if (!isLoading) last.current = key;
  return last.current;
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
