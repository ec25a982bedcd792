/**
 * A view as SVG: marks and edges as in the app, one file with no script and nothing from outside. Colours
 * are fixed (light, dark) or follow the page that shows it (auto). Reads well aloud: title, description,
 * and a title on every mark and edge.
 */
import { escapeXml, oneLine, shorten } from "../escape.ts";
import { markPath, radiusOf, round, SHAPES } from "../marks.ts";
import { countPapers, type Frame, type GraphView, nameIndex, ordered, type ViewEdge, type ViewNode } from "../view.ts";
import { type Arrow, arrowOf, bends, type Vector } from "./arrows.ts";
import { labelPlace, textWidth } from "./label.ts";
import { drawLegend, NO_LEGEND } from "./legend.ts";
import { ownColour, rootClass, styleSheet, type Theme } from "./style.ts";
import { placeWords } from "./words.ts";

export interface SvgOptions {
  readonly theme: Theme;
  /** Width in pixels at which the picture is shown. Absent: one to one. */
  readonly width?: number | undefined;
  /** Height in pixels; absent: as the width asks. */
  readonly height?: number | undefined;
  /** Whether the title and what marks and colours mean stand around the picture. */
  readonly legend: boolean;
  /** For a picture written into a page, with theme auto: the selector by which the page says that it is dark. */
  readonly darkPage?: string | undefined;
}

const DEFAULTS: SvgOptions = Object.freeze({ theme: "auto", legend: true });

/** Space around the picture, and the line that the title stands on. */
const MARGIN = 16;
const HEAD_LINE = 26;

