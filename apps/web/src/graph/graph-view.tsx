import type { GraphResponse, GraphState } from "@accelgraph/api";
import { filterQuestion, graphQuestion, viewKey } from "@accelgraph/api";
import { useMemo, useRef, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { GraphCanvas } from "../canvas/graph-canvas.tsx";
import { drawPicture, frameOf } from "../canvas/picture.ts";
import { count } from "../marks/type-words.ts";
import { GraphSql } from "../sql/graph-sql.tsx";
import { useNarrow } from "../theme/use-narrow.ts";
import { FilterRail } from "./filter-rail.tsx";
import { looksOf } from "./looks.ts";
import { PathPanel } from "./path-panel.tsx";
import type { FoundPath } from "./path-view.tsx";
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
  /** The way through it that is asked for. */
  readonly path?: FoundPath | undefined;
}

export function GraphView({ answer, state, isLoading, atServer, path }: ViewProps) {
  const { params, with: addressWith } = useAddress();
  const actions = useActions();
  useUndoKeys(actions);
  const narrow = useNarrow();
  const showCanvas = !narrow || params.get("show") === "canvas";
  const visible = useMemo(() => visibleGraph(answer, state), [answer, state]);
  const picture = usePicture(answer, visible, state, path);
  const png = useRef<(() => void) | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const trail = useMemo(() => path && { nodes: path.nodes, edges: path.edges, lit }, [path, lit]);
  const title = headline(answer, state, path);
  const { view, seen } = useWhenRead({ view: viewKey(state, atServer), seen: params.get("seen") }, isLoading);
  const [said, setSaid] = useState("");
  const graphActions = useGraphActions({ answer, state, visible, act: actions.act, say: setSaid });
  return (
    <div className={path === undefined ? "graph" : "graph graph-way"} aria-busy={isLoading}>
      <h1 className="unseen">{title}</h1>
      <FilterRail {...{ visible, answer, state, actions }} headline={title} />
      {path !== undefined && (
        <PathPanel
          {...{ path, actions }}
          onLight={setLit}
          drawAt={showCanvas ? null : addressWith({ show: "canvas" })}
        />
      )}
      {showCanvas && (
        <section className="graph-stage" aria-label="Drawing">
          <GraphCanvas
            picture={picture}
            view={view}
            picked={params.get("at")}
            selected={state.selected}
            seen={seen}
            trail={trail}
            png={png}
            actions={graphActions}
            describe={`${title}: ${describe(visible)}`}
          />
          {visible.edges.length === 0 && <NothingLeft />}
          <SelectionBar {...{ state, visible, answer, atServer }} actions={graphActions} act={actions.act} />
        </section>
      )}
      <TableTwin visible={visible} state={state} isOnly={!showCanvas && path === undefined}>
        <GraphSql asked={{ ...graphQuestion(state), ...filterQuestion(state), fold: null, pins: null }} />
        {showCanvas && <SelectMenu visible={visible} actions={graphActions} />}
        <SaveMenu
          {...{ state, atServer }}
          png={showCanvas ? png : undefined}
          viewFile={() => viewFileOf(state, title, visible)}
        />
      </TableTwin>
      <p className="unseen" role="status">
        {said}
      </p>
      <Toast log={actions.log} undo={actions.undo} redo={actions.redo} />
    </div>
  );
}

function usePicture(answer: GraphResponse, visible: VisibleGraph, state: GraphState, path: FoundPath | undefined) {
  const { size, colour } = state;
  // Of a way the way itself is seen, whatever lies around it.
  const frame = useMemo(
    () => frameOf(path ? answer.nodes.filter(({ id }) => path.nodes.includes(id)) : answer.nodes),
    [answer, path],
  );
  const looks = useMemo(() => looksOf(answer.nodes, { size, colour }), [answer, size, colour]);
  const hasFocus = state.focus.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: pins are read from the address anew each time
  const pinned = useMemo(() => new Set(state.pins.map(({ id }) => id)), [state.pins.map(({ id }) => id).join()]);
  return useMemo(() => {
    const { nodes, edges } = visible;
    return drawPicture({ nodes, edges, hasFocus, pinned, frame, looks });
  }, [visible, hasFocus, pinned, frame, looks]);
}

/** What the picture is of and the part that is seen; while another is being read they are still those of the last. */
function useWhenRead<Asked>(asked: Asked, isLoading: boolean): Asked {
  const last = useRef(asked);
  if (!isLoading) last.current = asked;
  return last.current;
}

function describe({ nodes, edges }: VisibleGraph): string {
  return `${count(nodes.length, "node")}, ${count(edges.length, "edge")}`;
}

function headline(answer: GraphResponse, state: GraphState, path: FoundPath | undefined): string {
  if (path) return `From ${path.from.name} to ${path.to.name}`;
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
