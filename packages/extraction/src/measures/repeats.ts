import type { MeasurementDraft } from "../document.ts";
import { sorted } from "../sorted.ts";

/** More tellings of one number are not looked through. */
const mostTellings = 8;

/** The same number of the same thing, told again in another sentence, is one result: the one with more ties stays. */
export function withoutRepeats(drafts: MeasurementDraft[]): MeasurementDraft[] {
  if (new Set(drafts.map(({ value }) => value)).size === drafts.length) return inOrder(drafts);
  const kept = new Map<string, MeasurementDraft[]>();
  for (const draft of drafts) {
    const key = `${draft.metric} ${draft.value} ${draft.value_max} ${draft.unit}`;
    const same = kept.get(key) ?? [];
    kept.set(key, same);
    const at = same
      .slice(0, mostTellings)
      .findIndex((other) => Math.abs(other.start - draft.start) > 100 && agree(other, draft));
    if (at < 0) same.push(draft);
    else if (tiesIn(draft) >= tiesIn(same[at] as MeasurementDraft)) same[at] = draft;
  }
  return inOrder([...kept.values()].flat());
}

const inOrder = (drafts: MeasurementDraft[]) => sorted(drafts, (a, b) => a.start - b.start || a.end - b.end);

const tieFields = ["baseline", "hardware", "model", "dataset"] as const;

const agree = (a: MeasurementDraft, b: MeasurementDraft) =>
  tieFields.every((field) => a[field] === null || b[field] === null || a[field] === b[field]);

const tiesIn = (draft: MeasurementDraft) => tieFields.filter((field) => draft[field] !== null).length;
