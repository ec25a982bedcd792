import type { PaperDetail } from "@accelgraph/api";
import { ROLES } from "@accelgraph/domain";
import { Section } from "../inspector/section.tsx";
import { EntityLink } from "../marks/entity-link.tsx";
import { RELATION_WORDS, ROLE_WORDS } from "../marks/type-words.ts";
import { Conditions, ValueText } from "../measures/value-text.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { keys, type Lighting } from "./lighting.ts";

interface RecordProps {
  readonly paper: PaperDetail;
  readonly lighting: Lighting;
}

/** What was read out of the text: names with their roles, numbers, claims with rule and confidence. */
export function PaperRecord({ paper, lighting }: RecordProps) {
  const row = (key: string) => ({
    id: lighting.rowId(key),
    className: lighting.lit.has(key) ? "record-row record-lit" : "record-row",
    // A row without a link of its own is still reached by keyboard.
    tabIndex: 0,
    ...lighting.onRow(key),
  });
  return (
    <section className="paper-record" aria-label="Record">
      {paper.measurements.length > 0 && (
        <Section title="Numbers" count={paper.measurements.length} limit={20}>
          {paper.measurements.map((measurement) => (
            <li key={measurement.id} {...row(keys.measurement(measurement.id))}>
              <div className="record-number">
                <ValueText measurement={measurement} />
                <span className="result-who">
                  {measurement.subject !== null && <EntityLink entity={measurement.subject} />}
                  <Conditions measurement={measurement} />
                </span>
              </div>
            </li>
          ))}
        </Section>
      )}
      {ROLES.map((role) => {
        const entities = paper.entities.filter((entity) => entity.role === role);
        if (entities.length === 0) return null;
        return (
          <Section key={role} title={ROLE_WORDS[role]} count={entities.length} limit={20}>
            {entities.map(({ node }) => (
              <li key={node.id} {...row(keys.mention(node.id))}>
                <EntityLink entity={node} />
              </li>
            ))}
          </Section>
        );
      })}
      {paper.claims.length > 0 && (
        <Section title="Claims" count={paper.claims.length} limit={30}>
          {paper.claims.map((claim) => (
            <li key={claim.edge.id} {...row(keys.claim(claim.edge.id))}>
              <span className="record-claim">
                {claim.source.type !== "paper" && <EntityLink entity={claim.source} size={10} />}
                <span className="quiet">{RELATION_WORDS[claim.edge.relation].out}</span>
                <EntityLink entity={claim.target} size={10} />
              </span>
              <span className="quote-rule">
                {claim.rule} · {Math.round(claim.confidence * 100)} %
              </span>
            </li>
          ))}
        </Section>
      )}
      <SqlBehind sql={paper.sql} what="this record" />
    </section>
  );
}
