import type { GraphState } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { count } from "../marks/type-words.ts";
import { EdgeRows, NodeRows } from "./table-rows.tsx";
import type { VisibleGraph } from "./visible-graph.ts";

/** The same graph as a table, always in step: what is filtered there is not here, what is picked is picked. */
interface TwinProps {
  readonly visible: VisibleGraph;
  readonly state: GraphState;
  /** On a phone, the table stands in the drawing's place. */
  readonly isOnly: boolean;
  readonly children: React.ReactNode;
}

export function TableTwin({ visible, state, isOnly, children }: TwinProps) {
  const { params, go, with: addressWith } = useAddress();
  const height = isOnly ? "full" : (params.get("table") ?? "shut");
  const what = params.get("rows") === "nodes" ? "nodes" : "edges";
  return (
    <section className={`twin twin-${height}`} aria-label="The graph as a table">
      <div className="twin-bar">
        {!isOnly && (
          <>
            <button
              type="button"
              className="button-plain twin-grip"
              aria-expanded={height !== "shut"}
              onClick={() => go({ table: height === "shut" ? "half" : null }, { replace: true })}
            >
              {height === "shut" ? "▴ Table" : "▾ Close the table"}
            </button>
            {height !== "shut" && (
              <button
                type="button"
                className="button-plain twin-grip"
                onClick={() => go({ table: height === "half" ? "full" : "half" }, { replace: true })}
              >
                {height === "half" ? "▴ Full height" : "▾ Half height"}
              </button>
            )}
          </>
        )}
        <Link className="twin-tab" href={addressWith({ rows: null })} aria-current={what === "edges"}>
          {count(visible.edges.length, "edge")}
        </Link>
        <Link className="twin-tab" href={addressWith({ rows: "nodes" })} aria-current={what === "nodes"}>
          {count(visible.nodes.length, "node")}
        </Link>
        <span className="twin-rest" />
        {isOnly && (
          <Link className="button" href={addressWith({ show: "canvas" })}>
            Draw it
          </Link>
        )}
        {children}
      </div>
      {height !== "shut" &&
        (what === "edges" ? <EdgeRows {...{ visible, state }} /> : <NodeRows {...{ visible, state }} />)}
    </section>
  );
}
