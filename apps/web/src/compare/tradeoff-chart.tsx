import type { Tradeoff } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { firstWords } from "../marks/first-words.ts";
import { count } from "../marks/type-words.ts";
import { formatNumber, formatValue } from "../measures/format-value.ts";
import { type PlacedName, placeNames } from "./place-names.ts";
import { type AxisScale, frontierOf } from "./tradeoff-scale.ts";

export const CHART = Object.freeze({ width: 440, height: 260, left: 40, right: 14, top: 10, bottom: 36 });

interface ChartProps {
  readonly title: string;
  readonly items: readonly Tradeoff[];
  readonly x: AxisScale;
  readonly y: AxisScale;
}

/** One hardware class: a dot a pair, hollow where either number is only bounded; the line joins what nothing beats. */
export function TradeoffChart({ title, items, x, y }: ChartProps) {
  const { width, height, left, right, top, bottom } = CHART;
  const { params } = useAddress();
  const frontier = frontierOf(items);
  const dotOf = (item: Tradeoff) => ({ x: x.at(item.change), y: y.at(item.factor) });
  // What is open is named before what is best.
  const isOpen = ({ gain }: Tradeoff) => params.get("pair") === String(gain.id);
  const named = [...items.filter(isOpen), ...frontier.filter((item) => !isOpen(item))];
  const names = placeNames(
    [...named, ...items.filter((item) => !named.includes(item))].map((item) => ({
      ...{ ...dotOf(item), id: item.gain.id, name: firstWords(nameOf(item)) },
      isMinor: !named.includes(item),
    })),
    items.map(dotOf),
    { left, right: width - 2, top: 2, bottom: height - bottom },
  );
  const unnamed = items.length - names.size;
  const line = frontier.map(({ change, factor }) => `${x.at(change)},${y.at(factor)}`).join(" ");
  return (
    <figure className="tradeoff">
      <figcaption>
        <b>{title}</b> <span className="quiet">{items.length}</span>
        {unnamed > 0 && (
          <span className="quiet small">
            {" "}
            · no room for {count(unnamed, "name")}: point at the dot, or see the table
          </span>
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg
        className="plot-svg"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Gain against quality on ${title}; the table below holds the same`}
      >
        {y.ticks.map((tick) => (
          <g key={tick} className="plot-tick">
            <line x1={left} x2={width - right} y1={y.at(tick)} y2={y.at(tick)} />
            <text x={left - 6} y={y.at(tick) + 4} textAnchor="end">
              {tick}×
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <g key={tick} className={tick === 0 ? "plot-tick plot-zero" : "plot-tick"}>
            <line x1={x.at(tick)} x2={x.at(tick)} y1={top} y2={height - bottom} />
            <text x={x.at(tick)} y={height - bottom + 14} textAnchor="middle">
              {tick > 0 ? `+${tick}` : String(tick).replace("-", "−")}
            </text>
          </g>
        ))}
        <text className="tradeoff-axis" x={left} y={height - 4}>
          ← quality lost
        </text>
        <text className="tradeoff-axis" x={width - right} y={height - 4} textAnchor="end">
          gained, in points or % →
        </text>
        {frontier.length > 1 && <polyline className="tradeoff-frontier" points={line} />}
        {items.map((item) => (
          <Dot
            key={item.gain.id}
            item={item}
            {...dotOf(item)}
            isOpen={isOpen(item)}
            isBest={named.includes(item)}
            place={names.get(item.gain.id)}
          />
        ))}
      </svg>
    </figure>
  );
}

interface DotProps {
  readonly item: Tradeoff;
  readonly x: number;
  readonly y: number;
  readonly isOpen: boolean;
  readonly isBest: boolean;
  /** Where its name stands; one without a place is shown while the dot is pointed at or focused. */
  readonly place: PlacedName | undefined;
}

function Dot({ item, x, y, isOpen, isBest, place }: DotProps) {
  const { with: addressWith } = useAddress();
  const { gain, quality, factor } = item;
  const isBound = gain.qualifier === "<=" || quality.qualifier === "<=";
  const name = nameOf(item);
  const isRight = x > CHART.width * 0.66;
  return (
    <Link
      className={isOpen ? "tradeoff-dot tradeoff-open" : "tradeoff-dot"}
      href={addressWith({ pair: isOpen ? null : gain.id })}
      aria-label={`${name}: ${isBound ? "up to " : ""}${formatNumber(factor)} times, quality ${formatValue(quality)} ${quality.name}`}
    >
      {place?.line && <line className="tradeoff-lead" x1={x} y1={y} x2={place.line.x} y2={place.line.y} />}
      <circle className="plot-hit" cx={x} cy={y} r={12} />
      <circle className={isBound ? "plot-dot plot-dot-upto" : "plot-dot"} cx={x} cy={y} r={isOpen ? 7 : 5} />
      {place ? (
        <text
          className={isBest ? "tradeoff-name" : "tradeoff-name tradeoff-name-minor"}
          x={place.x}
          y={place.y}
          textAnchor={place.anchor}
        >
          {firstWords(name)}
        </text>
      ) : (
        <text
          className="tradeoff-name tradeoff-name-late"
          x={x + (isRight ? -9 : 9)}
          y={y + 4}
          textAnchor={isRight ? "end" : "start"}
        >
          {firstWords(name)}
        </text>
      )}
    </Link>
  );
}

function nameOf({ gain }: Tradeoff): string {
  return gain.subject?.name ?? gain.quote.paper.title;
}
