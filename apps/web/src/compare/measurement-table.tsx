import type { Measurement, Party } from "@accelgraph/api";
import { Fragment, useMemo, useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { changeWord, formatValue, qualifierWord } from "../measures/format-value.ts";
import { QuoteView } from "../quotes/quote-view.tsx";
import { ComparisonNote } from "./comparison-note.tsx";

const COLUMNS = ["value", "subject", "baseline", "hardware", "model", "dataset", "year"] as const;
type Column = (typeof COLUMNS)[number];

const TITLES: Record<Column, string> = {
  value: "Value",
  subject: "Of",
  baseline: "Over",
  hardware: "Hardware",
  model: "Model",
  dataset: "Dataset",
  year: "Year",
};

/** Every number with its conditions; a row opens its sentence. */
export function MeasurementTable({ items }: { items: readonly Measurement[] }) {
  const { params, with: addressWith } = useAddress();
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: "value", down: true });
  const sorted = useMemo(() => sortItems(items, sort), [items, sort]);
  const open = Number(params.get("number"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="compare-table" tabIndex={0} aria-label="Numbers">
      <table className="grid">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.column === column ? (sort.down ? "descending" : "ascending") : "none"}
              >
                <button
                  type="button"
                  className="button-plain grid-sort"
                  onClick={() => setSort({ column, down: sort.column === column ? !sort.down : column === "value" })}
                >
                  {TITLES[column]}{" "}
                  <span aria-hidden="true">{sort.column === column ? (sort.down ? "↓" : "↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => (
            <Fragment key={item.id}>
              <tr className={item.id === open ? "grid-picked" : undefined}>
                <td className="compare-value">
                  <Link
                    href={addressWith({ number: item.id === open ? null : item.id })}
                    aria-expanded={item.id === open}
                    role="button"
                  >
                    <span aria-hidden="true">{item.id === open ? "▾" : "▸"}</span> {qualifierWord(item)}{" "}
                    <b>{formatValue(item)}</b> {changeWord(item)}
                  </Link>
                  <span className="quiet small"> {item.name}</span>
                </td>
                <td>{item.subject ? <EntityLink entity={item.subject} /> : <PaperName item={item} />}</td>
                <PartyCell party={item.baseline} />
                <PartyCell party={item.hardware} />
                <PartyCell party={item.model} />
                <PartyCell party={item.dataset} />
                <td>{item.quote.paper.year ?? ""}</td>
              </tr>
              {item.id === open && (
                <tr>
                  <td colSpan={COLUMNS.length}>
                    <QuoteView quote={item.quote} showRule />
                    <ComparisonNote item={item} items={items} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PartyCell({ party }: { party: Party | null }) {
  return <td>{party === null ? "" : <EntityLink entity={party} />}</td>;
}

function PaperName({ item }: { item: Measurement }) {
  const { paper } = item.quote;
  return (
    <Link className="compare-paper" href={`/papers/${paper.id.slice("paper/".length)}`}>
      {paper.title}
    </Link>
  );
}

function sortItems(items: readonly Measurement[], { column, down }: { column: Column; down: boolean }): Measurement[] {
  const keyOf = (item: Measurement): string | number => {
    if (column === "value") return item.valueMax ?? item.value;
    if (column === "year") return item.quote.paper.year ?? 0;
    return item[column]?.name.toLowerCase() ?? "\uffff";
  };
  const sign = down ? -1 : 1;
  return [...items].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x === y ? a.id - b.id : x < y ? -sign : sign;
  });
}
