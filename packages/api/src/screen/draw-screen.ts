import { didYouMean, FaultError } from "@accelgraph/domain";
import type { GraphView } from "@accelgraph/exporters";
import { readSavedViews } from "@accelgraph/store";
import { exportedView } from "../answers/export.ts";
import { answerGraph } from "../answers/graph.ts";
import { answerPath } from "../answers/path.ts";
import { type ExportRequest, exportRequest, graphRequest } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { exportQuestion, graphQuestion, isFiltered } from "./graph-question.ts";
import { type GraphState, readGraphState } from "./graph-state.ts";
import { listParam } from "./list-param.ts";

/**
 * A view that was saved under a name, as the app shows it: every node in its place, size and colour.
 * @throws FaultError not-found
 */
export function drawSavedView(db: Database, name: string, theme: ExportRequest["theme"] = "auto"): GraphView {
  const saved = readSavedViews(db).find((view) => view.name === name);
  if (saved === undefined) throw noSuchView(db, name);
  const params = new URLSearchParams(saved.address.slice(saved.address.indexOf("?")));
  const state = onTheWay(db, readGraphState(params), params);
  // As on the screen: only where much was left out the filters are part of the question.
  const atServer = isFiltered(state) && answerGraph(db, graphRequest.parse(given(graphQuestion(state)))).cut > 0;
  const request = exportRequest.parse({ ...given(exportQuestion(state)), to: "json", theme });
  return { ...exportedView(db, { ...request, atServer }), title: name };
}

function noSuchView(db: Database, name: string): FaultError {
  const names = readSavedViews(db).map((view) => view.name);
  return new FaultError({
    code: "not-found",
    message: `No view of this file is named “${name}”`,
    remedy: names.length === 0 ? "Save one in the app: Saved views, below the filters" : didYouMean(name, names),
  });
}

/** Of a way from one node to another, the picture is of all its nodes. */
function onTheWay(db: Database, state: GraphState, params: URLSearchParams): GraphState {
  const [from] = state.focus;
  if (from === undefined || state.to === null) return state;
  const { steps } = answerPath(db, { from, to: state.to, without: listParam(params, "without") });
  return steps === null ? state : { ...state, focus: [from, ...steps.map(({ to }) => to.id)] };
}

function given(asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}
