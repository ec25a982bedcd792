import { countWorkOn, readGaps, readMeasurements } from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type { DeviceAnswer, GapsResponse, ModelAnswer, Node, ReachResponse, Result } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { cellsOf } from "./cells.ts";
import { toMeasurement } from "./measurements.ts";

const SHOWN = Object.freeze({ results: 6, reach: 8, gaps: 60 });

/** What has worked on a device (or anything narrower), and which techniques nobody here reports on it. */
export function answerDevice(db: Database, id: string | undefined): DeviceAnswer {
  const atlas = atlasOf(db);
  const device = id === undefined ? mostInUse(atlas, "hardware") : requireNode(atlas, id);
  const tried = new Set(
    cellsOf(db, "technique", "hardware")
      .filter((c) => c.column === device.row)
      .map((c) => c.row),
  );
  const never = inUse(atlas, "technique").filter((technique) => !tried.has(technique.row));
  return { device: toNode(device), ...answerOn(db, atlas, device, "hardware"), never: never.map(toNode) };
}

/** What has sped up a model (or anything narrower). */
export function answerModel(db: Database, id: string | undefined): ModelAnswer {
  const atlas = atlasOf(db);
  const model = id === undefined ? mostInUse(atlas, "model") : requireNode(atlas, id);
  return { model: toNode(model), ...answerOn(db, atlas, model, "model") };
}

function answerOn(db: Database, atlas: Atlas, node: AtlasNode, place: "hardware" | "model") {
  const { papers, proposed } = countWorkOn(db, node.row);
  return {
    covers: atlas.families
      .descendants(node.id)
      .map((below) => requireNode(atlas, below))
      .filter((below) => below.papers > 0)
      .sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1))
      .map(toNode),
    papers,
    methods: proposed,
    results: bestResults(db, atlas, node, place),
  };
}

/** Gains that the text ties to the thing come first; then those of papers that are about it and name no other. */
function bestResults(db: Database, atlas: Atlas, node: AtlasNode, place: "hardware" | "model"): Result[] {
  const best = { order: "speedup", limit: 100 } as const;
  const tied = readMeasurements(db, { [place]: node.row, gains: true }, best);
  const loose = readMeasurements(db, { looselyOn: { entity: node.row, place }, gains: true }, best);
  return [
    ...onePerPaper(tied).map((row) => ({ row, tied: true })),
    ...onePerPaper(loose).map((row) => ({ row, tied: false })),
  ]
    .slice(0, SHOWN.results)
    .map(({ row, tied }) => ({ ...toMeasurement(atlas, row), tied }));
}

/** The greatest of each paper and subject, so that one paper does not fill the list. */
function onePerPaper<Row extends { paper: number; subject: number | null }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ paper, subject }) => {
    const key = `${paper} ${subject}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Techniques that are reported on most classes of hardware. */
export function answerReach(db: Database): ReachResponse {
  const atlas = atlasOf(db);
  const reach = new Map<number, { hardware: AtlasNode[]; papers: number }>();
  for (const { row, column } of cellsOf(db, "technique", "hardware")) {
    const hardware = atlas.entity(column);
    if (!hardware?.isClass) continue;
    const found = reach.get(row) ?? { hardware: [], papers: atlas.entity(row)?.inUse ?? 0 };
    found.hardware.push(hardware);
    reach.set(row, found);
  }
  const items = [...reach].flatMap(([row, { hardware, papers }]) => {
    const technique = atlas.entity(row);
    const byUse = hardware.sort((a, b) => b.inUse - a.inUse || (a.name < b.name ? -1 : 1));
    return technique ? [{ technique: toNode(technique), hardware: byUse.map(toNode), papers }] : [];
  });
  items.sort((a, b) => b.hardware.length - a.hardware.length || b.papers - a.papers || byName(a, b));
  return { items: items.slice(0, SHOWN.reach) };
}

function byName(a: { technique: Node }, b: { technique: Node }): number {
  return a.technique.name < b.technique.name ? -1 : 1;
}

/** Techniques and classes of hardware, both much in use, that nobody here brings together. */
export function answerGaps(db: Database): GapsResponse {
  const atlas = atlasOf(db);
  const rows = readGaps(db, 10_000);
  const items = rows.slice(0, SHOWN.gaps).flatMap(({ technique, hardware, papers }) => {
    const [row, column] = [atlas.entity(technique), atlas.entity(hardware)];
    return row && column ? [{ technique: toNode(row), hardware: toNode(column), papers }] : [];
  });
  return { items, total: rows.length };
}

function inUse(atlas: Atlas, type: AtlasNode["type"]): AtlasNode[] {
  return [...atlas.nodes.values()]
    .filter((node) => node.type === type && node.inUse > 0)
    .sort((a, b) => b.inUse - a.inUse || (a.name < b.name ? -1 : 1));
}

/** A named device or model rather than a class: the one in use that most papers name. @throws where there is none */
function mostInUse(atlas: Atlas, type: "hardware" | "model"): AtlasNode {
  const all = inUse(atlas, type);
  const named = all.filter((node) => !node.isClass).sort((a, b) => b.papers - a.papers || b.inUse - a.inUse);
  const [first] = [...named, ...all];
  return first ?? requireNode(atlas, `${type}/anything`);
}
