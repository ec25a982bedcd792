import type { PathResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { listParam, useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { count, RELATION_WORDS } from "../marks/type-words.ts";
import { QuoteView } from "../quotes/quote-view.tsx";

/** How two names connect: the shortest way, each step with the sentence that says so. */
export function PathView({ from, to }: { from: string; to: string }) {
  const { params, with: addressWith } = useAddress();
  const around = listParam(params, "without");
  const found = useAnswer<PathResponse>(question("path", { from, to, without: params.get("without") }));
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.state === "loading") return <Loading what="the way" />;
  const { steps } = found.answer;
  const back = (
    <Link className="button" href={addressWith({ to: null, without: null })}>
      Back to the graph
    </Link>
  );
  if (steps === null) {
    return (
      <Empty title={`Nothing here connects ${found.answer.from.name} and ${found.answer.to.name}`}>
        <p>No paper of this file speaks of both, nor of anything between them.</p>
        {back}
      </Empty>
    );
  }
  return (
    <div className="path">
      <h1>
        {found.answer.from.name} to {found.answer.to.name}: {count(steps.length, "step")}
      </h1>
      <ol className="path-steps">
        <li className="path-node">
          <EntityLink entity={found.answer.from} size={16} />
        </li>
        {steps.map((step, index) => (
          <li key={step.edge.id} className="path-step">
            <div className="path-link">
              <p className="path-relation">
                <Link href={addressWith({ at: step.edge.id })}>
                  {RELATION_WORDS[step.edge.relation][step.edge.source === step.from.id ? "out" : "in"]}
                </Link>{" "}
                · {count(step.edge.papers, "paper")}
              </p>
              {step.quote !== null && <QuoteView quote={step.quote} />}
            </div>
            <EntityLink entity={step.to} size={16} />
            {index < steps.length - 1 && (
              <Link className="path-around" href={addressWith({ without: [...around, step.to.id].join(",") })}>
                go around it
              </Link>
            )}
          </li>
        ))}
      </ol>
      <p className="path-ways">
        {around.length > 0 && (
          <Link className="button" href={addressWith({ without: null })}>
            The shortest way again
          </Link>
        )}
        {back}
      </p>
    </div>
  );
}
