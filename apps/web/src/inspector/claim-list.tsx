import type { NodeDetail } from "@accelgraph/api";
import { RELATIONS } from "@accelgraph/domain";
import { useId, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { RELATION_WORDS } from "../marks/type-words.ts";
import { QuoteView } from "../quotes/quote-view.tsx";
import { Section } from "./section.tsx";

type Claim = NodeDetail["claims"][number];

/** What is said of a node, by relation, each with the sentence that says so one click away. */
export function ClaimList({ detail }: { detail: NodeDetail }) {
  const groups = RELATIONS.flatMap((relation) =>
    [true, false].map((outgoing) => ({
      key: `${relation} ${outgoing}`,
      title: RELATION_WORDS[relation][outgoing ? "out" : "in"],
      claims: detail.claims.filter((claim) => claim.edge.relation === relation && claim.outgoing === outgoing),
    })),
  ).filter(({ claims }) => claims.length > 0);
  return (
    <>
      {groups.map(({ key, title, claims }) => (
        <Section key={key} title={title} count={claims.length} limit={6}>
          {claims.map((claim) => (
            <ClaimRow key={claim.edge.id} claim={claim} />
          ))}
        </Section>
      ))}
    </>
  );
}

function ClaimRow({ claim }: { claim: Claim }) {
  const address = useAddress();
  const [shown, setShown] = useState(false);
  const panel = useId();
  const { other, edge, quote } = claim;
  return (
    <li className="claim">
      <div className="claim-line">
        <button
          type="button"
          className="claim-toggle"
          aria-expanded={shown}
          aria-controls={panel}
          aria-label={`Sentence on ${other.name}`}
          disabled={quote === null}
          onClick={() => setShown(!shown)}
        >
          {shown ? "▾" : "▸"}
        </button>
        <Link className="entity" href={address.with({ at: other.id })}>
          <TypeMark type={other.type} size={10} />
          <span className="entity-name">{other.name}</span>
        </Link>
        <Link className="claim-papers" href={address.with({ at: edge.id })} title="All sentences that say so">
          {edge.papers}
          <span className="unseen"> {edge.papers === 1 ? "paper says" : "papers say"} so</span>
        </Link>
      </div>
      {shown && quote !== null && (
        <div id={panel}>
          <QuoteView quote={quote} />
        </div>
      )}
    </li>
  );
}
