import { NODE_TYPES, type NodeType } from "@accelgraph/domain";
import { type Box, separateBoxes } from "./boxes.ts";
import type { Point, Positions } from "./model.ts";
import { compareText } from "./model.ts";
import { hashUnit } from "./seeded.ts";

/**
 * A readable picture of a small part of the graph: the focus in the middle, what is one step away around
 * it by type, farther things behind what leads to them, and no two labels on each other. Same input, same
 * picture; what is held does not move.
 */
export interface ArrangeNode {
  readonly id: string;
  readonly type: NodeType;
  /** Of the mark and its label together, in units of the picture. */
  readonly width: number;
  readonly height: number;
  /** Steps from the focus. */
  readonly distance: number;
}

export interface ArrangeOptions {
  readonly held: Positions;
  /** Distance from the focus to the first ring, at least. */
  readonly ring: number;
  /** Width of the picture to its height. */
  readonly aspect: number;
  readonly rounds: number;
}

const DEFAULTS: ArrangeOptions = Object.freeze({ held: new Map(), ring: 170, aspect: 1.3, rounds: 120 });

type Link = { readonly source: string; readonly target: string };
type Body = Box & { readonly free: boolean; readonly home: Point };

export function arrange(
  nodes: readonly ArrangeNode[],
  edges: readonly Link[],
  options: Partial<ArrangeOptions> = {},
): Positions {
  const settings = { ...DEFAULTS, ...options };
  const neighbours = neighbourMap(edges);
  const homes = homePoints(nodes, neighbours, settings);
  const bodies = new Map<string, Body>();
  for (const node of [...nodes].sort((a, b) => compareText(a.id, b.id))) {
    const home = settings.held.get(node.id) ?? homes.get(node.id) ?? { x: 0, y: 0 };
    const free = !settings.held.has(node.id) && node.distance > 0;
    bodies.set(node.id, { id: node.id, ...home, width: node.width, height: node.height, free, home });
  }
  relax(bodies, edges, settings.rounds);
  separateBoxes([...bodies.values()], 80);
  return new Map([...bodies].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

function neighbourMap(edges: readonly Link[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { source, target } of edges) {
    push(map, source, target);
    push(map, target, source);
  }
  return map;
}

function push(map: Map<string, string[]>, id: string, other: string): void {
  const list = map.get(id);
  if (list === undefined) map.set(id, [other]);
  else list.push(other);
}

/** Where each node belongs: rings by distance; on the first ring by type, farther out behind its nearest. */
function homePoints(
  nodes: readonly ArrangeNode[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  settings: ArrangeOptions,
): Map<string, Point> {
  const homes = new Map<string, Point>();
  const angles = new Map<string, number>();
  const centre = placeFocus(nodes, homes, settings);
  let inner = 0;
  for (let step = 1; step <= 3; step++) {
    const ring = nodes.filter((node) => node.distance === step);
    if (ring.length === 0) break;
    const order = step === 1 ? ring.sort(byType) : ring.sort(byAngle(ring, angles, neighbours));
    const steps = Math.min(4, 1 + Math.floor(order.length / 12));
    const girth = order.reduce((sum, node) => sum + Math.max(40, node.width * 0.62), 0) / steps;
    const radius = Math.max(inner + settings.ring, girth / (2 * Math.PI));
    placeRing(order, { centre, radius, steps, aspect: settings.aspect, start: -Math.PI / 2 }, homes, angles);
    inner = radius + (steps - 1) * STAGGER;
  }
  return homes;
}

function placeFocus(nodes: readonly ArrangeNode[], homes: Map<string, Point>, settings: ArrangeOptions): Point {
  const focus = nodes.filter((node) => node.distance === 0);
  const known = focus.flatMap((node) => settings.held.get(node.id) ?? []);
  const centre = known[0] ?? { x: 0, y: 0 };
  focus.forEach((node, index) => {
    const offset = (index - (focus.length - 1) / 2) * settings.ring * 1.4;
    homes.set(node.id, settings.held.get(node.id) ?? { x: centre.x + offset, y: centre.y });
  });
  return centre;
}

const STAGGER = 62;

interface Ring {
  readonly centre: Point;
  readonly radius: number;
  /** A crowded ring is several, one STAGGER apart, so that labels of neighbours have room. */
  readonly steps: number;
  readonly aspect: number;
  readonly start: number;
}

function placeRing(
  order: readonly ArrangeNode[],
  ring: Ring,
  homes: Map<string, Point>,
  angles: Map<string, number>,
): void {
  order.forEach((node, index) => {
    const angle = ring.start + (2 * Math.PI * (index + 0.5)) / order.length;
    const radius = ring.radius + (index % ring.steps) * STAGGER;
    angles.set(node.id, angle);
    const point = {
      x: ring.centre.x + radius * ring.aspect * Math.cos(angle),
      y: ring.centre.y + radius * Math.sin(angle),
    };
    homes.set(node.id, point);
  });
}

function byType(a: ArrangeNode, b: ArrangeNode): number {
  return NODE_TYPES.indexOf(a.type) - NODE_TYPES.indexOf(b.type) || compareText(a.id, b.id);
}

/** By the angle of what leads to each; what nothing known leads to comes last. */
function byAngle(
  ring: readonly ArrangeNode[],
  angles: ReadonlyMap<string, number>,
  neighbours: ReadonlyMap<string, readonly string[]>,
) {
  const angle = (id: string): number => {
    const known = (neighbours.get(id) ?? []).flatMap((other) => angles.get(other) ?? []);
    return known.length === 0 ? 7 + hashUnit(id) : Math.min(...known);
  };
  const own = new Map(ring.map(({ id }) => [id, angle(id)]));
  return (a: ArrangeNode, b: ArrangeNode) => (own.get(a.id) ?? 0) - (own.get(b.id) ?? 0) || byType(a, b);
}

/** Pulls linked things a little together and everything back to its home, with boxes kept apart. */
function relax(bodies: ReadonlyMap<string, Body>, edges: readonly Link[], rounds: number): void {
  // Looked up once and not in every round: a crowded picture has thousands of links.
  const all = [...bodies.values()];
  const tied = edges.flatMap(({ source, target }): [Body, Body][] => {
    const [a, b] = [bodies.get(source), bodies.get(target)];
    return a && b && a !== b ? [[a, b]] : [];
  });
  for (let round = 0; round < rounds; round++) {
    const heat = 0.12 * (1 - round / rounds);
    for (const [a, b] of tied) pull(a, b, heat * 0.25);
    for (const body of all) {
      if (!body.free) continue;
      body.x += (body.home.x - body.x) * heat;
      body.y += (body.home.y - body.y) * heat;
    }
    if (round % 4 === 0) separateBoxes(all, 1);
  }
}

const REST_LENGTH = 140;

function pull(a: Body, b: Body, strength: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  // Not `hypot`, which is slow, and rounds as each browser likes.
  const distance = Math.hypot(dx, dy);
  if (distance <= REST_LENGTH) return;
  const move = ((distance - REST_LENGTH) / distance) * strength;
  if (a.free) {
    a.x += dx * move;
    a.y += dy * move;
  }
  if (b.free) {
    b.x -= dx * move;
    b.y -= dy * move;
  }
}
