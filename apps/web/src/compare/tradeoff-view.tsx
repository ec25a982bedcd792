import type { Tradeoff, TradeoffsResponse } from "@accelgraph/api";
import { useAddress } from "../address/use-address.ts";
import { question } from "../answers/fetch-answer.ts";
import { Empty, Failed, Loading } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { count } from "../marks/type-words.ts";
import { EntityPicker } from "../search/entity-picker.tsx";
import { SqlBehind } from "../sql/sql-behind.tsx";
import { ExportMenu } from "../tables/export-menu.tsx";
import { tradeoffsTable } from "./numbers-table.ts";
import { pickedNode } from "./picked-node.ts";
import { CHART, TradeoffChart } from "./tradeoff-chart.tsx";
import { factorScale, qualityScale } from "./tradeoff-scale.ts";
import { TradeoffTable } from "./tradeoff-table.tsx";

const GAINS = [
  { name: "speed", words: "Speed" },
  { name: "memory", words: "Memory saved" },
  { name: "energy", words: "Energy saved" },
] as const;

/** What a gain costs: each dot is a gain and a change in quality of one thing in one paper. */
export function TradeoffView({ tabs }: { tabs: React.ReactNode }) {
  const { params } = useAddress();
  const gain = params.get("gain") ?? "speed";
  const asked = ["hardware", "model", "technique", "baseline", "year"].map((name) => [name, params.get(name)]);
  const found = useAnswer<TradeoffsResponse>(question("tradeoffs", { gain, ...Object.fromEntries(asked) }));
  return (
    <div className="compare-main compare-whole" aria-busy={found.state === "loading"}>
      {tabs}
      <Asking gain={gain} />
      {found.state === "failed" && <Failed fault={found.fault} />}
      {found.state === "loading" && found.last === undefined && <Loading what="the pairs" />}
      {found.state !== "failed" && found.last && <Pairs found={found.last} gain={gain} />}
    </div>
  );
}

function Asking({ gain }: { gain: string }) {
  const { params, go } = useAddress();
  const pick = (name: "hardware" | "model" | "technique") => ({
    chosen: pickedNode(params.get(name)),
    onPick: (id: string) => go({ [name]: id, pair: null }),
    onClear: params.get(name) === null ? undefined : () => go({ [name]: null, pair: null }),
  });
  return (
    <div className="compare-asking">
      <fieldset className="steps" aria-label="What is gained">
        {GAINS.map(({ name, words }) => (
          <button
            key={name}
            type="button"
            className="steps-one"
            aria-pressed={gain === name}
            onClick={() => go({ gain: name === "speed" ? null : name, pair: null })}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <span>
        on <EntityPicker types={["hardware"]} {...pick("hardware")} /> for{" "}
        <EntityPicker types={["model", "model-class"]} {...pick("model")} /> by{" "}
        <EntityPicker types={["technique"]} {...pick("technique")} />
      </span>
    </div>
  );
}

function Pairs({ found: { items, cut, sql }, gain }: { found: TradeoffsResponse; gain: string }) {
  if (items.length === 0) {
    return (
      <Empty title="No paper here states both for one thing">
        <p>A pair needs a gain and a change in quality of the same thing, in one paper, under conditions that agree.</p>
      </Empty>
    );
  }
  const drawn = items.filter(({ inPoints }) => inPoints);
  const x = qualityScale(
    drawn.map(({ change }) => change),
    { from: CHART.left, to: CHART.width - CHART.right },
  );
  const y = factorScale(
    drawn.map(({ factor }) => factor),
    { from: CHART.height - CHART.bottom, to: CHART.top },
  );
  return (
    <>
      <header className="compare-head">
        <h2>
          {count(items.length, "pair")}
          {cut && <span className="quiet"> of the greatest gains; there are more</span>}
          {drawn.length < items.length && (
            <span className="quiet">
              {" "}
              · {items.length - drawn.length} on other scales, such as perplexity, only below
            </span>
          )}
        </h2>
        <SqlBehind sql={sql} what="these pairs" />
        <ExportMenu table={() => tradeoffsTable(items)} name={`${gain}-against-quality`} />
      </header>
      <div className="tradeoffs">
        {byClass(drawn).map(([title, group]) => (
          <TradeoffChart key={title} title={title} items={group} x={x} y={y} />
        ))}
      </div>
      <p className="plot-key small quiet">
        <span className="dot dot-stated" /> both stated <span className="dot dot-upto" /> “up to” or “within”; the line
        joins what nothing here beats in both. Papers measure quality in different ways: a dot is a claim, not a
        ranking.
      </p>
      <TradeoffTable items={items} />
    </>
  );
}

/** Classes with fewer pairs share one drawing. */
const FEW = 3;

/** All pairs, then hardware classes by their number of pairs; then rare ones together, and what names none. */
function byClass(items: readonly Tradeoff[]): [string, readonly Tradeoff[]][] {
  const groups = new Map<string, Tradeoff[]>();
  for (const item of items) {
    if (item.hardware === null) continue;
    const { name } = item.hardware;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  const sorted = [...groups].sort(([, x], [, y]) => y.length - x.length);
  const rare = sorted.filter(([, group]) => group.length < FEW);
  const none = items.filter(({ hardware }) => hardware === null);
  const charts: [string, readonly Tradeoff[]][] = [
    ["All hardware", items],
    ...sorted.filter(([, group]) => group.length >= FEW),
    [rare.map(([name]) => name).join(", "), rare.flatMap(([, group]) => group)],
    ["Hardware not named, or several kinds", none],
  ];
  return charts.filter(([, group]) => group.length > 0);
}
