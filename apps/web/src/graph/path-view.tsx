import type { GraphState, PathResponse } from "@accelgraph/api";
import { useMemo } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";

/** A way that was found: its steps, and what of the drawing belongs to it. */
export interface FoundPath {
  readonly from: PathResponse["from"];
  readonly to: PathResponse["to"];
  readonly steps: NonNullable<PathResponse["steps"]>;
  /** Nodes from one end to the other. */
  readonly nodes: readonly string[];
  /** The edges between them; of two that are tied in several ways, all. */
  readonly edges: readonly string[];
}

interface ViewProps {
  readonly from: string;
  readonly to: string;
  readonly state: GraphState;
  /** Draws a graph with the way in it. */
  readonly draw: (state: GraphState, path: FoundPath) => React.ReactNode;
}

/** How two names connect: the shortest way, drawn amid what its nodes touch. */
export function PathView({ from, to, state, draw }: ViewProps) {
  const { params, with: addressWith } = useAddress();
  const found = useAnswer<PathResponse>(question("path", { from, to, without: params.get("without") }));
  const answer = found.state === "failed" ? undefined : found.last;
  const path = useMemo(() => answer && pathOf(answer), [answer]);
  const drawn = useMemo(() => ({ ...state, focus: path?.nodes ?? [] }), [state, path]);
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (answer === undefined) return <Loading what="the way" />;
  if (path) return draw(drawn, path);
  return (
    <Empty title={`Nothing here connects ${answer.from.name} and ${answer.to.name}`}>
      <p>No paper of this file speaks of both, nor of anything between them.</p>
      <Link className="button" href={addressWith({ to: null, without: null })}>
        Back to the graph
      </Link>
    </Empty>
  );
}

function pathOf({ from, to, steps }: PathResponse): FoundPath | undefined {
  if (steps === null) return undefined;
  const edges = steps.flatMap((step) => [step.edge.id, ...step.others.map(({ id }) => id)]);
  return { from, to, steps, nodes: [from.id, ...steps.map((step) => step.to.id)], edges };
}
