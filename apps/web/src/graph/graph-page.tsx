import type { GraphResponse } from "@accelgraph/api";
import { useMemo } from "react";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { filterQuestion, graphQuestion, isFiltered } from "./graph-question.ts";
import { GraphStart } from "./graph-start.tsx";
import { type GraphState, readGraphState } from "./graph-state.ts";
import { GraphView } from "./graph-view.tsx";
import { NamedView } from "./named-view.tsx";
import { PathView } from "./path-view.tsx";
import "./graph.css";

/** The graph around what was picked. Without anything picked it says how to start. */
export default function GraphPage() {
  const { params } = useAddress();
  const state = useMemo(() => readGraphState(params), [params]);
  const [from] = state.focus;
  const named = params.get("view");
  if (named !== null) return <NamedView name={named} />;
  if (from !== undefined && state.to !== null) return <PathView from={from} to={state.to} />;
  if (from === undefined && !state.map) return <GraphStart />;
  return <LoadedGraph state={state} />;
}

/**
 * The page filters what it has, so that what stays does not move. Where the limit left something out, the file is
 * asked again with the filters: then there is room for more of what passes.
 */
function LoadedGraph({ state }: { state: GraphState }) {
  const asked = graphQuestion(state);
  const whole = useAnswer<GraphResponse>(question("graph", asked));
  const atServer = isFiltered(state) && (whole.last?.cut ?? 0) > 0 && whole.state === "done";
  const part = useAnswer<GraphResponse>(atServer ? question("graph", { ...asked, ...filterQuestion(state) }) : null);
  const found = atServer ? part : whole;
  if (found.state === "failed") return <Failed fault={found.fault} />;
  const answer = found.state === "done" ? found.answer : (whole.last ?? found.last);
  if (answer === undefined) return <Loading what="the graph" />;
  return <GraphView answer={answer} state={state} isLoading={found.state === "loading"} atServer={atServer} />;
}
