/** A view as GraphML and GEXF, for Gephi, yEd, networkx, igraph and graphology. */
import { escapeXml, oneLine } from "./escape.ts";
import { LIGHT, radiusOf } from "./marks.ts";
import { type GraphView, ordered, type ViewEdge, type ViewNode } from "./view.ts";

/** Source: http://graphml.graphdrawing.org/specification.html */
export function toGraphml(view: GraphView): string {
  const { nodes, edges } = ordered(view);
  const key = (id: string, of: "node" | "edge", type: string) =>
    `  <key id="${id}" for="${of}" attr.name="${id.slice(2)}" attr.type="${type}"/>`;
  const data = (id: string, value: string | number | null) =>
    value === null ? "" : `<data key="${id}">${escapeXml(String(value))}</data>`;
  const node = (n: ViewNode) =>
    `    <node id="${escapeXml(n.id)}">${data("n_label", oneLine(n.name))}${data("n_type", n.type)}${data("n_papers", n.papers)}${data("n_x", n.x)}${data("n_y", n.y)}</node>`;
  const edge = (e: ViewEdge, index: number) =>
    `    <edge id="e${index}" source="${escapeXml(e.source)}" target="${escapeXml(e.target)}">${data("e_relation", e.relation)}${data("e_papers", e.papers)}${data("e_quote", e.quote === null ? null : oneLine(e.quote))}</edge>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...comments(view),
    key("n_label", "node", "string"),
    key("n_type", "node", "string"),
    key("n_papers", "node", "int"),
    key("n_x", "node", "double"),
    key("n_y", "node", "double"),
    key("e_relation", "edge", "string"),
    key("e_papers", "edge", "int"),
    key("e_quote", "edge", "string"),
    '  <graph id="view" edgedefault="directed">',
    ...nodes.map(node),
    ...edges.map(edge),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** Source: https://gexf.net/schema.html, version 1.3 */
export function toGexf(view: GraphView): string {
  const { nodes, edges } = ordered(view);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    ...comments(view),
    `  <meta><creator>accelgraph</creator><description>${escapeXml(oneLine(view.title))}</description></meta>`,
    '  <graph defaultedgetype="directed">',
    '    <attributes class="node"><attribute id="type" title="type" type="string"/><attribute id="papers" title="papers" type="integer"/></attributes>',
    '    <attributes class="edge"><attribute id="relation" title="relation" type="string"/><attribute id="quote" title="quote" type="string"/></attributes>',
    "    <nodes>",
    ...nodes.map(gexfNode),
    "    </nodes>",
    "    <edges>",
    ...edges.map(gexfEdge),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function gexfNode(node: ViewNode): string {
  const [r, g, b] = channels(node.colour ?? LIGHT.types[node.type]);
  return [
    `      <node id="${escapeXml(node.id)}" label="${escapeXml(oneLine(node.name))}">`,
    `<attvalues><attvalue for="type" value="${node.type}"/><attvalue for="papers" value="${node.papers}"/></attvalues>`,
    `<viz:position x="${node.x}" y="${-node.y}" z="0"/><viz:size value="${radiusOf(node)}"/>`,
    `<viz:color r="${r}" g="${g}" b="${b}"/></node>`,
  ].join("");
}

function gexfEdge(edge: ViewEdge, index: number): string {
  const quote = edge.quote === null ? "" : `<attvalue for="quote" value="${escapeXml(oneLine(edge.quote))}"/>`;
  return [
    `      <edge id="${index}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`,
    ` label="${edge.relation}" weight="${edge.papers}">`,
    `<attvalues><attvalue for="relation" value="${edge.relation}"/>${quote}</attvalues></edge>`,
  ].join("");
}

function comments(view: GraphView): string[] {
  const text = [view.title, view.leftOut].filter((part): part is string => part !== null).join(". ");
  // Two hyphens may not stand in an XML comment.
  return [
    `  <!-- ${escapeXml(oneLine(text))
      .replace(/-(?=-)/g, "- ")
      .replace(/-$/, "- ")} -->`,
  ];
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
