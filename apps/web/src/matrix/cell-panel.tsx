import type { CellDetail } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { Section } from "../inspector/section.tsx";
import { EntityLink } from "../marks/entity-link.tsx";
import { count } from "../marks/type-words.ts";
import { ResultRow } from "../measures/result-row.tsx";
import { QuoteView } from "../quotes/quote-view.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { AxisLink } from "./axis-link.tsx";
import { joinWord } from "./matrix-state.ts";

/** What stands in a cell; for an empty one, that nobody here reports it and what comes nearest. */
export function CellPanel({ row, column }: { row: string; column: string }) {
  const address = useAddress();
  const found = useAnswer<CellDetail>(question("cell", { row, column }));
  return (
    <section className="cell-panel" aria-label="The cell">
      <div className="inspector-bar">
        <span />
        <Link className="inspector-close" href={address.with({ cell: null })} aria-label="Close the cell">
          ×
        </Link>
      </div>
      <div className="inspector-body">
        {found.state === "failed" && <Failed fault={found.fault} />}
        {found.state === "loading" && <Loading what="the cell" />}
        {found.state === "done" && <Cell detail={found.answer} />}
      </div>
    </section>
  );
}

function Cell({ detail }: { detail: CellDetail }) {
  const { papers, measurements, nearest } = detail;
  return (
    <article>
      <header className="inspector-head">
        <h2 className="edge-words">
          <AxisLink corner={detail.row} />
          <span className="edge-relation">{joinWord(detail.row.type, detail.column.type)}</span>
          <AxisLink corner={detail.column} />
        </h2>
        <p className={papers.length === 0 && detail.kin === null ? "cell-none" : "quiet"}>{wordsOf(detail)}</p>
      </header>
      {measurements.length > 0 && (
        <Section title="Gains in speed" count={measurements.length} limit={6}>
          {measurements.map((measurement) => (
            <ResultRow key={measurement.id} measurement={measurement} under={[detail.row.id, detail.column.id]} />
          ))}
        </Section>
      )}
      {papers.length > 0 && (
        <Section title="Papers and what they propose" count={papers.length} limit={12}>
          {papers.map((paper) => (
            <CellPaper key={paper.id} paper={paper} />
          ))}
        </Section>
      )}
      {nearest.length > 0 && <Nearest nearest={nearest} />}
      <SqlBehind sql={detail.sql} what="this cell" />
    </article>
  );
}

/** A paper with what it proposes, and the sentences that tie it to the cell one click away. */
function CellPaper({ paper }: { paper: CellDetail["papers"][number] }) {
  return (
    <li className="inspector-paper">
      <Link href={`/papers/${paper.id.slice("paper/".length)}`}>{paper.title}</Link>
      <span className="cell-methods">
        {paper.methods.map((method) => (
          <EntityLink key={method.id} entity={method} size={9} />
        ))}
        {paper.year !== null && <span className="quiet small">{paper.year}</span>}
      </span>
      {paper.ties.length > 0 && (
        <details className="cell-ties">
          <summary>
            {paper.ties.length === 1 ? "sentence" : "sentences"}
            <span className="unseen"> of {paper.title}</span>
          </summary>
          {paper.ties.map((quote) => (
            <QuoteView key={quote.sentence} quote={quote} showRule />
          ))}
        </details>
      )}
    </li>
  );
}

/** Why there is nothing to report, where one is the other or holds it. */
const KIN_WORDS = {
  same: "One and the same: every paper about it is about it.",
  narrower: "The first is a kind of the second: every paper about it is about both.",
  broader: "The second is a kind of the first: every paper about it is about both.",
} as const;

function wordsOf({ papers, kin, row, column }: CellDetail): string {
  if (kin !== null) return KIN_WORDS[kin];
  if (papers.length === 0) return "Nobody here reports it.";
  const verb = papers.length === 1 ? "reports" : "report";
  const isAgainst = joinWord(row.type, column.type) === "against";
  return `${count(papers.length, "paper")} ${verb} it${isAgainst ? ": compared with it, or built on it" : ""}.`;
}

function Nearest({ nearest }: { nearest: CellDetail["nearest"] }) {
  const address = useAddress();
  return (
    <Section title="What comes nearest" count={nearest.length} limit={8}>
      {nearest.map((near) => (
        <li key={`${near.row.id} ${near.column.id}`}>
          <Link className="cell-near" href={address.with({ cell: `${near.row.id},${near.column.id}` })}>
            <span>
              {near.row.name} {joinWord(near.row.type, near.column.type)} {near.column.name}
            </span>
            <span className="quiet small">{count(near.papers, "paper")}</span>
            {near.why !== null && <span className="cell-near-why">{near.why}</span>}
          </Link>
        </li>
      ))}
    </Section>
  );
}
