import type { Facet, MeasurementsResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { Rail } from "../theme/rail.tsx";

interface FacetsProps {
  readonly facets: MeasurementsResponse["facets"];
  readonly metric: string;
}

/** Conditions to choose from, each with how many numbers it would leave. */
export function Facets({ facets, metric }: FacetsProps) {
  return (
    <Rail label="Conditions">
      <FacetGroup title="Metric" name="metric" items={facets.metric} chosen={metric} isSticky />
      <FacetGroup title="Unit" name="unit" items={facets.unit} />
      <FacetGroup title="Hardware" name="hardware" items={facets.hardware} type="hardware" />
      <FacetGroup title="Model" name="model" items={facets.model} type="model" />
      <FacetGroup title="Over" name="baseline" items={facets.baseline} type="method" />
    </Rail>
  );
}

interface GroupProps {
  readonly title: string;
  readonly name: string;
  readonly items: readonly Facet[];
  readonly chosen?: string;
  /** One of them is always chosen. */
  readonly isSticky?: boolean;
  readonly type?: "hardware" | "model" | "method";
}

function FacetGroup({ title, name, items, chosen, isSticky = false, type }: GroupProps) {
  const { params, with: addressWith } = useAddress();
  const current = chosen ?? params.get(name);
  if (items.length === 0) return null;
  const shown = items.filter(({ value }, index) => index < 10 || value === current);
  return (
    <nav className="rail-group" aria-label={title}>
      <h2 className="rail-title">{title}</h2>
      <ul>
        {shown.map(({ value, name: words, count }) => {
          const isChosen = value === current;
          return (
            <li key={value}>
              <Link
                className="switch facet"
                aria-current={isChosen}
                href={addressWith({ [name]: isChosen && !isSticky ? null : value, number: null })}
              >
                <span className="switch-name">
                  {type && <TypeMark type={type} size={10} />}
                  {words === "" ? "none" : words}
                </span>
                <span className="switch-count">{isChosen && !isSticky ? "×" : count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
