/**
 * A view as one HTML file: the SVG with a small script for moving, finding, filtering and reading the words
 * behind each edge. Nothing is fetched: the page's own policy forbids it.
 */
import { NODE_TYPES } from "@accelgraph/domain";
import { escapeXml, oneLine, scriptJson } from "./escape.ts";
import viewerStyle from "./page/viewer.css?text";
import viewerScript from "./page/viewer.js?text";
import { type SvgOptions, toSvg } from "./svg.ts";
import { type GraphView, ordered } from "./view.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

export function toHtml(view: GraphView, options: Pick<SvgOptions, "theme"> = { theme: "auto" }): string {
  const { nodes, edges } = ordered(view);
  const types = NODE_TYPES.filter((type) => nodes.some((node) => node.type === type));
  // Marks lead to the page's own panel, so addresses are dropped from the picture.
  const picture = toSvg({ ...view, nodes: nodes.map(({ href: _, ...node }) => node) }, options);
  return [
    `<!doctype html>`,
    `<html lang="en"${options.theme === "auto" ? "" : ` class="${options.theme}"`}>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeXml(oneLine(view.title))}</title>`,
    `<style>${viewerStyle}</style>`,
    `<header><h1>${escapeXml(oneLine(view.title))}</h1>`,
    ...types.map((type) => `<button type="button" data-type="${type}" aria-pressed="true">${type}</button>`),
    `<input id="find" type="search" placeholder="Find a name" aria-label="Find a name">`,
    `<button type="button" id="reset">Whole picture</button></header>`,
    `<main>${picture}</main>`,
    `<aside id="panel" aria-live="polite" hidden></aside>`,
    `<footer>${escapeXml(footer(view))}</footer>`,
    `<script type="application/json" id="view">${scriptJson({ nodes, edges })}</script>`,
    `<script>${viewerScript}</script>`,
    `</html>`,
    "",
  ].join("\n");
}

function footer(view: GraphView): string {
  const counts = `${view.nodes.length} nodes, ${view.edges.length} edges`;
  return view.leftOut === null ? counts : `${counts}. ${oneLine(view.leftOut)}`;
}
