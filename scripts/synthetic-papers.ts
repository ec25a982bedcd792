/**
 * Papers that nobody wrote, with the shape of real ones: for timing and for large files. Number `n` is the same
 * paper in every run. Each comes with the record that a perfect extractor would make of it, so that the store can
 * be timed without the extractor.
 */
import { type Paper, type PaperRecord, paperKey } from "@accelgraph/domain";
import { modelClasses, techniques } from "@accelgraph/lexicon";
import { Draft } from "./synthetic-draft.ts";

export interface SyntheticPaper {
  readonly paper: Paper;
  readonly record: PaperRecord;
}

const FILLER = [
  "Deployments of this size are limited by memory traffic rather than by arithmetic.",
  "Earlier work treats every layer alike, which wastes effort where little is gained.",
  "The schedule is found once and reused, so that nothing is paid at run time.",
  "An ablation shows which part of the gain comes from which choice.",
  "The approach needs no retraining and fits existing toolchains.",
  "We discuss where it fails and what remains to be done.",
];

/** Paper number `n`, counted from 0. */
export function syntheticPaper(n: number): SyntheticPaper {
  const draft = new Draft(n);
  const { title, abstract } = compose(draft);
  const month = String((n % 12) + 1).padStart(2, "0");
  const paper = {
    title,
    abstract,
    source: { file: "synthetic.jsonl", line: n + 1 },
    arxivId: `${15 + (n % 11)}${month}.${String(n).padStart(6, "0")}`,
    published: `${2015 + (n % 11)}-${month}`,
  };
  const keyed = { key: paperKey(paper), ...paper };
  return { paper: keyed, record: draft.record(keyed) };
}

function compose(draft: Draft): { title: string; abstract: string } {
  const technique = draft.pick(techniques);
  const modelClass = draft.pick(modelClasses);
  const method = draft.chance(0.86) ? draft.coin() : null;
  const it = method ?? "our approach";
  const [model, hardware, dataset, rival, base] = (["model", "hardware", "dataset", "method", "method"] as const).map(
    (type) => draft.known(type),
  ) as [string, string, string, string, string];
  const title = `${method ? `${method}: ` : ""}${technique.title} for ${modelClass.title}, study ${draft.number}`;
  draft.label("technique", technique.slug, technique.title);
  draft.label("model-class", modelClass.slug, modelClass.title);
  if (method) draft.entity("method", method, "proposed");
  const text = [draft.pick(FILLER), `We present ${it}, which brings ${technique.title} to ${model}.`];
  draft.entity("model", model, "target");
  if (draft.chance(0.5)) text.push(`It builds on ${draft.entity("method", base, "used")}.`);
  text.push(draft.pick(FILLER), draft.pick(FILLER));
  if (draft.chance(0.75)) {
    const factor = draft.factor();
    const quote = `a ${factor}x speedup over ${draft.entity("method", rival, "compared")}`;
    text.push(`On ${draft.entity("hardware", hardware, "target")}, ${it} reaches ${quote} with ${model}.`);
    draft.measurement({ quote, value: factor, subject: method, baseline: rival, hardware, model });
  }
  if (draft.chance(0.5)) {
    const quote = `falls by ${draft.factor()}%`;
    text.push(`Accuracy on ${draft.entity("dataset", dataset, "used")} ${quote}.`);
    const value = Number(quote.slice(9, -1));
    draft.measurement({
      quote,
      value,
      unit: "%",
      metric: "quality",
      name: "accuracy",
      change: "decrease",
      subject: method,
      dataset,
    });
  }
  if (draft.chance(0.4)) {
    const quote = `cuts latency by ${Math.round(draft.random() * 80) + 5}%`;
    text.push(`Elsewhere ${it} ${quote}.`);
    const value = Number(quote.slice(16, -1));
    draft.measurement({
      quote,
      value,
      unit: "%",
      metric: "latency",
      name: "latency",
      change: "decrease",
      subject: method,
    });
  }
  text.push(draft.pick(FILLER), draft.pick(FILLER));
  return { title, abstract: text.join(" ") };
}
