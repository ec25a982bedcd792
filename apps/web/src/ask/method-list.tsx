import type { AskResponse, Node } from "@accelgraph/api";
import { useState } from "react";
import { EntityLink } from "../marks/entity-link.tsx";

const FIRST = 10;

interface ListProps {
  readonly methods: AskResponse["methods"];
  readonly about: readonly Node[];
}

/** What the papers propose, those of most papers first. */
export function MethodList({ methods, about }: ListProps) {
  const [whole, setWhole] = useState(false);
  if (methods.total === 0) return null;
  const shown = whole ? methods.items : methods.items.slice(0, FIRST);
  const rest = methods.items.length - shown.length;
  return (
    <section className="methods" aria-label={`Methods for ${about.map(({ name }) => name).join(", ")}`}>
      <h3>The methods</h3>
      <ul>
        {shown.map((method) => (
          <li key={method.id}>
            <EntityLink entity={method} size={10} />
          </li>
        ))}
        {rest > 0 && (
          <li>
            <button type="button" className="button-plain quiet" onClick={() => setWhole(true)}>
              {rest} more
            </button>
          </li>
        )}
        {whole && methods.total > methods.items.length && (
          <li className="quiet">and {methods.total - methods.items.length} that only the papers list</li>
        )}
      </ul>
    </section>
  );
}
