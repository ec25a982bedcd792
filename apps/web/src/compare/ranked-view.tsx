import type { Measurement, MeasurementsResponse } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { FacetGroup } from "../facets/facet-group.tsx";
import { count } from "../marks/type-words.ts";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { ExportMenu } from "../tables/export-menu.tsx";
import { Rail } from "../theme/rail.tsx";
import { DotPlot } from "./dot-plot.tsx";
import { comparableGroups } from "./groups.ts";
import { MeasurementTable } from "./measurement-table.tsx";
import { numbersTable } from "./numbers-table.ts";

const FACETS = ["unit", "technique", "hardware", "model", "baseline", "dataset", "year"] as const;

/** Numbers of one metric: like is ranked with like, and what differs is said. */
export function RankedView({ tabs }: { tabs: React.ReactNode }) {
  const { params } = useAddress();
  const metric = params.get("metric") ?? "speedup";
  const chosen = Object.fromEntries(FACETS.map((name) => [name, params.get(name)]));
  const found = useAnswer<MeasurementsResponse>(question("measurements", { metric, ...chosen, limit: 300 }));
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.last === undefined) return <Loading what="the numbers" />;
  return (
    <div className="compare">
      <Conditions facets={found.last.facets} metric={metric} />
      <div className="compare-main" aria-busy={found.state === "loading"}>
        {tabs}
        <Numbers found={found.last} metric={metric} />
      </div>
    </div>
  );
}

/** Conditions to choose from, each with how many numbers it would leave. */
function Conditions({ facets, metric }: { facets: MeasurementsResponse["facets"]; metric: string }) {
  const resets = ["number"];
  return (
    <Rail label="Conditions">
      <FacetGroup title="Metric" name="metric" items={facets.metric} chosen={metric} isSticky resets={resets} />
      <FacetGroup title="Unit" name="unit" items={facets.unit} resets={resets} />
      <FacetGroup title="Technique" name="technique" items={facets.technique} type="technique" resets={resets} />
      <FacetGroup title="Hardware" name="hardware" items={facets.hardware} type="hardware" resets={resets} />
      <FacetGroup title="Model" name="model" items={facets.model} type="model" resets={resets} />
      <FacetGroup title="Over" name="baseline" items={facets.baseline} type="method" resets={resets} />
      <FacetGroup title="Dataset" name="dataset" items={facets.dataset} type="dataset" resets={resets} />
      <FacetGroup title="Year" name="year" items={facets.year} resets={resets} />
    </Rail>
  );
}

function Numbers({ found: { items, total, sql }, metric }: { found: MeasurementsResponse; metric: string }) {
  const { with: addressWith } = useAddress();
  if (total === 0) {
    return (
      <Empty title="No number here meets all of these conditions">
        <p>Take one of them away on the left, or all of them.</p>
        <Link className="button" href={addressWith(Object.fromEntries(FACETS.map((name) => [name, null])))}>
          Take all conditions away
        </Link>
      </Empty>
    );
  }
  return <Shown items={items} total={total} sql={sql} metric={metric} />;
}

interface ShownProps extends Pick<MeasurementsResponse, "total" | "sql"> {
  readonly items: readonly Measurement[];
  readonly metric: string;
}

function Shown({ items, total, sql, metric }: ShownProps) {
  const groups = comparableGroups(items);
  return (
    <>
      <header className="compare-head">
        <h2>
          {metric}, {count(total, "number")}
          {items.length < total && <span className="quiet"> · the {items.length} largest are shown</span>}
        </h2>
        <SqlBehind sql={sql} what="these numbers" />
        <ExportMenu table={() => numbersTable(items)} name={metric} />
      </header>
      <DotPlot groups={groups} />
      <MeasurementTable items={items} />
    </>
  );
}
