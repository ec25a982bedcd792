/** Nodes, numbers and quotes as lines for the terminal. */
import type { Measurement, Quote } from "@accelgraph/api";
import { dim } from "./output.ts";

/** `up to 2.3-3.6 x speedup`, with what the text ties to it. */
export function describeMeasurement(m: Measurement): string {
  const qualifier = { "=": "", "<=": "up to ", ">=": "at least ", "~": "about " }[m.qualifier];
  const number = `${m.value}${m.valueMax === null ? "" : `-${m.valueMax}`}${m.unit === "" ? "" : ` ${m.unit}`}`;
  const change = m.change === "absolute" || m.metric === "speedup" ? "" : ` ${m.change}`;
  const ties = [
    m.subject && `by ${m.subject.name}`,
    m.baseline && `over ${m.baseline.name}`,
    m.model && `with ${m.model.name}`,
    m.hardware && `on ${m.hardware.name}`,
    m.dataset && `at ${m.dataset.name}`,
  ].filter(Boolean);
  return [`${qualifier}${number} ${m.name}${change}`, ...ties].join(" ");
}

/** The sentence with its paper, cut to the words around the mark where it is long. */
export function describeQuote({ sentence, marks, paper }: Quote, width: number): string {
  const room = Math.max(width - 12, 40);
  const mark = marks[0]?.[0] ?? 0;
  const from = sentence.length <= room ? 0 : Math.max(0, Math.min(mark - Math.floor(room / 3), sentence.length - room));
  const cut = sentence.slice(from, from + room).toWellFormed();
  const words = `${from > 0 ? "…" : ""}${cut.trim()}${from + room < sentence.length ? "…" : ""}`;
  return dim(`“${words}” (${paper.title}${paper.year === null ? "" : `, ${paper.year}`})`);
}

export function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}

export function countOf(n: number, word: string): string {
  return `${n.toLocaleString("en")} ${word}${n === 1 ? "" : "s"}`;
}
