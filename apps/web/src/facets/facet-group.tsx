import type { Facet } from "@accelgraph/api";
import type { NodeType } from "@accelgraph/domain";
import { useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import "./facets.css";

interface GroupProps {
  readonly title: string;
  /** The parameter of the address that holds the choice. */
  readonly name: string;
  readonly items: readonly Facet[];
  readonly chosen?: string;
  /** One of them is always chosen. */
  readonly isSticky?: boolean;
  readonly type?: NodeType;
  /** Parameters that another choice takes away. */
  readonly resets: readonly string[];
}

const FIRST = 8;

/** Conditions of one kind to choose from, each with how much it would leave. */
export function FacetGroup({ title, name, items, chosen, isSticky = false, type, resets }: GroupProps) {
  const { params, with: addressWith } = useAddress();
  const [whole, setWhole] = useState(false);
  const current = chosen ?? params.get(name);
  if (items.length === 0 && current === null) return null;
  const shown = items.filter(({ value }, index) => whole || index < FIRST || value === current);
  const reset = Object.fromEntries(resets.map((one) => [one, null]));
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
                href={addressWith({ ...reset, [name]: isChosen && !isSticky ? null : value })}
              >
                <span className="switch-name">
                  {type && <TypeMark type={type} size={10} />}
                  <span className="facet-words">{words === "" ? "none" : words}</span>
                </span>
                <span className="switch-count">{isChosen && !isSticky ? "×" : count.toLocaleString("en")}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {items.length > FIRST && (
        <button type="button" className="button-plain small quiet facet-more" onClick={() => setWhole(!whole)}>
          {whole ? "Fewer" : `${items.length - FIRST} more`}
          <span className="unseen"> of {title}</span>
        </button>
      )}
    </nav>
  );
}
