import { useMemo } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { count, RELATION_WORDS, TYPE_WORDS } from "../marks/type-words.ts";
import type { VisibleGraph } from "./visible-graph.ts";

/** The same graph as a table, always in step: what is filtered there is not here, what is picked is picked. */
interface TwinProps {
  readonly visible: VisibleGraph;
  /** On a phone, the table stands in the drawing's place. */
  readonly isOnly: boolean;
  readonly children: React.ReactNode;
}

export function TableTwin({ visible, isOnly, children }: TwinProps) {
  const { params, go, with: addressWith } = useAddress();
  const height = isOnly ? "full" : (params.get("table") ?? "shut");
  const what = params.get("rows") === "nodes" ? "nodes" : "edges";
  const next = height === "shut" ? "half" : height === "half" ? "full" : null;
  return (
    <section className={`twin twin-${height}`} aria-label="The graph as a table">
      <div className="twin-bar">
        {!isOnly && (
          <button
            type="button"
            className="button-plain twin-grip"
            aria-expanded={height !== "shut"}
            onClick={() => go({ table: next }, { replace: true })}
          >
            {height === "shut" ? "▴ Table" : height === "half" ? "▴ Whole table" : "▾ Drawing"}
          </button>
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
      {height !== "shut" && (what === "edges" ? <EdgeRows visible={visible} /> : <NodeRows visible={visible} />)}
    </section>
  );
}

function EdgeRows({ visible }: { visible: VisibleGraph }) {
  const { params, with: addressWith } = useAddress();
  const picked = params.get("at");
  const nodes = useMemo(() => new Map(visible.nodes.map((node) => [node.id, node])), [visible]);
  const edges = useMemo(
    () => [...visible.edges].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)),
    [visible],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="twin-scroll" tabIndex={0} aria-label="Edges">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">says</th>
            <th scope="col">To</th>
            <th scope="col" className="grid-number">
              Papers
            </th>
            <th scope="col" className="grid-number">
              Since
            </th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => {
            const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
            if (!source || !target) return null;
            const isPicked = picked === edge.id || picked === edge.source || picked === edge.target;
            return (
              <tr key={edge.id} className={isPicked ? "grid-picked" : undefined}>
                <td>
                  <EntityLink entity={source} />
                </td>
                <td className="grid-words">
                  <Link href={addressWith({ at: edge.id })} aria-current={picked === edge.id}>
                    {RELATION_WORDS[edge.relation].out}
                  </Link>
                </td>
                <td>
                  <EntityLink entity={target} />
                </td>
                <td className="grid-number">{edge.papers}</td>
                <td className="grid-number">{edge.firstYear ?? ""}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function NodeRows({ visible }: { visible: VisibleGraph }) {
  const { params } = useAddress();
  const picked = params.get("at");
  const nodes = useMemo(
    () => [...visible.nodes].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)),
    [visible],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="twin-scroll" tabIndex={0} aria-label="Nodes">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col" className="grid-number">
              Papers
            </th>
            <th scope="col" className="grid-number">
              Edges
            </th>
            <th scope="col" className="grid-number">
              Since
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id} className={picked === node.id ? "grid-picked" : undefined}>
              <td>
                <EntityLink entity={node} />
              </td>
              <td>{TYPE_WORDS[node.type].one}</td>
              <td className="grid-number">{node.papers}</td>
              <td className="grid-number">{node.degree}</td>
              <td className="grid-number">{node.firstYear ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
