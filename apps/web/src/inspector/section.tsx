import { Children, useState } from "react";

interface SectionProps {
  readonly title: React.ReactNode;
  readonly count: number;
  /** How many are shown before one asks for all. */
  readonly limit: number;
  readonly children: React.ReactNode;
}

/** A titled list that starts short. */
export function Section({ title, count, limit, children }: SectionProps) {
  const [whole, setWhole] = useState(false);
  const items = Children.toArray(children);
  const shown = whole ? items : items.slice(0, limit);
  return (
    <section className="section">
      <h3>
        {title} <span className="section-count">{count}</span>
      </h3>
      <ul>{shown}</ul>
      {items.length > limit && (
        <button type="button" className="button-plain section-more" onClick={() => setWhole(!whole)}>
          {whole ? "Show fewer" : `Show all ${items.length}`}
        </button>
      )}
    </section>
  );
}
