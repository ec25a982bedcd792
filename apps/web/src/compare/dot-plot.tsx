import type { Measurement } from "@accelgraph/api";
import { useState } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { formatNumber } from "../measures/format-value.ts";
import { useNarrow } from "../theme/use-narrow.ts";
import { type ComparableGroup, labelsOf } from "./groups.ts";
import { makeScale, PLOT_SIZES, type PlotScale } from "./plot-scale.ts";
import { missing, missingWords } from "./why-not.ts";

const ROW = 26;
const SHOWN = 24;

/** A dot a number, filled where it is stated, hollow for "up to"; a range is a bar. One axis a group. */
export function DotPlot({ groups }: { groups: readonly ComparableGroup[] }) {
  const comparable = groups.filter(({ isAlone }) => !isAlone);
  const alone = groups.find(({ isAlone }) => isAlone);
  const [whole, setWhole] = useState(false);
  const shown = whole ? comparable : comparable.slice(0, 4);
  return (
    <div className="plots">
      {shown.map((group) => (
        <Plot key={group.key} group={group} />
      ))}
      {comparable.length > 4 && (
        <button type="button" className="button" onClick={() => setWhole(!whole)}>
          {whole ? "Fewer groups" : `${comparable.length - 4} more groups`}
        </button>
      )}
      {alone && (
        <figure className="plot">
          <figcaption>
            <b>Not to be ranked with each other.</b>{" "}
            <span className="quiet">
              {aloneWords(alone.items)} The axis is shared so that they can be seen, not so that they can be compared;
              each says below what it lacks.
            </span>
          </figcaption>
          <PlotBody items={alone.items.slice(0, SHOWN)} isRanked={false} />
        </figure>
      )}
      <p className="plot-key small quiet">
        <span className="dot dot-stated" /> stated <span className="dot dot-upto" /> up to{" "}
        <span className="dot dot-range" /> range
      </p>
    </div>
  );
}

/** What keeps numbers from being ranked, by how many of them. */
function aloneWords(items: readonly Measurement[]): string {
  const lacks = (condition: ReturnType<typeof missing>[number], words: string) => {
    const number = items.filter((item) => missing(item).includes(condition)).length;
    return number === 0 ? [] : [`${number} name no ${words}`];
  };
  const parts = [...lacks("baseline", "baseline"), ...lacks("hardware", "device"), ...lacks("model", "model")];
  const whole = items.filter((item) => missing(item).length === 0).length;
  if (whole > 0) parts.push(`${whole} share their conditions with no other`);
  return `Of these ${items.length}, ${parts.join(", ")}.`;
}

function Plot({ group }: { group: ComparableGroup }) {
  return (
    <figure className="plot">
      <figcaption>
        <b>{group.conditions}</b>
        {group.items.length > SHOWN && <span className="quiet"> · the {SHOWN} largest</span>}
      </figcaption>
      <PlotBody items={group.items.slice(0, SHOWN)} isRanked />
    </figure>
  );
}

function PlotBody({ items, isRanked }: { items: readonly Measurement[]; isRanked: boolean }) {
  const { with: addressWith } = useAddress();
  const size = useNarrow() ? PLOT_SIZES.narrow : PLOT_SIZES.wide;
  const scale = makeScale(items, size);
  const labels = labelsOf(items);
  const height = items.length * ROW + 26;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg
      className="plot-svg"
      viewBox={`0 0 ${size.width} ${height}`}
      role="group"
      aria-label="Dot plot; the table below holds the same"
    >
      {scale.ticks.map((tick) => (
        <g key={tick} className="plot-tick">
          <line x1={scale.x(tick)} x2={scale.x(tick)} y1={0} y2={height - 22} />
          <text x={scale.x(tick)} y={height - 8} textAnchor="middle">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {items.map((item, index) => {
        const y = index * ROW + ROW / 2;
        const label = labels[index] ?? "";
        return (
          <Link
            key={item.id}
            href={addressWith({ number: item.id })}
            className={isRanked ? "plot-row" : "plot-row plot-row-alone"}
          >
            {!isRanked && <title>{missingWords(item) || "conditions of its own"}</title>}
            <rect className="plot-hit" x={0} y={y - ROW / 2} width={size.width} height={ROW} />
            <text className="plot-name" x={size.left - 14} y={y + 4} textAnchor="end">
              {clip(label, size.letters)}
            </text>
            <Dot item={item} scale={scale} y={y} />
            <text className="plot-value" x={scale.x(item.valueMax ?? item.value) + 11} y={y + 4}>
              {formatNumber(item.valueMax ?? item.value)}
              {item.unit === "x" ? "×" : ` ${item.unit}`}
            </text>
          </Link>
        );
      })}
    </svg>
  );
}

function Dot({ item, scale, y }: { item: Measurement; scale: PlotScale; y: number }) {
  const end = scale.x(item.valueMax ?? item.value);
  return (
    <>
      {item.valueMax !== null && <line className="plot-range" x1={scale.x(item.value)} x2={end} y1={y} y2={y} />}
      <circle className={item.qualifier === "<=" ? "plot-dot plot-dot-upto" : "plot-dot"} cx={end} cy={y} r={5} />
    </>
  );
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
