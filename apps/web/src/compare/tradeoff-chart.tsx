import type { Tradeoff } from "@accelgraph/api";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { firstWords } from "../marks/first-words.ts";
import { formatNumber, formatValue } from "../measures/format-value.ts";
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
  const frontier = frontierOf(items);
  const line = frontier.map(({ change, factor }) => `${x.at(change)},${y.at(factor)}`).join(" ");
  return (
    <figure className="tradeoff">
      <figcaption>
        <b>{title}</b> <span className="quiet">{items.length}</span>
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
          <Dot key={item.gain.id} item={item} x={x} y={y} isBest={frontier.includes(item)} />
        ))}
      </svg>
    </figure>
  );
}

function Dot({ item, x, y, isBest }: { item: Tradeoff; isBest: boolean } & Pick<ChartProps, "x" | "y">) {
  const { params, with: addressWith } = useAddress();
  const { gain, quality, change, factor } = item;
  const isOpen = params.get("pair") === String(gain.id);
  const isBound = gain.qualifier === "<=" || quality.qualifier === "<=";
  const name = gain.subject?.name ?? gain.quote.paper.title;
  const [cx, cy] = [x.at(change), y.at(factor)];
  const isRight = cx > CHART.width * 0.66;
  return (
    <Link
      className={isOpen ? "tradeoff-dot tradeoff-open" : "tradeoff-dot"}
      href={addressWith({ pair: isOpen ? null : gain.id })}
      aria-label={`${name}: ${isBound ? "up to " : ""}${formatNumber(factor)} times, quality ${formatValue(quality)} ${quality.name}`}
    >
      <circle className="plot-hit" cx={cx} cy={cy} r={12} />
      <circle className={isBound ? "plot-dot plot-dot-upto" : "plot-dot"} cx={cx} cy={cy} r={isOpen ? 7 : 5} />
      {isBest && (
        <text className="tradeoff-name" x={cx + (isRight ? -9 : 9)} y={cy + 4} textAnchor={isRight ? "end" : "start"}>
          {firstWords(name)}
        </text>
      )}
    </Link>
  );
}
