import type { Measurement } from "@accelgraph/api";
import { EntityLink } from "../marks/entity-link.tsx";
import { changeWord, formatValue, qualifierWord } from "./format-value.ts";
import "./measures.css";

/** The number, large: the hero of its row. "Up to" is a hollow dot and the word. */
export function ValueText({ measurement }: { measurement: Measurement }) {
  const qualifier = qualifierWord(measurement);
  return (
    <span className="value">
      {qualifier !== "" && (
        <span className={measurement.qualifier === "<=" ? "value-qualifier value-upto" : "value-qualifier"}>
          {qualifier}
        </span>
      )}
      <span className="value-number">{formatValue(measurement)}</span>
      <span className="value-name">
        {changeWord(measurement)} {measurement.name}
      </span>
    </span>
  );
}

/** What the number is tied to, in one muted line; what the text does not say is not there. */
export function Conditions({ measurement, without = [] }: { measurement: Measurement; without?: readonly string[] }) {
  const { baseline, hardware, model, dataset } = measurement;
  const parts = [hardware, model, dataset].filter((party) => party !== null && !without.includes(party.id ?? ""));
  if (baseline === null && parts.length === 0) return null;
  return (
    <span className="conditions">
      {baseline !== null && (
        <span>
          over <EntityLink entity={baseline} size={9} />
        </span>
      )}
      {parts.map((party) => party && <EntityLink key={party.name} entity={party} size={9} />)}
    </span>
  );
}
