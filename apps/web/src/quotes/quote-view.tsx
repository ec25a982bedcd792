import type { Quote } from "@accelgraph/api";
import { Link } from "wouter";
import { MarkedText } from "./marked-text.tsx";
import "./quotes.css";

/** A paper's own words with what carries the statement marked, and the paper they come from. */
export function QuoteView({ quote, showRule = false }: { quote: Quote; showRule?: boolean }) {
  return (
    <figure className="quote">
      <blockquote>
        <MarkedText text={quote.sentence} marks={quote.marks} />
      </blockquote>
      <figcaption>
        <Link href={`/papers/${quote.paper.id.slice("paper/".length)}`}>{quote.paper.title}</Link>
        {quote.paper.year !== null && <span> · {quote.paper.year}</span>}
        {showRule && (
          <span className="quote-rule" title="The rule that drew this, and how sure it is">
            {quote.rule} · {Math.round(quote.confidence * 100)} %
          </span>
        )}
      </figcaption>
    </figure>
  );
}
