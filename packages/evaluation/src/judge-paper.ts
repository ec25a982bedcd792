import { ENTITY_TYPES } from "@accelgraph/domain";
import { type Pairing, pairLists } from "./pairing.ts";
import type { GoldEntity, GoldMeasurement, GoldRecord, Predicted } from "./records.ts";
import { sameEntity, sameMeasurement, sameName, sameValue, tupleTest } from "./sameness.ts";

/** The rows of the table, in its order. */
export const ROWS = [
  ...ENTITY_TYPES.map((type) => `entity ${type}` as const),
  ...ENTITY_TYPES.map((type) => `edge ${type}` as const),
  "proposed",
  "technique",
  "model class",
  "measurement value",
  "measurement",
  "measurement tuple",
] as const;
export type Row = (typeof ROWS)[number];

export type Verdict = "right" | "missed" | "spurious";

/** One item of one row, judged. `predicted` is the extractor's own object, where it made one. */
export interface Judgement {
  readonly row: Row;
  readonly verdict: Verdict;
  readonly title: string;
  readonly text: string;
  readonly predicted?: unknown;
}

/** Judges what was predicted for one paper against gold, row by row. Pure; the order is that of `ROWS`. */
export function judgePaper(gold: GoldRecord, predicted: Predicted): Judgement[] {
  const title = gold.title ?? gold.id;
  const judge = <T>(row: Row, pairing: Pairing<T, T>, show: (item: T) => string): Judgement[] => [
    ...pairing.pairs.map(([g, p]) => ({ row, verdict: "right" as const, title, text: show(g), predicted: p })),
    ...pairing.missed.map((g) => ({ row, verdict: "missed" as const, title, text: show(g) })),
    ...pairing.spurious.map((p) => ({ row, verdict: "spurious" as const, title, text: show(p), predicted: p })),
  ];
  const same = (a: string, b: string) => a === b;
  const tuple = tupleTest(gold, predicted);
  const [g, p] = [gold.measurements, predicted.measurements];
  return [
    ...ENTITY_TYPES.flatMap((type) => judge(`entity ${type}`, pairNames(gold, predicted, type), showEntity)),
    ...ENTITY_TYPES.flatMap((type) => judge(`edge ${type}`, pairEdges(gold, predicted, type), showEntity)),
    ...judge("proposed", pairProposed(gold, predicted), showEntity),
    ...judge("technique", pairLists(gold.techniques, predicted.techniques, [same]), String),
    ...judge("model class", pairLists(gold.model_classes, predicted.model_classes, [same]), String),
    ...judge(
      "measurement value",
      pairLists<GoldMeasurement, GoldMeasurement>(g, p, [tuple, sameValue]),
      showMeasurement,
    ),
    ...judge(
      "measurement",
      pairLists<GoldMeasurement, GoldMeasurement>(g, p, [tuple, sameMeasurement]),
      showMeasurement,
    ),
    ...judge("measurement tuple", pairLists<GoldMeasurement, GoldMeasurement>(g, p, [tuple]), showTuple),
  ];
}

type EntityPairing = Pairing<GoldEntity, GoldEntity>;

function pairNames(gold: GoldRecord, predicted: Predicted, type: string): EntityPairing {
  const of = (record: GoldRecord) => record.entities.filter((entity) => entity.type === type);
  return pairLists(of(gold), of(predicted), [sameName, sameEntity]);
}

/** An edge is an entity with the role that ties it to the paper; "mentioned" draws none. */
function pairEdges(gold: GoldRecord, predicted: Predicted, type: string): EntityPairing {
  const of = (record: GoldRecord) => record.entities.filter((e) => e.type === type && e.role !== "mentioned");
  return pairLists(of(gold), of(predicted), [
    (a, b) => a.role === b.role && sameName(a, b),
    (a, b) => a.role === b.role && sameEntity(a, b),
  ]);
}

function pairProposed(gold: GoldRecord, predicted: Predicted): EntityPairing {
  const of = (record: GoldRecord) => record.entities.filter((entity) => entity.role === "proposed");
  return pairLists(of(gold), of(predicted), [sameEntity]);
}

function showEntity(entity: GoldEntity): string {
  return `${entity.role} ${entity.name}`;
}

function showMeasurement(m: GoldMeasurement): string {
  const range = m.value_max === null || m.value_max === undefined ? "" : `-${m.value_max}`;
  return `${m.metric} ${m.value}${range}${m.unit} "${m.quote ?? ""}"`;
}

function showTuple(m: GoldMeasurement): string {
  const ties = [m.subject, m.baseline, m.hardware, m.model, m.dataset].map((name) => name ?? "-").join(" | ");
  return `${m.metric} ${m.value}${m.unit} ${m.change}: ${ties}`;
}
