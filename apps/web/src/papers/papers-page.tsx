import type { PaperItem, PapersResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { AddressUndo } from "../address/address-undo.tsx";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { FacetGroup } from "../facets/facet-group.tsx";
import { EntityLink } from "../marks/entity-link.tsx";
import { count } from "../marks/type-words.ts";
import { MarkedText } from "../quotes/marked-text.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { ExportMenu } from "../tables/export-menu.tsx";
import { Rail } from "../theme/rail.tsx";
import { PaperSearch } from "./paper-search.tsx";
import { papersTable } from "./papers-table.ts";
import "./papers.css";

const PAGE = 50;

/** All papers, found by their words, by what they speak of, by technique, hardware and year. */
export default function PapersPage() {
  const { params, with: addressWith } = useAddress();
  const offset = Number(params.get("from") ?? 0) || 0;
  const asked = ["q", "about", "technique", "hardware", "year", "order"].map((name) => [name, params.get(name)]);
  const found = useAnswer<PapersResponse>(question("papers", { ...Object.fromEntries(asked), offset, limit: PAGE }));
  const last = found.last;
  return (
    <div className="papers">
      <h1 className="unseen">Papers</h1>
      <AddressUndo />
      <PaperFacets facets={last?.facets} />
      <div className="papers-main">
        <PaperSearch />
        {found.state === "failed" && <Failed fault={found.fault} />}
        {last === undefined && found.state === "loading" && <Loading what="the papers" />}
        {found.state !== "failed" && last && (
          <>
            <div className="papers-sum">
              <span role="status">{count(last.total, "paper")}</span>
              <SqlBehind sql={last.sql} what="the list of papers" />
              <ExportMenu table={() => papersTable(last.items)} name="papers" />
            </div>
            {last.total === 0 && <NoPaper />}
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
    </div>
  );
}

function PaperFacets({ facets }: { facets: PapersResponse["facets"] | undefined }) {
  return (
    <Rail label="Filters">
      <FacetGroup title="Year" name="year" items={facets?.year ?? []} resets={["from"]} />
      <FacetGroup
        title="Technique"
        name="technique"
        items={facets?.technique ?? []}
        type="technique"
        resets={["from"]}
      />
      <FacetGroup title="Hardware" name="hardware" items={facets?.hardware ?? []} type="hardware" resets={["from"]} />
    </Rail>
  );
}

function NoPaper() {
  const { params, with: addressWith } = useAddress();
  const filters = ["technique", "hardware", "year", "about"].filter((name) => params.get(name) !== null);
  const nothing = Object.fromEntries(filters.map((name) => [name, null]));
  return (
    <Empty title="No paper here meets all of this">
      <p>Try fewer words, or the beginning of one.</p>
      {filters.length > 0 && (
        <Link className="button" href={addressWith({ ...nothing, from: null })}>
          Take the filters away
        </Link>
      )}
    </Empty>
  );
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
