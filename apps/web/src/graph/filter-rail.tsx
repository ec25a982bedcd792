import type { GraphResponse, GraphState } from "@accelgraph/api";
import { count } from "../marks/type-words.ts";
import { Rail } from "../theme/rail.tsx";
import { Bounds } from "./bounds.tsx";
import { Families } from "./families.tsx";
import { History } from "./history.tsx";
import { Legend } from "./legend.tsx";
import { Measures } from "./measures.tsx";
import { Reach } from "./reach.tsx";
import { TakenBack } from "./taken-back.tsx";
import type { Actions } from "./use-actions.ts";
import { ViewsList } from "./views-list.tsx";
import type { VisibleGraph } from "./visible-graph.ts";

export interface RailProps {
  readonly visible: VisibleGraph;
  readonly answer: GraphResponse;
  readonly state: GraphState;
  readonly actions: Actions;
  /** What the picture is of, in words. */
  readonly headline: string;
}

/** The legend that filters, how far to look, what marks mean, and what was done. */
export function FilterRail(props: RailProps) {
  const { visible, answer } = props;
  const sum = (
    <p className="rail-sum" role="status">
      {count(visible.nodes.length, "node")}, {count(visible.edges.length, "edge")}
      {answer.cut > 0 && <span className="quiet"> · {answer.cut.toLocaleString("en")} more not drawn</span>}
    </p>
  );
  return (
    <Rail label="Filters" foot={sum}>
      <Reach {...props} />
      <Legend {...props} />
      <Bounds {...props} />
      <Measures {...props} />
      <Families {...props} />
      <div className="rail-group rail-buttons">
        <TakenBack {...props} />
      </div>
      <ViewsList actions={props.actions} suggested={props.headline} />
      <History actions={props.actions} />
    </Rail>
  );
}
