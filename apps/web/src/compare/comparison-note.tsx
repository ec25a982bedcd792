import type { Measurement } from "@accelgraph/api";
import { formatValue } from "../measures/format-value.ts";
import { whyNotRanked } from "./why-not.ts";

const NEAREST = 3;

/** With which other numbers one may be ranked, and of those that come nearest to it, why not. */
export function ComparisonNote({ item, items }: { item: Measurement; items: readonly Measurement[] }) {
  const others = items.filter(({ id }) => id !== item.id).map((other) => ({ other, why: whyNotRanked(item, other) }));
  const ranked = others.filter(({ why }) => why.length === 0);
  const near = others.filter(({ why }) => why.length > 0).sort((a, b) => a.why.length - b.why.length);
  return (
    <div className="compare-note small">
      <p>
        {ranked.length > 0
          ? `Ranked with ${ranked
              .slice(0, 6)
              .map(({ other }) => nameOf(other))
              .join(", ")}${ranked.length > 6 ? ` and ${ranked.length - 6} more` : ""}.`
          : "Not ranked with any other number here."}
      </p>
      {near.length > 0 && (
        <ul>
          {near.slice(0, NEAREST).map(({ other, why }) => (
            <li key={other.id}>
              Not with {nameOf(other)}: <span className="quiet">{why.join("; ")}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function nameOf(item: Measurement): string {
  return `${item.subject?.name ?? `“${item.quote.paper.title}”`} ${formatValue(item)}`;
}
