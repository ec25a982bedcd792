import { NODE_TYPES, type NodeType, type Relation } from "@accelgraph/domain";
import type { StylesheetJson } from "cytoscape";

/** Each type's shape, the same as its mark. */
const SHAPES: Record<NodeType, string> = {
  technique: "hexagon",
  "model-class": "pentagon",
  method: "ellipse",
  model: "triangle",
  hardware: "rectangle",
  dataset: "diamond",
  paper: "ellipse",
};

/** An edge has the hue of what it leads to; comparison and proposal lead to any type and have their own. */
const RELATION_TOKENS: Record<Relation, string> = {
  proposes: "--paper",
  "is-a": "--technique",
  applies: "--technique",
  targets: "--hardware",
  runs: "--model",
  "evaluated-on": "--dataset",
  "builds-on": "--method",
  "compared-with": "--accent",
};

/** Cytoscape draws on a canvas and knows no custom properties: the tokens are read from the page. */
export function canvasStyle(): StylesheetJson {
  const token = tokens();
  return [
    ...nodeStyles(token),
    ...edgeStyles(token),
    {
      selector: "node.sel",
      style: { "underlay-color": token("--accent"), "underlay-opacity": 0.28, "underlay-padding": 6 },
    },
    { selector: "node.dim", style: { opacity: 0.4 } },
    { selector: "edge.dim", style: { opacity: 0.25 } },
    { selector: ".quietly", style: { label: "" } },
  ] as StylesheetJson;
}

interface Styled {
  readonly data: (name: string) => string;
}

type Token = (name: string) => string;

/** The page's tokens as they are now. */
export function tokens(): Token {
  const computed = getComputedStyle(document.documentElement);
  return (name) => computed.getPropertyValue(name).trim();
}

function nodeStyles(token: Token) {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "background-color": token("--paper"),
        "border-width": 0,
        label: "data(label)",
        "font-family": token("--sans"),
        "font-size": "data(font)",
        color: token("--ink"),
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": "data(wrap)",
        "text-outline-width": 2.5,
        "text-outline-color": token("--ground"),
        "min-zoomed-font-size": 5,
        "overlay-opacity": 0,
        "z-index": 5,
      },
    },
    ...NODE_TYPES.map((type) => ({
      selector: `node[type = "${type}"]`,
      style: { shape: SHAPES[type], "background-color": token(`--${type}`) },
    })),
    { selector: "node[?colour]", style: { "background-color": (node: Styled) => token(node.data("colour")) } },
    {
      selector: "node.pinned",
      style: { "border-width": 2.5, "border-color": token("--ink"), "border-style": "double" },
    },
    { selector: "node.label-above", style: { "text-valign": "top", "text-margin-y": -4 } },
    {
      selector: "node.label-right",
      style: { "text-valign": "center", "text-halign": "right", "text-margin-x": 4, "text-margin-y": 0 },
    },
    {
      selector: "node.label-left",
      style: { "text-valign": "center", "text-halign": "left", "text-margin-x": -4, "text-margin-y": 0 },
    },
    { selector: 'node[type = "paper"]', style: { color: token("--ink-2") } },
    { selector: "node.focus", style: { "font-weight": 600, "z-index": 8 } },
    { selector: "node.near", style: { "z-index": 7 } },
    {
      selector: "node:selected",
      style: {
        "border-width": 3,
        "border-color": token("--ground"),
        "border-opacity": 1,
        "outline-width": 2.5,
        "outline-color": token("--accent"),
        "outline-opacity": 1,
        "outline-offset": 0,
        "z-index": 9,
      },
    },
  ];
}

function edgeStyles(token: Token) {
  return [
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "curve-style": "bezier",
        "control-point-step-size": 26,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.75,
        "line-color": token("--line-strong"),
        "target-arrow-color": token("--line-strong"),
        "line-opacity": 0.6,
        "source-distance-from-node": 2,
        "target-distance-from-node": 2,
        "overlay-opacity": 0,
        "font-size": 10,
        "font-family": token("--sans"),
        "text-rotation": "autorotate",
        color: token("--ink-2"),
        "text-background-color": token("--ground"),
        "text-background-opacity": 0.92,
        "text-background-padding": "2px",
      },
    },
    ...Object.entries(RELATION_TOKENS).map(([relation, name]) => ({
      selector: `edge[relation = "${relation}"]`,
      style: { "line-color": token(name), "target-arrow-color": token(name) },
    })),
    { selector: "edge.plain", style: { "curve-style": "haystack", "haystack-radius": 0, "line-opacity": 0.28 } },
    { selector: "edge.near", style: { "line-opacity": 1, "z-index": 6 } },
    { selector: "edge.way", style: { "line-opacity": 1, width: 3.5, "z-index": 7 } },
    {
      selector: "edge.lit",
      style: {
        width: 6,
        "z-index": 8,
        "underlay-color": token("--accent"),
        "underlay-opacity": 0.35,
        "underlay-padding": 5,
      },
    },
    { selector: "edge.named", style: { label: "data(label)" } },
    {
      selector: "edge:selected",
      style: { "line-opacity": 1, width: 4, label: "data(label)", "z-index": 9, color: token("--ink") },
    },
  ];
}
