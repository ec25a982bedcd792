import type { Frame, Picture } from "./picture.ts";

/**
 * The level of detail: of a picture that is too large to be drawn whole, the nodes of most papers in view and the
 * edges of most papers between them. Seen nearer, less is in view and more of it is drawn.
 */
export interface Detail {
  readonly nodes: Picture["nodes"];
  readonly edges: Picture["edges"];
  /** Whether something in the picture is not drawn. */
  readonly isPart: boolean;
  /** Whether the edges in view are straight lines without arrows: nobody could tell them apart in such a crowd. */
  readonly isPlain: boolean;
}

/** More edges than this in view are a crowd. */
const PLAIN_ABOVE = 1500;

export interface Budget {
  readonly nodes: number;
  readonly edges: number;
}

/** What the canvas pans at the screen's own rate in software. */
const BUDGET: Budget = Object.freeze({ nodes: 1000, edges: 3000 });

export function pickDetail(
  picture: Picture,
  view: Frame,
  keep: ReadonlySet<string> = new Set(),
  budget: Budget = BUDGET,
): Detail {
  if (picture.nodes.length <= budget.nodes && picture.edges.length <= budget.edges) {
    const { nodes, edges } = picture;
    return { nodes, edges, isPart: false, isPlain: isCrowd(nodes, edges, view) };
  }
  const near = widened(view);
  const inView = picture.nodes.filter((node) => isIn(near, node));
  const kept = picture.nodes.filter(({ id }) => keep.has(id));
  const nodes = [...new Set([...kept, ...mostOf(inView, budget.nodes)])];
  const ids = new Set(nodes.map(({ id }) => id));
  const between = picture.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const edges = mostOf(between, budget.edges);
  const isPart = nodes.length < picture.nodes.length || edges.length < picture.edges.length;
  return { nodes, edges, isPart, isPlain: isCrowd(nodes, edges, view) };
}

function isCrowd(nodes: Picture["nodes"], edges: Picture["edges"], view: Frame): boolean {
  if (edges.length <= PLAIN_ABOVE) return false;
  const seen = new Set(nodes.flatMap((node) => (isIn(view, node) ? [node.id] : [])));
  return edges.filter(({ source, target }) => seen.has(source) || seen.has(target)).length > PLAIN_ABOVE;
}

function isIn({ x1, y1, x2, y2 }: Frame, { place: { x, y } }: Picture["nodes"][number]): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2;
}

/** A third of the view more on each side, so that a short drag finds it drawn. */
function widened({ x1, y1, x2, y2 }: Frame): Frame {
  const [dx, dy] = [(x2 - x1) / 3, (y2 - y1) / 3];
  return { x1: x1 - dx, x2: x2 + dx, y1: y1 - dy, y2: y2 + dy };
}

function mostOf<Item extends { readonly papers: number; readonly id: string }>(
  items: readonly Item[],
  most: number,
): readonly Item[] {
  if (items.length <= most) return items;
  return [...items].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)).slice(0, most);
}
