import type { SqlGraphResponse } from "@accelgraph/api";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { joinAddress, useAddress } from "../address/use-address.ts";
import { AnswerError, type AnswerFault } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { firstWords } from "../marks/first-words.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, RELATION_WORDS, TYPE_WORDS } from "../marks/type-words.ts";
import { type Asked, askSql } from "./use-sql.ts";

/** Nodes that the graph screen can begin from. */
const MOST_FOCUS = 30;
const MARGIN = 70;

/** The rows of a result as a drawing: each leads from its source to its target. Names and lines open in the inspector. */
export function ResultGraph({ asked }: { asked: Asked }) {
  const [graph, setGraph] = useState<SqlGraphResponse | AnswerFault | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (found: SqlGraphResponse | AnswerFault) => isWanted && setGraph(found);
    askSql<SqlGraphResponse>("/api/sql/graph", asked).then(show, (error: unknown) => {
      if (error instanceof AnswerError) show(error.fault);
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  if (graph === null) return <Loading what="the graph" />;
  if ("code" in graph) return <Failed fault={graph} />;
  return <Drawing graph={graph} />;
}

function Drawing({ graph: { nodes, edges, leftOut } }: { graph: SqlGraphResponse }) {
  const address = useAddress();
  const place = new Map(nodes.map((node) => [node.id, node]));
  const [left, top] = [Math.min(...nodes.map(({ x }) => x)) - MARGIN, Math.min(...nodes.map(({ y }) => y)) - MARGIN];
  const [right, bottom] = [
    Math.max(...nodes.map(({ x }) => x)) + MARGIN,
    Math.max(...nodes.map(({ y }) => y)) + MARGIN,
  ];
  const focus = nodes.slice(0, MOST_FOCUS).map(({ id }) => id);
  return (
    <>
      <p className="small quiet">
        {count(nodes.length, "node")}, {count(edges.length, "edge")}. {leftOut}{" "}
        {nodes.length <= MOST_FOCUS && (
          <Link href={joinAddress("/graph", { focus: focus.join(",") })}>Open these in the graph</Link>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="sql-scroll sql-graph" tabIndex={0} aria-label="Result as a graph">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
        <svg
          viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
          role="group"
          aria-label="Graph of the result; the table holds the same"
        >
          {edges.map(({ source, relation, target, papers }) => {
            const [from, to] = [place.get(source), place.get(target)];
            if (!from || !to) return null;
            const id = `${source}>${relation}>${target}`;
            const words = `${from.name} ${RELATION_WORDS[relation].out} ${to.name}, ${count(papers, "paper")}`;
            return (
              <Link key={id} href={address.with({ at: id })} aria-label={words} className="sql-edge">
                <title>{words}</title>
                <line className="sql-edge-hit" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
                <line className={`stroke-${relation}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
              </Link>
            );
          })}
          {nodes.map(({ id, type, name, x, y }) => (
            <Link
              key={id}
              href={address.with({ at: id })}
              aria-label={`${name}, ${TYPE_WORDS[type].one}`}
              className="sql-node"
            >
              <rect className="sql-node-hit" x={x - 50} y={y - 12} width={100} height={40} />
              <g transform={`translate(${x - 8} ${y - 8})`}>
                <TypeMark type={type} size={16} />
              </g>
              <text x={x} y={y + 22} textAnchor="middle">
                {firstWords(name)}
              </text>
            </Link>
          ))}
        </svg>
      </section>
    </>
  );
}
