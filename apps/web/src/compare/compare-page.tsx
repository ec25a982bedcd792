import { Link } from "wouter";
import { AddressUndo } from "../address/address-undo.tsx";
import { useAddress } from "../address/use-address.ts";
import { AdoptionView } from "./adoption-view.tsx";
import { RankedView } from "./ranked-view.tsx";
import { TradeoffView } from "./tradeoff-view.tsx";
import "./compare.css";

const VIEWS = [
  { name: null, words: "Ranked" },
  { name: "tradeoff", words: "Gain against quality" },
  { name: "adoption", words: "Adoption" },
] as const;

/** Numbers side by side: ranked like with like, speed against what it costs, and when techniques met hardware. */
export default function ComparePage() {
  const { params, with: addressWith } = useAddress();
  const view = params.get("view");
  const tabs = (
    <nav className="compare-tabs" aria-label="Ways to compare">
      {VIEWS.map(({ name, words }) => (
        <Link
          key={words}
          className="compare-tab"
          href={addressWith({ view: name, number: null, pair: null })}
          aria-current={view === name ? "page" : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
  return (
    <>
      <h1 className="unseen">Compare</h1>
      <AddressUndo />
      {view === "tradeoff" ? (
        <TradeoffView tabs={tabs} />
      ) : view === "adoption" ? (
        <AdoptionView tabs={tabs} />
      ) : (
        <RankedView tabs={tabs} />
      )}
    </>
  );
}
