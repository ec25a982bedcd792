import type { AdoptionResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { TypeMark } from "../marks/type-mark.tsx";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { ExportMenu } from "../tables/export-menu.tsx";
import type { TextTable } from "../tables/format-table.ts";
import { pickedNode } from "./picked-node.ts";

type Row = AdoptionResponse["rows"][number];
type Mark = Row["marks"][number];

/** When each technique first met each class of hardware, in this file. */
export function AdoptionView({ tabs }: { tabs: React.ReactNode }) {
  const { params, go } = useAddress();
  const [technique, hardware] = [params.get("technique"), params.get("hardware")];
  const found = useAnswer<AdoptionResponse>(question("adoption", { technique, hardware }));
  return (
    <div className="compare-main compare-whole" aria-busy={found.state === "loading"}>
      {tabs}
      <div className="compare-asking">
        <span>
          When did{" "}
          <EntityPicker
            types={["technique"]}
            chosen={pickedNode(technique)}
            onPick={(id) => go({ technique: id })}
            onClear={technique === null ? undefined : () => go({ technique: null })}
          />{" "}
          first meet{" "}
          <EntityPicker
            types={["hardware"]}
            chosen={pickedNode(hardware)}
            onPick={(id) => go({ hardware: id })}
            onClear={hardware === null ? undefined : () => go({ hardware: null })}
          />{" "}
          ?
        </span>
      </div>
      {found.state === "failed" && <Failed fault={found.fault} />}
      {found.state === "loading" && found.last === undefined && <Loading what="the first meetings" />}
      {found.state !== "failed" && found.last && <Timeline found={found.last} />}
    </div>
  );
}

function Timeline({ found: { rows, cut, sql } }: { found: AdoptionResponse }) {
  if (rows.length === 0) {
    return (
      <Empty title="Nobody here brings these together">
        <p>Choose another technique or another device above.</p>
      </Empty>
    );
  }
  const years = yearsOf(rows);
  return (
    <>
      <header className="compare-head">
        <h2>
          First meetings in this file{" "}
          {cut > 0 && <span className="quiet"> · {count(cut, "technique")} of fewer papers left out</span>}
        </h2>
        <SqlBehind sql={sql} what="the first meetings" />
        <ExportMenu table={() => adoptionTable(rows)} name="adoption" />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="compare-table" tabIndex={0} aria-label="Timeline">
        <table className="adoption">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Technique</span>
              </th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year ?? "no date"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.technique.id}>
                <th scope="row">
                  <EntityLink entity={row.technique} />
                </th>
                {years.map((year) => (
                  <td key={year}>
                    {row.marks
                      .filter((mark) => mark.year === year)
                      .map((mark) => (
                        <FirstMeeting key={mark.hardware.id} row={row} mark={mark} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Leads to the paper; where none of them has a date, to the cell that holds them all. */
function FirstMeeting({ row, mark }: { row: Row; mark: Mark }) {
  const { hardware, paper, papers } = mark;
  const href = paper ? `/papers/${paper.id.slice("paper/".length)}` : `/matrix?cell=${row.technique.id},${hardware.id}`;
  return (
    <Link className="adoption-mark" href={href} title={paper?.title ?? count(papers, "paper")}>
      <TypeMark type="hardware" size={9} />
      {hardware.name}
      <span className="unseen">
        , {count(papers, "paper")} by now{paper && `, the first: ${paper.title}`}
      </span>
    </Link>
  );
}

/** Every year from the first to the last, then the column of what has no date. */
function yearsOf(rows: readonly Row[]): (number | null)[] {
  const all = rows.flatMap(({ marks }) => marks.map(({ year }) => year));
  const known = all.filter((year) => year !== null);
  if (known.length === 0) return [null];
  const first = Math.min(...known);
  const years: (number | null)[] = Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
  return all.includes(null) ? [...years, null] : years;
}

function adoptionTable(rows: readonly Row[]): TextTable {
  return {
    columns: ["technique", "hardware", "first_year", "paper", "papers"],
    rows: rows.flatMap(({ technique, marks }) =>
      marks.map(({ hardware, year, paper, papers }) => [
        technique.name,
        hardware.name,
        year,
        paper?.title ?? null,
        papers,
      ]),
    ),
  };
}
