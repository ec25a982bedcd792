/**
 * A view as SVG: marks and edges as in the app, one file with no script and nothing from outside. Colours
 * are fixed (light, dark) or follow the page that shows it (auto). Reads well aloud: title, description,
 * and a title on every mark and edge.
 */
import { escapeXml, oneLine, shorten } from "./escape.ts";
import { DARK, LIGHT, markPath, markRadius, type Palette, round, SHAPES } from "./marks.ts";
import { countPapers, type Frame, type GraphView, nameIndex, ordered, type ViewEdge, type ViewNode } from "./view.ts";

export interface SvgOptions {
  readonly theme: "light" | "dark" | "auto";
  /** Width in pixels at which the picture is shown; the height follows. Absent: one to one. */
  readonly width?: number;
}

const DEFAULTS: SvgOptions = Object.freeze({ theme: "auto" });

export function toSvg(view: GraphView, options: Partial<SvgOptions> = {}): string {
  const { theme, width } = { ...DEFAULTS, ...options };
  const { nodes, edges } = ordered(view);
  const frame = frameOf(nodes);
  const nameOf = nameIndex(view);
  const places = new Map(nodes.map((node) => [node.id, node]));
  const shown = width ?? frame.width;
  const size = `width="${round(shown)}" height="${round((frame.height * shown) / frame.width)}"`;
  const box = `viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(oneLine(view.title))}</title>`,
    `<desc id="d">${escapeXml(describe(view))}</desc>`,
    `<style>${styleSheet(theme)}</style>`,
    `<rect class="ground" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"/>`,
    ...edges.map((edge) => drawEdge(edge, places, nameOf)),
    ...nodes.map(drawNode),
    "</svg>",
    "",
  ].join("\n");
}

/** What the picture shows, in words: the text alternative. */
export function describe(view: GraphView): string {
  const nameOf = nameIndex(view);
  const { nodes, edges } = ordered(view);
  const counts = `${nodes.length} nodes and ${edges.length} edges.`;
  const said = edges.slice(0, 20).map((edge) => `${nameOf(edge.source)} ${edge.relation} ${nameOf(edge.target)}`);
  const more = edges.length > said.length ? `; and ${edges.length - said.length} more` : "";
  const leftOut = view.leftOut === null ? "" : ` ${view.leftOut}`;
  return oneLine(`${counts}${said.length > 0 ? ` ${said.join("; ")}${more}.` : ""}${leftOut}`);
}

const LABEL_LENGTH = 32;
const CHARACTER_WIDTH = 6.4;
const MARGIN = 16;

/** The rectangle that holds all marks and labels. */
function frameOf(nodes: readonly ViewNode[]): Frame {
  if (nodes.length === 0) return { x: 0, y: 0, width: 320, height: 120 };
  const reach = (node: ViewNode) =>
    Math.max(markRadius(node.papers) * 1.3, (shorten(node.name, LABEL_LENGTH).length * CHARACTER_WIDTH) / 2);
  const left = Math.min(...nodes.map((n) => n.x - reach(n)));
  const right = Math.max(...nodes.map((n) => n.x + reach(n)));
  const top = Math.min(...nodes.map((n) => n.y - markRadius(n.papers) * 1.3));
  const bottom = Math.max(...nodes.map((n) => n.y + markRadius(n.papers) * 1.3 + 18));
  const [x, y] = [Math.floor(left - MARGIN), Math.floor(top - MARGIN)];
  return { x, y, width: Math.ceil(right + MARGIN) - x, height: Math.ceil(bottom + MARGIN) - y };
}

function drawNode(node: ViewNode): string {
  const radius = markRadius(node.papers);
  const hover = escapeXml(`${oneLine(node.name)} (${node.type}, ${countPapers(node.papers)})`);
  const label = escapeXml(shorten(oneLine(node.name), LABEL_LENGTH));
  const mark = [
    `<g class="node n-${node.type}"><title>${hover}</title>`,
    `<path d="${markPath(SHAPES[node.type], node.x, node.y, radius)}"/>`,
    `<text x="${round(node.x)}" y="${round(node.y + radius * 1.2 + 13)}">${label}</text></g>`,
  ].join("");
  return node.href === undefined ? mark : `<a href="${escapeXml(node.href)}">${mark}</a>`;
}

function drawEdge(edge: ViewEdge, places: ReadonlyMap<string, ViewNode>, nameOf: (id: string) => string): string {
  const said = `${nameOf(edge.source)} ${edge.relation} ${nameOf(edge.target)}, ${countPapers(edge.papers)}`;
  const quote = edge.quote === null ? "" : `: “${oneLine(edge.quote)}”`;
  const title = `<title>${escapeXml(oneLine(said) + quote)}</title>`;
  return `<g class="edge e-${edge.relation}">${title}${arrow(edge, places)}</g>`;
}

/** The line and its head, from rim to rim; nothing where the marks touch. */
function arrow(edge: ViewEdge, places: ReadonlyMap<string, ViewNode>): string {
  const source = places.get(edge.source);
  const target = places.get(edge.target);
  if (source === undefined || target === undefined) return "";
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  const [from, to] = [markRadius(source.papers) + 2, length - markRadius(target.papers) - 4];
  const width = round(Math.min(5, 0.8 + 0.6 * Math.sqrt(edge.papers)));
  const head = 6 + width;
  if (to - head <= from) return "";
  const [ux, uy] = [(target.x - source.x) / length, (target.y - source.y) / length];
  const at = (d: number, side = 0) => `${round(source.x + ux * d - uy * side)} ${round(source.y + uy * d + ux * side)}`;
  return (
    `<path class="line" stroke-width="${width}" d="M${at(from)}L${at(to - head)}"/>` +
    `<path class="head" d="M${at(to)}L${at(to - head, head / 2.4)}L${at(to - head, -head / 2.4)}z"/>`
  );
}

function styleSheet(theme: SvgOptions["theme"]): string {
  const base =
    "text{font:12px system-ui,sans-serif;text-anchor:middle;paint-order:stroke;stroke-width:3px;stroke-linejoin:round}" +
    ".line{fill:none;opacity:.55}.head{opacity:.75}a{cursor:pointer}a:hover text{text-decoration:underline}";
  if (theme !== "auto") return base + colours(theme === "dark" ? DARK : LIGHT);
  return `${base}${colours(LIGHT)}@media (prefers-color-scheme:dark){${colours(DARK)}}`;
}

function colours(palette: Palette): string {
  const rules = [
    `.ground{fill:${palette.ground}}`,
    `text{fill:${palette.text};stroke:${palette.ground}}`,
    ...Object.entries(palette.types).map(([type, colour]) => `.n-${type} path{fill:${colour}}`),
    ...Object.entries(palette.relations).map(
      ([relation, colour]) => `.e-${relation} .line{stroke:${colour}}.e-${relation} .head{fill:${colour}}`,
    ),
  ];
  return rules.join("");
}
