import type { Document, MeasurementDraft, RoledEntity } from "../document.ts";
import { attach, defaultSubject, type Ties } from "./attach.ts";
import { type Bent, classify } from "./classify.ts";
import { confidenceOf } from "./confidence.ts";
import { findMetrics } from "./find.ts";
import { type Named, readPassage } from "./passage.ts";

/** Finds the quantitative results that the text claims, tied to the entities of the record. */
export function measures(document: Document, entities: readonly RoledEntity[]): MeasurementDraft[] {
  const named = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const drafts: MeasurementDraft[] = [];
  const author = defaultSubject(entities, document.titleEnd);
  let bent: Bent | undefined;
  let next = 0;
  for (const sentence of document.sentences) {
    const inside: Named[] = [];
    while (next < named.length && (named[next]?.start ?? 0) < sentence.end) {
      const name = named[next++];
      if (name && name.start >= sentence.start)
        inside.push({ start: name.start - sentence.start, end: name.end - sentence.start, entity: name.entity });
    }
    const passage = readPassage(sentence, inside);
    if (!passage) continue;
    bent ??= bentOf(document);
    const { groups, results } = findMetrics(passage);
    const ties = attach(passage, groups, results, author);
    results.forEach((result, index) => {
      const { isRivals, ...tie } = ties[index] as Ties;
      const kind = classify(result.quantity, result.term, result.trend, bent as Bent);
      if (!kind) return;
      drafts.push({
        start: sentence.start + result.start,
        end: sentence.start + result.end,
        metric: kind.metric,
        name: result.name,
        value: result.quantity.value,
        value_max: result.quantity.valueMax,
        unit: result.unit,
        qualifier: result.qualifier,
        change: isRivals ? "absolute" : kind.change,
        ...tie,
        rule: result.rule,
        confidence: confidenceOf(result.rule),
      });
    });
  }
  return withoutRepeats(drafts);
}

const machineWords =
  /\b(?:accelerators?|micro-?architectures?|FPGAs?|ASICs?|DRAM|cache hierarchy|prefetch\w*|compilers?|kernels?|processing-in-memory|PIM|chips?|simulat\w+|cycles?|RISC-V|systolic|NPUs?|memory controllers?)\b/i;

function bentOf(document: Document): Bent {
  const title = document.text.slice(0, document.titleEnd);
  return { machines: machineWords.test(document.text), throughput: /throughput/i.test(title) };
}

/** The same number of the same thing, told again in another sentence, is one result: the one with more ties stays. */
function withoutRepeats(drafts: readonly MeasurementDraft[]): MeasurementDraft[] {
  const kept = new Map<string, MeasurementDraft[]>();
  for (const draft of drafts) {
    const key = `${draft.metric} ${draft.value} ${draft.value_max} ${draft.unit}`;
    const same = kept.get(key) ?? [];
    const at = same.findIndex((other) => Math.abs(other.start - draft.start) > 100 && agree(other, draft));
    if (at < 0) same.push(draft);
    else if (tiesIn(draft) >= tiesIn(same[at] as MeasurementDraft)) same[at] = draft;
    kept.set(key, same);
  }
  return [...kept.values()].flat().sort((a, b) => a.start - b.start || a.end - b.end);
}

const tieFields = ["baseline", "hardware", "model", "dataset"] as const;

const agree = (a: MeasurementDraft, b: MeasurementDraft) =>
  tieFields.every((field) => a[field] === null || b[field] === null || a[field] === b[field]);

const tiesIn = (draft: MeasurementDraft) => tieFields.filter((field) => draft[field] !== null).length;
