import type { InboxEvidence, InboxItem, Measurement, Quote } from "@accelgraph/api";
import { Link } from "wouter";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, TYPE_WORDS } from "../marks/type-words.ts";
import { Conditions, ValueText } from "../measures/value-text.tsx";
import { QuoteView } from "../quotes/quote-view.tsx";
import { ActionBar } from "./action-bar.tsx";
import type { Decide } from "./inbox-page.tsx";
import { KIND_WORDS } from "./kind-tabs.tsx";

interface ViewProps {
  readonly item: InboxItem;
  readonly canDecide: boolean;
  readonly decide: Decide;
  /** The list's address, where it is not beside this. */
  readonly back: string | null;
  readonly onUndo: (() => void) | null;
}

/** One question: why it is asked, the words it stands on, and what can be decided. */
export function QuestionView({ item, canDecide, decide, back, onUndo }: ViewProps) {
  const found = useAnswer<InboxEvidence>(question("inbox/item", { id: item.id }));
  const evidence = found.state === "done" ? found.answer : undefined;
  return (
    <section className="inbox-question" aria-label={`Question: ${item.node.name}`}>
      {back !== null && (
        <Link className="inbox-back" href={back}>
          ‹ All questions
        </Link>
      )}
      <p className="inbox-kind">{KIND_WORDS[item.kind].one}</p>
      <h2 className="inbox-name">
        <TypeMark type={item.node.type} size={20} />
        {item.node.name}
        {item.other && item.kind === "duplicate" && (
          <>
            <span className="inbox-or">{item.other.type === item.node.type ? "is it" : "or"}</span>
            <TypeMark type={item.other.type} size={20} />
            {item.other.name}
            {item.other.type === item.node.type && "?"}
          </>
        )}
      </h2>
      <p className="inbox-why">
        {TYPE_WORDS[item.node.type].one} · {count(item.papers, "paper")} · {item.reason}
      </p>
      {!canDecide && <p className="inbox-closed">This file is only shown here: decide with `accelgraph correct`.</p>}
      <ActionBar item={item} merged={evidence?.merged ?? []} isOff={!canDecide} decide={decide} onUndo={onUndo} />
      {found.state === "failed" && <Failed fault={found.fault} />}
      {evidence === undefined && found.state === "loading" && <Loading what="the sentences" />}
      {evidence && <Evidence evidence={evidence} decide={decide} isOff={!canDecide} />}
    </section>
  );
}

interface EvidenceProps {
  readonly evidence: InboxEvidence;
  readonly decide: Decide;
  readonly isOff: boolean;
}

function Evidence({ evidence, decide, isOff }: EvidenceProps) {
  const { item, quotes, otherQuotes, merged, conflicts } = evidence;
  return (
    <div className={item.other === null ? "inbox-evidence" : "inbox-evidence inbox-evidence-two"}>
      {quotes.length > 0 && <Words of={item.node} quotes={quotes} />}
      {item.other && otherQuotes.length > 0 && <Words of={item.other} quotes={otherQuotes} />}
      {conflicts.map(({ papers, lowest, highest }) => (
        <section key={lowest.id} className="inbox-conflict" aria-label="Values that differ">
          <h3>
            {count(papers, "paper")} on its {lowest.name || lowest.metric}
          </h3>
          <div className="inbox-values">
            <Value measurement={lowest} />
            <Value measurement={highest} />
          </div>
        </section>
      ))}
      {merged.length > 0 && (
        <section className="inbox-merged" aria-label="Other names">
          <h3>Names that count as {item.node.name}</h3>
          <ul>
            {merged.map((name) => (
              <li key={name.id}>
                <span>
                  <b>{name.name}</b> · {count(name.papers, "paper")}
                  {name.reason !== null && <span className="quiet"> · {name.reason}</span>}
                </span>
                <button
                  type="button"
                  className="button"
                  disabled={isOff}
                  onClick={() => decide({ action: "split", name: name.id })}
                >
                  Split off<span className="unseen"> {name.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Value({ measurement }: { measurement: Measurement }) {
  return (
    <div>
      <ValueText measurement={measurement} />
      <Conditions measurement={measurement} />
      <QuoteView quote={measurement.quote} showRule />
    </div>
  );
}

function Words({ of, quotes }: { of: InboxItem["node"]; quotes: readonly Quote[] }) {
  return (
    <section className="inbox-words" aria-label={`Where ${of.name} is named`}>
      <h3>
        <EntityLink entity={of} /> <span className="quiet">in {count(of.papers, "paper")}</span>
      </h3>
      {quotes.map((quote) => (
        <QuoteView key={`${quote.paper.id} ${quote.rule}`} quote={quote} showRule />
      ))}
    </section>
  );
}
