import { Link } from "wouter";
import { listParam, useAddress } from "../address/use-address.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { count, RELATION_WORDS } from "../marks/type-words.ts";
import { QuoteView } from "../quotes/quote-view.tsx";
import { ActLink } from "./act-link.tsx";
import type { FoundPath } from "./path-view.tsx";
import type { Actions } from "./use-actions.ts";

interface PanelProps {
  readonly path: FoundPath;
  readonly actions: Actions;
  /** The step that is pointed at, by its edge: the drawing lights it. */
  readonly onLight: (edge: string | null) => void;
  /** The address of the drawing, where it is not there already: on a phone. */
  readonly drawAt: string | null;
}

/** The way as a list, each step with the sentence that says so; in step with the drawing beside it. */
export function PathPanel({ path, actions, onLight, drawAt }: PanelProps) {
  const { params } = useAddress();
  const around = listParam(params, "without");
  const { from, to, steps } = path;
  return (
    <section className="path" aria-label="The way">
      <h2>
        {from.name} to {to.name}: {count(steps.length, "step")}
      </h2>
      <ol className="path-steps">
        <li className="path-node">
          <EntityLink entity={from} size={16} />
        </li>
        {steps.map((step, index) => (
          <Step key={step.edge.id} step={step} onLight={onLight}>
            {index < steps.length - 1 && (
              <ActLink
                {...{ actions, name: `go around ${step.to.name}` }}
                className="path-around"
                changes={{ without: [...around, step.to.id].join(","), at: null }}
              >
                go around it
              </ActLink>
            )}
          </Step>
        ))}
      </ol>
      <p className="path-ways">
        {around.length > 0 && (
          <ActLink {...{ actions, name: "take the shortest way" }} className="button" changes={{ without: null }}>
            The shortest way again
          </ActLink>
        )}
        {drawAt !== null && (
          <Link className="button" href={drawAt}>
            Draw it
          </Link>
        )}
        <ActLink {...{ actions, name: "leave the way" }} className="button" changes={{ to: null, without: null }}>
          Back to the graph
        </ActLink>
      </p>
    </section>
  );
}

interface StepProps {
  readonly step: FoundPath["steps"][number];
  readonly onLight: PanelProps["onLight"];
  readonly children: React.ReactNode;
}

function Step({ step: { edge, from, to, quote }, onLight, children }: StepProps) {
  const { params, with: addressWith } = useAddress();
  const isForward = edge.source === from.id;
  const words = RELATION_WORDS[edge.relation][isForward ? "out" : "in"];
  const light = () => onLight(edge.id);
  const dim = () => onLight(null);
  return (
    <li
      className="path-step"
      aria-current={params.get("at") === edge.id ? "step" : undefined}
      onMouseEnter={light}
      onMouseLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <div className="path-link">
        <p className="path-relation">
          <Link
            href={addressWith({ at: edge.id })}
            aria-label={`${from.name} ${words} ${to.name}, ${count(edge.papers, "paper")}`}
          >
            {words}
          </Link>{" "}
          · {count(edge.papers, "paper")}
        </p>
        {quote !== null && <QuoteView quote={quote} />}
      </div>
      <EntityLink entity={to} size={16} />
      {children}
    </li>
  );
}
