/** A view as Graphviz DOT; places are kept for `neato -n`. Source: https://graphviz.org/doc/info/lang.html */
import type { NodeType } from "@accelgraph/domain";
import { quoteDot } from "./escape.ts";
import { LIGHT } from "./marks.ts";
import { type GraphView, ordered } from "./view.ts";

const GRAPHVIZ_SHAPES: Readonly<Record<NodeType, string>> = Object.freeze({
  technique: "hexagon",
  "model-class": "pentagon",
  method: "ellipse",
  model: "triangle",
  hardware: "box",
  dataset: "diamond",
  paper: "point",
});

export function toDot(view: GraphView): string {
  const { nodes, edges } = ordered(view);
  const title = view.leftOut === null ? view.title : `${view.title}. ${view.leftOut}`;
  return [
    `digraph ${quoteDot(view.title)} {`,
    `  graph [label=${quoteDot(title)}];`,
    '  node [style=filled, fontname="sans-serif", fontcolor=white];',
    ...nodes.map(
      (node) =>
        `  ${quoteDot(node.id)} [label=${quoteDot(node.name)}, shape=${GRAPHVIZ_SHAPES[node.type]}, ` +
        `fillcolor=${quoteDot(node.colour ?? LIGHT.types[node.type])}, pos=${quoteDot(`${node.x},${-node.y}`)}];`,
    ),
    ...edges.map(
      (edge) =>
        `  ${quoteDot(edge.source)} -> ${quoteDot(edge.target)} [label=${quoteDot(edge.relation)}, ` +
        `color=${quoteDot(edge.colour ?? LIGHT.relations[edge.relation])}, ` +
        `weight=${edge.papers}${edge.quote === null ? "" : `, tooltip=${quoteDot(edge.quote)}`}];`,
    ),
    "}",
    "",
  ].join("\n");
}
