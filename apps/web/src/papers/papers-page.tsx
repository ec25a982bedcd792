import type { PaperItem, PapersResponse } from "@accelgraph/api";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { count } from "../marks/type-words.ts";
import { MarkedText } from "../quotes/marked-text.tsx";
import "./papers.css";

const PAGE = 50;

/** All papers, found by their words, by what they speak of, and by year. */
export default function PapersPage() {
  const { params, with: addressWith } = useAddress();
  const offset = Number(params.get("from") ?? 0) || 0;
  const found = useAnswer<PapersResponse>(
    question("papers", {
      q: params.get("q"),
      about: params.get("about"),
      year: params.get("year"),
      order: params.get("order"),
      offset,
      limit: PAGE,
    }),
  );
  const last = found.last;
  return (
    <div className="papers">
      <h1 className="unseen">Papers</h1>
      <Searching years={last?.years ?? []} />
      {found.state === "failed" && <Failed fault={found.fault} />}
      {last === undefined && found.state === "loading" && <Loading what="the papers" />}
      {found.state !== "failed" && last && (
        <>
          <p className="papers-sum" role="status">
            {count(last.total, "paper")}
          </p>
          {last.total === 0 && (
            <Empty title="No paper here holds all of these words">
              <p>Try fewer words, or the beginning of one.</p>
            </Empty>
          )}
          <ol className="papers-list" aria-busy={found.state === "loading"}>
            {last.items.map((paper) => (
              <PaperRow key={paper.id} paper={paper} />
            ))}
          </ol>
          <nav className="papers-pages" aria-label="Pages">
            {offset > 0 && (
              <Link className="button" href={addressWith({ from: Math.max(0, offset - PAGE) || null })}>
                ‹ Before
              </Link>
            )}
            {offset + PAGE < last.total && (
              <Link className="button" href={addressWith({ from: offset + PAGE })}>
                Next {Math.min(PAGE, last.total - offset - PAGE)} ›
              </Link>
            )}
          </nav>
        </>
      )}
    </div>
  );
}

const TYPING_PAUSE = 180;

function Searching({ years }: { years: PapersResponse["years"] }) {
  const { params, go, with: addressWith } = useAddress();
  const [words, setWords] = useState(params.get("q") ?? "");
  const about = params.get("about");
  useEffect(() => {
    if (words === (params.get("q") ?? "")) return;
    const timer = setTimeout(() => go({ q: words, from: null }, { replace: true }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [words, params, go]);
  return (
    <search className="papers-search">
      <input
        className="field papers-words"
        type="search"
        aria-label="Words in titles and abstracts"
        placeholder="Words in titles and abstracts …"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {years.length > 1 || params.get("year") !== null ? (
        <select
          className="field"
          aria-label="Year"
          value={params.get("year") ?? ""}
          onChange={(event) => go({ year: event.target.value, from: null })}
        >
          <option value="">every year</option>
          {years
            .map(({ year, papers }) => (
              <option key={year} value={year}>
                {year} ({papers})
              </option>
            ))
            .reverse()}
        </select>
      ) : null}
      <select
        className="field"
        aria-label="Order"
        value={params.get("order") ?? "relevance"}
        onChange={(event) => go({ order: event.target.value === "relevance" ? null : event.target.value, from: null })}
      >
        <option value="relevance">best match</option>
        <option value="newest">newest</option>
        <option value="results">most numbers</option>
        <option value="title">title</option>
      </select>
      {about !== null && (
        <span className="papers-about">
          about <EntityLink entity={{ id: about, type: aboutType(about), name: about.split("/")[1] ?? about }} />
          <Link href={addressWith({ about: null, from: null })} aria-label="Papers about anything">
            ×
          </Link>
        </span>
      )}
    </search>
  );
}

function aboutType(id: string) {
  return id.split("/")[0] as Parameters<typeof EntityLink>[0]["entity"]["type"];
}

function PaperRow({ paper }: { paper: PaperItem }) {
  return (
    <li className="paper-row">
      <Link className="paper-title" href={`/papers/${paper.id.slice("paper/".length)}`}>
        {paper.title}
      </Link>
      <p className="paper-facts">
        {paper.year !== null && <span>{paper.published ?? paper.year}</span>}
        {paper.proposes.slice(0, 3).map((node) => (
          <EntityLink key={node.id} entity={node} size={10} />
        ))}
        {paper.techniques.slice(0, 4).map((node) => (
          <EntityLink key={node.id} entity={node} size={10} />
        ))}
        {paper.measurements > 0 && <span>{count(paper.measurements, "number")}</span>}
      </p>
      {paper.snippet !== null && (
        <p className="paper-snippet">
          <MarkedText text={paper.snippet.text} marks={paper.snippet.marks} />
        </p>
      )}
    </li>
  );
}
