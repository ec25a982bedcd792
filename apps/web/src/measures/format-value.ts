import type { Measurement } from "@accelgraph/api";

type Stated = Pick<Measurement, "metric" | "value" | "valueMax" | "unit" | "qualifier" | "change">;

/** The word that goes before the number; empty where the number is stated as such. */
export function qualifierWord(measurement: Pick<Measurement, "qualifier">): string {
  switch (measurement.qualifier) {
    case "=":
      return "";
    case "<=":
      return "up to";
    case ">=":
      return "over";
    case "~":
      return "about";
  }
}

/** `1.45×`, `2.3–3.6×`, `−30 %`, `+2.1 pp`, `7.59`, `12.4 ms`. */
export function formatValue(measurement: Stated): string {
  const { value, valueMax, unit } = measurement;
  const numbers = valueMax === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(valueMax)}`;
  if (unit === "x") return `${numbers}×`;
  return `${sign(measurement)}${numbers}${unit === "" ? "" : ` ${unit}`}`;
}

/** `less` where a factor is one of loss: "3× less memory" must not read as a gain. */
export function changeWord(measurement: Stated): string {
  return measurement.unit === "x" && measurement.change === "decrease" ? "less" : "";
}

function sign({ change, unit }: Stated): string {
  if (change === "absolute" || !["%", "pp", ""].includes(unit)) return "";
  return change === "decrease" ? "−" : "+";
}

export function formatNumber(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 4, useGrouping: Math.abs(value) >= 10_000 });
}