export function toSvg(view: GraphView, options: Partial<SvgOptions> = {}): string {
  const { theme, width, height, legend: hasLegend, darkPage } = { ...DEFAULTS, ...options };
  const { nodes, edges } = ordered(view);
  const marks = frameOf(nodes);
  const title = oneLine(view.title);
  const inner = hasLegend ? { ...marks, ...widened(marks, Math.min(320, textWidth(title) * 1.2)) } : marks;
  const below = { x: inner.x, y: marks.y + marks.height + 10, width: inner.width };
  const legend = hasLegend ? drawLegend({ nodes, edges, leftOut: view.leftOut }, below) : NO_LEGEND;
  const frame = around(inner, hasLegend ? HEAD_LINE : 0, legend.height > 0 ? legend.height + 10 : 0);
  // What is inside of an image is not read out, and its links could not be reached.
  const role = nodes.some(({ href }) => href !== undefined) ? "group" : "img";
  const box = `x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${rootClass(theme)}" ${sizeOf(frame, width, height)}`,
    `  viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" role="${role}" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(describe(view))}</desc>`,
    `<style>${styleSheet(theme, darkPage)}</style>`,
    `<rect class="ground" ${box} rx="6"/>`,
    ...(hasLegend ? [headLine(title, inner)] : []),
    ...drawEdges(nodes, edges, nameIndex(view)),
    ...nodes.map(drawNode),
    ...(nodes.length === 0 ? [emptyNote(inner)] : []),
    ...legend.lines,
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

function sizeOf(frame: Frame, width: number | undefined, height: number | undefined): string {
  const [w, h] = [width ?? (height === undefined ? frame.width : (frame.width * height) / frame.height), height];
  return `width="${round(w)}" height="${round(h ?? (frame.height * w) / frame.width)}"`;
}

/** The rectangle that holds all marks and labels. */
function frameOf(nodes: readonly ViewNode[]): Frame {
  if (nodes.length === 0) return { x: 0, y: 0, width: 320, height: 60 };
  const boxes = nodes.map((node) => {
    const [radius, label] = [radiusOf(node) * 1.3, labelPlace(node)];
    return {
      left: node.x - Math.max(radius, label.right),
      right: node.x + Math.max(radius, label.right),
      top: node.y - radius,
      bottom: node.y + label.bottom,
    };
  });
  const [x, y] = [Math.floor(Math.min(...boxes.map((b) => b.left))), Math.floor(Math.min(...boxes.map((b) => b.top)))];
  const [right, bottom] = [Math.max(...boxes.map((b) => b.right)), Math.max(...boxes.map((b) => b.bottom))];
  return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
}

/** At least so wide, with what is there in the middle. */
function widened(frame: Frame, width: number): Pick<Frame, "x" | "width"> {
  const extra = Math.max(0, Math.ceil((width - frame.width) / 2));
  return { x: frame.x - extra, width: frame.width + 2 * extra };
}

function around(frame: Frame, above: number, below: number): Frame {
  const height = Math.ceil(frame.height + above + below + 2 * MARGIN);
  return { x: frame.x - MARGIN, y: frame.y - MARGIN - above, width: frame.width + 2 * MARGIN, height };
}

function headLine(title: string, frame: Frame): string {
  const text = escapeXml(shorten(title, Math.max(16, Math.floor(frame.width / 8))));
  return `<text class="head-line" x="${frame.x}" y="${frame.y - 10}">${text}</text>`;
}

function emptyNote(frame: Frame): string {
  return `<text class="small" x="${frame.x}" y="${frame.y + 34}">Nothing in the file passes what was asked.</text>`;
}

function drawNode(node: ViewNode): string {
  const radius = radiusOf(node);
  const hover = escapeXml(`${oneLine(node.name)} (${node.type}, ${countPapers(node.papers)})`);
  const { lines, baselines } = labelPlace(node);
  const ring = node.isFocus
    ? `<circle class="ring" cx="${round(node.x)}" cy="${round(node.y)}" r="${round(radius * 1.25 + 3)}"/>`
    : "";
  const text = lines.map(
    (line, i) => `<text x="${round(node.x)}" y="${round(node.y + (baselines[i] ?? 0))}">${escapeXml(line)}</text>`,
  );
  const path = markPath(SHAPES[node.type], node.x, node.y, radius);
  const mark = [
    `<g class="node n-${node.type}${node.isFocus ? " focus" : ""}" data-id="${escapeXml(node.id)}"><title>${hover}</title>`,
    `<path d="${path}"${ownColour(node.colour, "fill")}/>${ring}${text.join("")}</g>`,
  ].join("");
  return node.href === undefined ? mark : `<a href="${escapeXml(node.href)}">${mark}</a>`;
}

/** Up to so many edges have their relation written beside them. */
const WORDED_EDGES = 24;

function drawEdges(
  nodes: readonly ViewNode[],
  edges: readonly ViewEdge[],
  nameOf: (id: string) => string,
): readonly string[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const bend = bends(edges, places);
  const arrows = new Map<ViewEdge, Arrow>();
  for (const edge of edges) {
    const [source, target] = [places.get(edge.source), places.get(edge.target)];
    const arrow = source && target && arrowOf(edge, source, target, bend.get(edge) ?? 0);
    if (arrow) arrows.set(edge, arrow);
  }
  const words = edges.length <= WORDED_EDGES ? placeWords(arrows, nodes) : new Map<ViewEdge, Vector>();
  return edges.map((edge) => drawEdge(edge, arrows.get(edge), words.get(edge), nameOf));
}

function drawEdge(
  edge: ViewEdge,
  arrow: Arrow | undefined,
  word: Vector | undefined,
  nameOf: (id: string) => string,
): string {
  const said = `${nameOf(edge.source)} ${edge.relation} ${nameOf(edge.target)}, ${countPapers(edge.papers)}`;
  const quote = edge.quote === null ? "" : `: “${oneLine(edge.quote)}”`;
  const title = `<title>${escapeXml(oneLine(said) + quote)}</title>`;
  const written =
    word === undefined ? "" : `<text class="word" x="${round(word.x)}" y="${round(word.y)}">${edge.relation}</text>`;
  const drawn =
    arrow === undefined
      ? ""
      : `<path class="line" stroke-width="${arrow.width}" d="${arrow.line}"${ownColour(edge.colour, "stroke")}/>` +
        `<path class="head" d="${arrow.head}"${ownColour(edge.colour, "fill")}/>`;
  return `<g class="edge e-${edge.relation}">${title}${drawn}${written}</g>`;
}
