import type { Measurement, Tradeoff } from "@accelgraph/api";
import type { TextTable } from "../tables/format-table.ts";

/** The numbers as a table to take away, in the columns of `v_measurements`. */
export function numbersTable(items: readonly Measurement[]): TextTable {
  return {
    columns: [
      ...["subject", "metric", "qualifier", "value", "value_max", "unit", "change", "baseline", "hardware", "model"],
      ...["dataset", "paper", "year"],
    ],
    rows: items.map((item) => [
      ...[item.subject?.name ?? null, item.name, item.qualifier, item.value, item.valueMax, item.unit, item.change],
      ...[item.baseline?.name ?? null, item.hardware?.name ?? null, item.model?.name ?? null],
      ...[item.dataset?.name ?? null, item.quote.paper.title, item.quote.paper.year],
    ]),
  };
}

/** Gains with what they cost, as a table to take away. */
export function tradeoffsTable(items: readonly Tradeoff[]): TextTable {
  return {
    columns: [
      "subject",
      "gain",
      "qualifier",
      "quality_change",
      "unit",
      "quality",
      "hardware_class",
      "hardware",
      "model",
      "paper",
    ],
    rows: items.map(({ gain, quality, factor, change, hardware }) => [
      ...[gain.subject?.name ?? null, factor, gain.qualifier, change, quality.unit, quality.name],
      ...[hardware?.name ?? null, gain.hardware?.name ?? null, gain.model?.name ?? null, gain.quote.paper.title],
    ]),
  };
}
