import type { Measurement } from "@accelgraph/api";
import { useId, useState } from "react";
import { EntityLink } from "../marks/entity-link.tsx";
import { QuoteView } from "../quotes/quote-view.tsx";
import { Conditions, ValueText } from "./value-text.tsx";
import "./measures.css";

interface ResultProps {
  readonly measurement: Measurement;
  /** What the row stands under and need not repeat. */
  readonly under?: string | readonly string[];
  /** Shows the sentence from the start. */
  readonly open?: boolean;
}

/** One number with who achieved it, under which conditions, and the sentence one click away. */
export function ResultRow({ measurement, under = [], open = false }: ResultProps) {
  const [shown, setShown] = useState(open);
  const panel = useId();
  const { subject, quote } = measurement;
  const above = typeof under === "string" ? [under] : under;
  return (
    <li className="result">
      <div className="result-line">
        <ValueText measurement={measurement} />
        <span className="result-who">
          {subject !== null && !above.includes(subject.id ?? "") && <EntityLink entity={subject} />}
          {subject === null && <span className="result-unnamed">{quote.paper.title}</span>}
          <Conditions measurement={measurement} without={above} />
        </span>
        <button
          type="button"
          className="result-toggle"
          aria-expanded={shown}
          aria-controls={panel}
          onClick={() => setShown(!shown)}
        >
          <span aria-hidden="true">{shown ? "▾" : "▸"}</span> quote
          <span className="unseen"> for {subject?.name ?? quote.paper.title}</span>
        </button>
      </div>
      {shown && (
        <div id={panel} className="result-quote">
          <QuoteView quote={quote} />
        </div>
      )}
    </li>
  );
}
