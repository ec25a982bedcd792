import type { GroupFinding } from "./finding.ts";
import { type Passage, termEnd } from "./passage.ts";
import type { Quantity } from "./quantities.ts";

/** Whether a number with this finding is a result; the bar is higher the less the number's form says. */
export function isResult(passage: Passage, quantity: Quantity, finding: GroupFinding): boolean {
  const metric = finding.term?.term?.metric;
  switch (quantity.form) {
    case "ratio":
      return finding.rule !== "measures/bare" || quantity.word !== true || quantity.trend !== undefined;
    case "points":
      if (quantity.word === true && isPlace.test(passage.text.slice(quantity.end, quantity.end + 16))) return false;
      return (
        quantity.decimal || metric !== undefined || quantity.trend !== undefined || finding.rule !== "measures/bare"
      );
    case "percent":
      return metric !== undefined || quantity.trend !== undefined || !isAside(passage, quantity);
    case "unit":
      if (quantity.isError) return metric === "quality";
      return quantity.unit === "bits"
        ? quantity.end2 !== undefined
        : quantity.unitMetric !== undefined || finding.term !== undefined;
    case "bare":
      return isBareResult(passage, quantity, finding);
  }
}

/** "two points in time" are places. */
const isPlace = /^ (?:in|of|on|are|that|which)\b/;

/** "(50% attention)": a share alone in a bracket, or before "the", tells how a thing is made. */
const isAside = ({ text }: Passage, { start, end }: Quantity) =>
  text.charAt(start - 1) === "(" && /^ [a-z]/.test(text.slice(end, end + 2));

/** A number without a unit is a result only right beside a measure of quality, or with a sign. */
function isBareResult(passage: Passage, quantity: Quantity, finding: GroupFinding): boolean {
  const metric = finding.term?.term?.metric;
  if (finding.rule === "measures/on-dataset") return quantity.decimal || quantity.trend !== undefined;
  if (quantity.end2) return metric !== undefined && metric !== "generic" ? true : quantity.decimal;
  if (isRealTime(finding)) return quantity.decimal;
  if (metric !== "quality" && metric !== "acceptance" && metric !== "utilization")
    return quantity.trend !== undefined && quantity.decimal;
  if (quantity.trend) return true;
  const term = finding.term;
  if (!term) return false;
  if (finding.rule === "measures/carried") return quantity.decimal;
  const gap =
    term.start >= quantity.end
      ? passage.text.slice(quantity.end, term.start)
      : passage.text.slice(termEnd(passage.pieces, term), quantity.start);
  return gap.length < 40 && (quantity.decimal || /^[\s(:=]*(?:score |of |is |to )*$/.test(gap));
}

/** The one time that has no unit. */
const isRealTime = (finding: GroupFinding) =>
  /^(?:real time factor|rtf)$/.test(finding.term?.term?.words.join(" ") ?? "");
