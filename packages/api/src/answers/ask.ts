import {
  bestOnBehind,
  type Choice,
  type GapFilter,
  type GapRow,
  gapsBehind,
  reachBehind,
  readBestOn,
  readGaps,
  readMeasurements,
  readWorkOn,
} from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type { AskRequest, AskResponse, Gap, GapsResponse, Node, ReachResponse, Result } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { cellsOf } from "./cells.ts";
import { toMeasurement } from "./measurements.ts";

const SHOWN = Object.freeze({ results: 6, read: 100, methods: 24, reach: 8, gaps: 60, gapsOf: 12, candidates: 12 });
const KINDS = ["hardware", "model", "technique"] as const;

/** What has worked on a device, with a model, by a technique, or any of these; how much it brought, and what is missing. */
export function answerAsk(db: Database, request: AskRequest): AskResponse {
  const atlas = atlasOf(db);
  const chosen = chooseNodes(db, atlas, request);
  const choice = rowsOf(chosen);
  const { papers, proposed } = readWorkOn(db, choice);
  const methods = proposed.flatMap((row) => atlas.entity(row) ?? []);
  const gaps = gapsOf(db, choice);
  return {
    hardware: chosen.hardware ? toNode(chosen.hardware) : null,
    model: chosen.model ? toNode(chosen.model) : null,
    technique: chosen.technique ? toNode(chosen.technique) : null,
    covers: coveredBy(atlas, chosen),
    papers,
    methods: { total: methods.length, items: methods.slice(0, SHOWN.methods).map(toNode) },
    results: bestResults(db, atlas, choice),
    gaps: gaps.flatMap((row) => toGap(atlas, row)),
    gapsTotal: gaps[0]?.total ?? 0,
    sql: bestOnBehind(choice, SHOWN.read, onlyOne(chosen)),
  };
}

type Chosen = Partial<Record<(typeof KINDS)[number], AtlasNode>>;

function chooseNodes(db: Database, atlas: Atlas, request: AskRequest): Chosen {
  const given = KINDS.flatMap((kind) => {
    const id = request[kind];
    return id === undefined ? [] : [[kind, requireNode(atlas, id)] as const];
  });
  if (given.length > 0) return Object.fromEntries(given);
  return { [request.pick]: mostTelling(db, atlas, request.pick) };
}

/** The one thing that is chosen, as the file calls it. */
function onlyOne(chosen: Chosen): { type: string; slug: string } | undefined {
  const [one, another] = KINDS.flatMap((kind) => chosen[kind] ?? []);
  return one && !another ? { type: one.type, slug: one.id.slice(one.type.length + 1) } : undefined;
}

function rowsOf({ hardware, model, technique }: Chosen): Choice {
  return { hardware: hardware?.row, model: model?.row, technique: technique?.row };
}

function coveredBy(atlas: Atlas, chosen: Chosen): Node[] {
  const covered = KINDS.flatMap((kind) => (chosen[kind] ? atlas.families.descendants(chosen[kind].id) : []));
  return covered
    .map((below) => requireNode(atlas, below))
    .filter((below) => below.papers > 0)
    .sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1))
    .map(toNode);
}

/** The greatest of each paper and subject, so that one paper does not fill the list. */
function bestResults(db: Database, atlas: Atlas, choice: Choice): Result[] {
  const best = readBestOn(db, choice, SHOWN.read);
  const rows = readMeasurements(db, { ids: best.map(({ id }) => id) }, { order: "speedup", limit: SHOWN.read });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const first = best.flatMap(({ id, isTied }) => {
    const row = byId.get(id);
    const key = `${row?.paper} ${row?.subject}`;
    if (row === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ ...toMeasurement(atlas, row), tied: isTied === 1 }];
  });
  return first.slice(0, SHOWN.results);
}

/** What nobody here tried: of a device its techniques, of a technique its hardware classes. */
function gapsOf(db: Database, { hardware, technique }: Choice): GapRow[] {
  if ((hardware === undefined) === (technique === undefined)) return [];
  return readGaps(db, { hardware, technique, limit: SHOWN.gapsOf });
}

function toGap(atlas: Atlas, row: GapRow): Gap[] {
  const [technique, hardware, near] = [atlas.entity(row.technique), atlas.entity(row.hardware), atlas.entity(row.near)];
  if (technique === undefined || hardware === undefined) return [];
  const { nearPapers, shared } = row;
  const nearest = near && nearPapers !== null && shared !== null;
  return [
    {
      technique: toNode(technique),
      hardware: toNode(hardware),
      papers: row.papers,
      near: nearest ? { hardware: toNode(near), papers: nearPapers, shared } : null,
    },
  ];
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
  return { items: items.slice(0, SHOWN.reach), sql: reachBehind(SHOWN.reach) };
}

function byName(a: { technique: Node }, b: { technique: Node }): number {
  return a.technique.name < b.technique.name ? -1 : 1;
}

/** Techniques and classes of hardware, both in use, that nobody here brings together, the most plausible first. */
export function answerGaps(db: Database): GapsResponse {
  const atlas = atlasOf(db);
  const filter: GapFilter = { limit: SHOWN.gaps };
  const rows = readGaps(db, filter);
  return { items: rows.flatMap((row) => toGap(atlas, row)), total: rows[0]?.total ?? 0, sql: gapsBehind(filter) };
}

function inUse(atlas: Atlas, type: AtlasNode["type"]): AtlasNode[] {
  return [...atlas.nodes.values()]
    .filter((node) => node.type === type && node.inUse > 0)
    .sort((a, b) => b.inUse - a.inUse || (a.name < b.name ? -1 : 1));
}

/** Enough results to be worth the first look. */
const ENOUGH = 3;

/**
 * What to ask about where nothing is chosen: of the named things that most papers speak of the first with results
 * to show; a class only where nothing has a name. @throws where the file has none
 */
function mostTelling(db: Database, atlas: Atlas, kind: AskRequest["pick"]): AtlasNode {
  const all = inUse(atlas, kind);
  const named = all.filter((node) => !node.isClass).sort((a, b) => b.papers - a.papers || b.inUse - a.inUse);
  const candidates = (kind === "technique" ? all : [...named, ...all]).slice(0, SHOWN.candidates);
  const hasResults = (node: AtlasNode) => readBestOn(db, rowsOf({ [kind]: node }), ENOUGH).length === ENOUGH;
  return candidates.find(hasResults) ?? candidates[0] ?? requireNode(atlas, `${kind}/anything`);
}
