import type { GraphResponse } from "@accelgraph/api";
import { filterQuestion, type GraphState, graphQuestion, isFiltered, readGraphState } from "@accelgraph/api";
import { useMemo } from "react";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { GraphStart } from "./graph-start.tsx";
import { GraphView } from "./graph-view.tsx";
import { NamedView } from "./named-view.tsx";
import { type FoundPath, PathView } from "./path-view.tsx";
import "./graph.css";

/** The graph around what was picked. Without anything picked it says how to start. */
export default function GraphPage() {
  const { params } = useAddress();
  const said = withoutSeen(params);
  const state = useMemo(() => readGraphState(new URLSearchParams(said)), [said]);
  const [from] = state.focus;
  const named = params.get("view");
  if (named !== null) return <NamedView name={named} />;
  if (from !== undefined && state.to !== null) {
    const draw = (drawn: GraphState, path: FoundPath) => <LoadedGraph state={drawn} path={path} />;
    return <PathView {...{ from, state, draw }} to={state.to} />;
  }
  if (from === undefined && !state.map) return <GraphStart />;
  return <LoadedGraph state={state} />;
}

/** Moving the view about changes nothing of what is shown: nothing is counted or drawn anew for it. */
function withoutSeen(params: URLSearchParams): string {
  const rest = new URLSearchParams(params);
  rest.delete("seen");
  return rest.toString();
}

/**
 * The page filters what it has, so that what stays does not move. Where the limit left something out, the file is
 * asked again with the filters: then there is room for more of what passes.
 */
function LoadedGraph({ state, path }: { state: GraphState; path?: FoundPath }) {
  const asked = graphQuestion(state);
  const whole = useAnswer<GraphResponse>(question("graph", asked));
  const atServer = isFiltered(state) && (whole.last?.cut ?? 0) > 0 && whole.state === "done";
  const part = useAnswer<GraphResponse>(atServer ? question("graph", { ...asked, ...filterQuestion(state) }) : null);
  const found = atServer ? part : whole;
  if (found.state === "failed") return <Failed fault={found.fault} />;
  const answer = found.state === "done" ? found.answer : (whole.last ?? found.last);
  if (answer === undefined) return <Loading what="the graph" />;
  return <GraphView {...{ answer, state, atServer, path }} isLoading={found.state === "loading"} />;
}
