/** The canvas of a vault: our cards among those that a user added or moved. */
import { type GraphView, toCanvas } from "@accelgraph/exporters";

interface Item {
  readonly id: string;
  readonly [key: string]: unknown;
}

interface Canvas {
  readonly nodes?: readonly Item[];
  readonly edges?: readonly Item[];
}

/** Ours are known by the beginning of their ids. */
const OURS = "accelgraph:";

/**
 * The canvas as we write it now. Cards that are there already keep their place and size; what is not ours stays.
 * Undefined where what is there is no canvas that we can read.
 */
export function mergeCanvas(
  existing: string | undefined,
  view: GraphView,
  fileOf: (id: string) => string | undefined,
): string | undefined {
  const before = existing === undefined || existing.trim() === "" ? {} : readCanvas(existing);
  if (before === undefined) return undefined;
  const now = JSON.parse(toCanvas(view, { fileOf })) as Required<Canvas>;
  const known = new Map((before.nodes ?? []).map((node) => [node.id, node]));
  const nodes = now.nodes.map((node): Item => {
    const id = OURS + node.id;
    const old = known.get(id);
    const place = old === undefined ? {} : { x: old.x, y: old.y, width: old.width, height: old.height };
    const colour = old?.color === undefined ? {} : { color: old.color };
    return { ...node, id, ...place, ...colour };
  });
  const edges = now.edges.map(
    (edge): Item => ({ ...edge, id: OURS + edge.id, fromNode: OURS + edge.fromNode, toNode: OURS + edge.toNode }),
  );
  const foreignNodes = (before.nodes ?? []).filter(({ id }) => !id.startsWith(OURS));
  const ids = new Set([...nodes, ...foreignNodes].map(({ id }) => id));
  const foreignEdges = (before.edges ?? []).filter(
    ({ id, fromNode, toNode }) => !id.startsWith(OURS) && ids.has(String(fromNode)) && ids.has(String(toNode)),
  );
  return `${JSON.stringify({ ...before, nodes: [...nodes, ...foreignNodes], edges: [...edges, ...foreignEdges] }, null, 1)}\n`;
}

function readCanvas(text: string): Canvas | undefined {
  try {
    const canvas = JSON.parse(text.replace(/^\ufeff/, "")) as Canvas;
    const isList = (list: unknown) =>
      list === undefined || (Array.isArray(list) && list.every((item) => typeof item?.id === "string"));
    return isList(canvas?.nodes) && isList(canvas?.edges) ? canvas : undefined;
  } catch {
    return undefined;
  }
}
