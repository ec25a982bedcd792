import {
  adoptionBehind,
  type MeasurementFilter,
  readAdoption,
  readMeasurements,
  readPaperClasses,
  readTradeoffs,
  tradeoffsBehind,
} from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type {
  AdoptionRequest,
  AdoptionResponse,
  Measurement,
  Tradeoff,
  TradeoffsRequest,
  TradeoffsResponse,
} from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import LOWER_IS_BETTER from "./lower-is-better.yaml";
import { toMeasurement } from "./measurements.ts";

/** What a gain costs in quality: both from one paper, of one subject, under conditions that do not differ. */
export function answerTradeoffs(db: Database, request: TradeoffsRequest): TradeoffsResponse {
  const atlas = atlasOf(db);
  const row = (id: string | undefined) => (id === undefined ? undefined : requireNode(atlas, id).row);
  const filter: MeasurementFilter = {
    hardware: row(request.hardware),
    model: row(request.model),
    label: row(request.technique),
    baseline: row(request.baseline),
    year: request.year,
  };
  const found = readTradeoffs(db, request.gain, filter, request.limit + 1);
  const pairs = found.slice(0, request.limit);
  const ids = [...new Set(pairs.flatMap(({ gain, quality }) => [gain, quality]))];
  const rows = readMeasurements(db, { ids }, { order: "paper", limit: ids.length });
  const byId = new Map(rows.map((measured) => [measured.id, measured]));
  const classes = classesOf(db, atlas, [...new Set(rows.map(({ paper }) => paper))]);
  const items = pairs.flatMap(({ gain, quality, factor }): Tradeoff[] => {
    const [won, lost] = [byId.get(gain), byId.get(quality)];
    if (won === undefined || lost === undefined) return [];
    const tied = classOf(atlas, atlas.entity(won.hardware));
    const hardware = tied ?? classes.get(won.paper);
    const change = toMeasurement(atlas, lost);
    return [
      {
        ...{ factor, gain: toMeasurement(atlas, won), quality: change, tied: tied !== undefined },
        ...{ change: signedChange(change), inPoints: change.unit === "%" || change.unit === "pp" },
        hardware: hardware ? toNode(hardware) : null,
      },
    ];
  });
  return { items, cut: found.length > request.limit, sql: tradeoffsBehind(request.gain, filter, request.limit) };
}

/** The change with its sign, above zero where it is for the better; of a range the worse end of a loss. */
export function signedChange({
  name,
  value,
  valueMax,
  change,
}: Pick<Measurement, "name" | "value" | "valueMax" | "change">) {
  const words = name.toLowerCase();
  const isLess = (LOWER_IS_BETTER as readonly string[]).some((word) => new RegExp(`\\b${word}\\b`).test(words));
  const isBetter = (change === "increase") !== isLess;
  return isBetter ? value : -(valueMax ?? value);
}

/** The class that hardware belongs to. */
function classOf(atlas: Atlas, hardware: AtlasNode | undefined): AtlasNode | undefined {
  if (hardware === undefined || hardware.isClass) return hardware;
  return atlas.families
    .ancestors(hardware.id)
    .flatMap((id) => atlas.nodes.get(id) ?? [])
    .find((node) => node.isClass);
}

/** Of papers that are about hardware of one class, that class. */
function classesOf(db: Database, atlas: Atlas, papers: readonly number[]): Map<number, AtlasNode> {
  const found = new Map<number, AtlasNode[]>();
  for (const { paper, entity } of readPaperClasses(db, papers)) {
    const node = atlas.entity(entity);
    if (node) found.set(paper, [...(found.get(paper) ?? []), node]);
  }
  return new Map([...found].flatMap(([paper, [one, more]]) => (one && !more ? [[paper, one] as const] : [])));
}

/** Techniques in one answer; those of most papers come first. */
const MOST = 60;

/** When each technique first met each class of hardware, in this file. */
export function answerAdoption(db: Database, request: AdoptionRequest): AdoptionResponse {
  const atlas = atlasOf(db);
  const technique = request.technique === undefined ? undefined : requireNode(atlas, request.technique);
  const hardware = request.hardware === undefined ? undefined : classOf(atlas, requireNode(atlas, request.hardware));
  const listed = technique && new Set([technique.id, ...atlas.families.descendants(technique.id)]);
  const rows = new Map<AtlasNode, AdoptionResponse["rows"][number]["marks"]>();
  for (const found of readAdoption(db)) {
    const [row, column] = [atlas.entity(found.technique), atlas.entity(found.hardware)];
    if (!row || !column || (listed && !listed.has(row.id)) || (hardware && column !== hardware)) continue;
    const { papers, year } = found;
    const mark = {
      hardware: toNode(column),
      year,
      papers,
      paper: found.paper === null ? null : atlas.paper(found.paper),
    };
    rows.set(row, [...(rows.get(row) ?? []), mark]);
  }
  const sorted = [...rows].sort(([a], [b]) => b.inUse - a.inUse || (a.name < b.name ? -1 : 1));
  return {
    rows: sorted.slice(0, MOST).map(([row, marks]) => ({ technique: toNode(row), marks: marks.sort(byFirst) })),
    cut: Math.max(0, sorted.length - MOST),
    sql: adoptionBehind(),
  };
}

type Mark = AdoptionResponse["rows"][number]["marks"][number];

function byFirst(a: Mark, b: Mark): number {
  return (a.year ?? 9999) - (b.year ?? 9999) || b.papers - a.papers || (a.hardware.name < b.hardware.name ? -1 : 1);
}
