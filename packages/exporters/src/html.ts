/**
 * A view as one HTML file: the SVG with a small script for moving, finding, filtering and reading the words
 * behind each edge. Nothing is fetched: the page's own policy forbids it.
 */
import { NODE_TYPES, type NodeType } from "@accelgraph/domain";
import { escapeXml, oneLine, scriptJson } from "./escape.ts";
import { markPath, SHAPES } from "./marks.ts";
import viewerStyle from "./page/viewer.css?text";
import viewerScript from "./page/viewer.js?text";
import { markColours } from "./svg/style.ts";
import { type SvgOptions, toSvg } from "./svg/to-svg.ts";
import { edgeTable } from "./tables.ts";
import { type GraphView, ordered } from "./view.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

export interface HtmlOptions extends Pick<SvgOptions, "theme" | "width" | "height"> {
  /** Where the same view opens in the app. */
  readonly home: string;
  /** Where an answer of oEmbed about this page is. */
  readonly oembed: string;
}

/** The picture stands without a legend, since the buttons are it, and without a size, since it fills the page. */
export function toHtml(view: GraphView, options: Partial<HtmlOptions> = {}): string {
  const { theme = "auto", width, height, home, oembed } = options;
  const { nodes, edges } = ordered(view);
  const types = NODE_TYPES.filter((type) => nodes.some((node) => node.type === type));
  // Marks lead to the page's own panel, so addresses are dropped from the picture.
  const picture = toSvg({ ...view, nodes: nodes.map(({ href: _, ...node }) => node) }, { theme, legend: false });
  return [
    `<!doctype html>`,
    `<html lang="en" class="${theme}">`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeXml(oneLine(view.title))}</title>`,
    ...(oembed === undefined
      ? []
      : [`<link rel="alternate" type="application/json+oembed" href="${escapeXml(oembed)}">`]),
    `<style>${viewerStyle}${markColours(theme)}</style>`,
    `<header><h1>${escapeXml(oneLine(view.title))}</h1>`,
    ...types.map(
      (type) =>
        `<button type="button" data-type="${type}" aria-pressed="true" title="Show or hide ${type}">${mark(type)}${type}</button>`,
    ),
    `<input id="find" type="search" placeholder="Find a name" aria-label="Find a name">`,
    `<button type="button" id="reset">Whole picture</button>`,
    `<button type="button" id="list" aria-pressed="false" aria-controls="table">Table</button></header>`,
    `<main${sizeOf(width, height)}>${picture}</main>`,
    table(view),
    `<aside id="panel" aria-live="polite" hidden></aside>`,
    `<footer>${escapeXml(footer(view))}${home === undefined ? "" : ` · ${homeLink(home)}`}</footer>`,
    `<script type="application/json" id="view">${scriptJson({ nodes, edges })}</script>`,
    `<script>${viewerScript}</script>`,
    `</html>`,
    "",
  ].join("\n");
}

function sizeOf(width: number | undefined, height: number | undefined): string {
  const sides = [width && `max-width:${width}px`, height && `max-height:${height}px`].filter(Boolean);
  return sides.length === 0 ? "" : ` style="${sides.join(";")}"`;
}

function homeLink(home: string): string {
  return `<a href="${escapeXml(home)}" target="_blank" rel="noopener">Open in accelgraph</a>`;
}

/** The mark of a type as it stands in the picture. */
function mark(type: NodeType): string {
  const path = `<path d="${markPath(SHAPES[type], 8, 8, 6)}"/>`;
  return `<svg class="mark n-${type}" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${path}</svg>`;
}

/** The twin of the picture for those who read rather than look. */
function table(view: GraphView): string {
  const { columns, rows } = edgeTable(view);
  const cells = (row: readonly (string | number | null)[], tag: "td" | "th") =>
    `<tr>${row.map((cell) => `<${tag}>${escapeXml(oneLine(String(cell ?? "")))}</${tag}>`).join("")}</tr>`;
  return `<div id="table" hidden tabindex="0"><table><thead>${cells(columns, "th")}</thead><tbody>${rows
    .map((row) => cells(row, "td"))
    .join("\n")}</tbody></table></div>`;
}

function footer(view: GraphView): string {
  const counts = `${view.nodes.length} nodes, ${view.edges.length} edges`;
  return view.leftOut === null ? counts : `${counts}. ${oneLine(view.leftOut)}`;
}
