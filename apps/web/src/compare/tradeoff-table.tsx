import type { Tradeoff } from "@accelgraph/api";
import { Fragment } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { EntityLink } from "../marks/entity-link.tsx";
import { formatNumber, formatValue, qualifierWord } from "../measures/format-value.ts";
import { QuoteView } from "../quotes/quote-view.tsx";

/** The pairs, greatest gain first; a row opens both sentences. */
export function TradeoffTable({ items }: { items: readonly Tradeoff[] }) {
  const { params, with: addressWith } = useAddress();
  const open = params.get("pair");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="compare-table" tabIndex={0} aria-label="Pairs">
      <table className="grid">
        <thead>
          <tr>
            {["Gain", "Quality", "Of", "Hardware", "Model", "Year"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.gain.id} item={item} isOpen={open === String(item.gain.id)} addressWith={addressWith} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly item: Tradeoff;
  readonly isOpen: boolean;
  readonly addressWith: ReturnType<typeof useAddress>["with"];
}

function Row({ item, isOpen, addressWith }: RowProps) {
  const { gain, quality, factor, hardware, tied } = item;
  const { paper } = gain.quote;
  return (
    <Fragment>
      <tr className={isOpen ? "grid-picked" : undefined}>
        <td className="compare-value">
          <Link href={addressWith({ pair: isOpen ? null : gain.id })} role="button" aria-expanded={isOpen}>
            <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> {qualifierWord(gain)}{" "}
            <b>{formatNumber(round(factor))}×</b>
          </Link>
        </td>
        <td>
          {qualifierWord(quality)} <b>{formatValue(quality)}</b> <span className="quiet small">{quality.name}</span>
        </td>
        <td>
          {gain.subject ? (
            <EntityLink entity={gain.subject} />
          ) : (
            <Link className="compare-paper" href={`/papers/${paper.id.slice("paper/".length)}`}>
              {paper.title}
            </Link>
          )}
        </td>
        <td>
          {gain.hardware ? (
            <EntityLink entity={gain.hardware} />
          ) : (
            hardware && (
              <>
                <EntityLink entity={hardware} /> {!tied && <span className="quiet small">by its paper</span>}
              </>
            )
          )}
        </td>
        <td>{gain.model && <EntityLink entity={gain.model} />}</td>
        <td>{paper.year ?? ""}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6}>
            <QuoteView quote={gain.quote} showRule />
            {quality.quote.sentence !== gain.quote.sentence && <QuoteView quote={quality.quote} showRule />}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
