import type { EntityType, Role } from "@accelgraph/domain";
import { abbreviations } from "../abbreviations/index.ts";
import type { Document, MeasurementDraft, RoledEntity } from "../document.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { measures } from "./index.ts";

/** What the tests of measurements read: sentences about a few names whose roles are known. */

/** Names that the test sentences use, and what they are to the paper. */
const cast: readonly (readonly [name: string, type: EntityType, role: Role])[] = [
  ["Kestrel", "method", "proposed"],
  ["Osprey", "method", "compared"],
  ["Harrier", "method", "compared"],
  ["LLaMA-7B", "model", "target"],
  ["OPT-13B", "model", "target"],
  ["A100", "hardware", "target"],
  ["RTX 4090", "hardware", "target"],
  ["MLVU", "dataset", "used"],
  ["GSM8K", "dataset", "used"],
];

export function entitiesOf(document: Document, named = cast): RoledEntity[] {
  return named.flatMap(([name, type, role]) => {
    const mentions = [...document.text.matchAll(new RegExp(name, "g"))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      type,
      name,
      rule: "test",
      confidence: 1,
      entry: undefined,
      isClass: false,
      within: undefined,
      dressed: undefined,
    }));
    const first = mentions[0];
    if (!first) return [];
    const roleSpan = { start: first.start, end: first.end };
    return [{ type, name, aliases: [], entry: undefined, role, mentions, roleRule: "test", roleSpan, confidence: 1 }];
  });
}

export function read(abstract: string): MeasurementDraft[] {
  const document = sentences(tidy("Kestrel: Tiles That Rest", `We present Kestrel. ${abstract}`));
  return measures(document, entitiesOf(document), abbreviations(document));
}

/** A measurement in short: `speedup <=2.3x increase`. */
export const short = (m: MeasurementDraft) =>
  `${m.metric} ${m.qualifier === "=" ? "" : m.qualifier}${m.value}${m.value_max === null ? "" : `-${m.value_max}`}${m.unit} ${m.change}`;
