import type { GraphResponse } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { GraphStart } from "./graph-start.tsx";
import { type GraphState, readGraphState } from "./graph-state.ts";
import { GraphView } from "./graph-view.tsx";
import { PathView } from "./path-view.tsx";
import "./graph.css";

const MAP_SIZE = 300;

/** The graph around what was picked. Without anything picked it says how to start. */
export default function GraphPage() {
  const { params } = useAddress();
  const state = readGraphState(params);
  const [from] = state.focus;
  if (from !== undefined && state.to !== null) return <PathView from={from} to={state.to} />;
  if (from === undefined && !state.map) return <GraphStart />;
  return <LoadedGraph state={state} />;
}

function LoadedGraph({ state }: { state: GraphState }) {
  const limit = state.focus.length === 0 ? MAP_SIZE : null;
  const found = useAnswer<GraphResponse>(
    question("graph", {
      focus: state.focus.join(","),
      depth: state.focus.length === 0 ? null : state.depth,
      open: state.open.join(","),
      since: state.since,
      until: state.until,
      minPapers: state.min > 1 ? state.min : null,
      limit,
    }),
  );
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.last === undefined) return <Loading what="the graph" />;
  return (
    <GraphView
      answer={found.last}
      view={viewOf(found.lastAddress ?? "")}
      state={state}
      isLoading={found.state === "loading"}
      limit={limit}
    />
  );
}

/** What the picture is of, without what was opened in it: that adds to the picture and does not make another. */
function viewOf(address: string): string {
  const url = new URL(address, "http://localhost");
  url.searchParams.delete("open");
  return url.search;
}
