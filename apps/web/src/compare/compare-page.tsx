import type { Measurement, MeasurementsResponse } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { CopyButtons } from "./copy-buttons.tsx";
import { DotPlot } from "./dot-plot.tsx";
import { Facets } from "./facets.tsx";
import { comparableGroups } from "./groups.ts";
import { MeasurementTable } from "./measurement-table.tsx";
import "./compare.css";

/** Numbers side by side: like is ranked with like, and what differs is said. */
export default function ComparePage() {
  const { params } = useAddress();
  const metric = params.get("metric") ?? "speedup";
  const found = useAnswer<MeasurementsResponse>(
    question("measurements", {
      metric,
      unit: params.get("unit"),
      hardware: params.get("hardware"),
      model: params.get("model"),
      baseline: params.get("baseline"),
      technique: params.get("technique"),
      limit: 300,
    }),
  );
  if (found.state === "failed") return <Failed fault={found.fault} />;
  if (found.last === undefined) return <Loading what="the numbers" />;
  return (
    <div className="compare">
      <h1 className="unseen">Compare</h1>
      <Facets facets={found.last.facets} metric={metric} />
      <div className="compare-main" aria-busy={found.state === "loading"}>
        <Numbers items={found.last.items} total={found.last.total} metric={metric} />
      </div>
    </div>
  );
}

function Numbers({ items, total, metric }: { items: readonly Measurement[]; total: number; metric: string }) {
  if (total === 0) {
    return (
      <Empty title="No number here meets all of these conditions">
        <p>Take one of them away on the left.</p>
      </Empty>
    );
  }
  const groups = comparableGroups(items);
  return (
    <>
      <header className="compare-head">
        <h2>
          {metric}, {count(total, "number")}
          {items.length < total && <span className="quiet"> · the {items.length} largest are shown</span>}
        </h2>
        <CopyButtons items={items} />
      </header>
      <DotPlot groups={groups} />
      <MeasurementTable items={items} />
    </>
  );
}
