import type { EdgeDetail } from "@accelgraph/api";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { RELATION_WORDS } from "../marks/type-words.ts";
import { ResultRow } from "../measures/result-row.tsx";
import { QuoteView } from "../quotes/quote-view.tsx";
import { Section } from "./section.tsx";

/** Why is this edge here? Every sentence that says so. */
export function EdgeView({ id }: { id: string }) {
  const [source = "", relation = "", target = ""] = id.split(">");
  const found = useAnswer<EdgeDetail>(question("edge", { source, relation, target }));
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.state === "loading") return <Loading what="it" />;
  const { edge, quotes, measurements } = found.answer;
  return (
    <article>
      <header className="inspector-head">
        <p className="inspector-type">claim</p>
        <h2 className="edge-words">
          <EntityLink entity={found.answer.source} />
          <span className="edge-relation">{RELATION_WORDS[edge.relation].out}</span>
          <EntityLink entity={found.answer.target} />
        </h2>
        <p className="inspector-figures">
          <span>
            <b>{edge.papers}</b> {edge.papers === 1 ? "paper says" : "papers say"} so
          </span>
          {edge.firstYear !== null && (
            <span>
              since <b>{edge.firstYear}</b>
            </span>
          )}
        </p>
      </header>
      {measurements.length > 0 && (
        <Section title="Numbers on both" count={measurements.length} limit={6}>
          {measurements.map((measurement, index) => (
            <ResultRow key={measurement.id} measurement={measurement} under={edge.source} open={index === 0} />
          ))}
        </Section>
      )}
      <Section title="In the papers' words" count={quotes.length} limit={8}>
        {quotes.map((quote) => (
          <li key={`${quote.paper.id} ${quote.sentence}`}>
            <QuoteView quote={quote} showRule />
          </li>
        ))}
      </Section>
    </article>
  );
}
