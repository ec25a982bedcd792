import {
  buildQueryView,
  buildView,
  type Database,
  nameFinder,
  type QueryRows,
  requireName,
  type ViewOptions,
} from "@accelgraph/api";
import { NODE_TYPES, RELATIONS } from "@accelgraph/domain";
import type { GraphView, RenderOptions } from "@accelgraph/exporters";
import type { ViewFile } from "./view-file.ts";

/** What a view is drawn from: a file of any driver, and a way to run what a user wrote, read-only and within limits. */
export interface ViewSource {
  readonly db: Database;
  /** Runs one SELECT; at most so many rows. */
  readonly runSql: (sql: string, rowLimit: number) => ViewRows | Promise<ViewRows>;
}

export interface ViewRows extends QueryRows {
  /** True where there were more rows than the limit. */
  readonly isCut: boolean;
}

/** A view ready to be rendered, and how it wants to look. */
export interface Drawing {
  readonly view: GraphView;
  readonly look: RenderOptions;
}

const DEFAULTS = Object.freeze({ depth: 1, limit: 60, rows: 1000 });

/**
 * Draws what a view file asks for. The same file over the same database gives the same drawing.
 * @throws FaultError unknown-name, not-a-graph, and those of the source's `runSql`
 */
export async function drawView(source: ViewSource, file: ViewFile): Promise<Drawing> {
  const options = optionsOf(source.db, file);
  const view = file.sql === undefined ? focusView(source.db, file, options) : await queryView(source, file, options);
  return { view: coloured(view, idsOf(source.db, file.colours)), look: lookOf(file) };
}

function focusView(db: Database, file: ViewFile, options: ViewOptions): GraphView {
  const find = nameFinder(db);
  const focus = file.focus?.map((name) => requireName(db, find, name).id);
  const request = {
    focus,
    depth: file.depth ?? DEFAULTS.depth,
    limit: file.limit ?? DEFAULTS.limit,
    types: file.types,
    relations: file.relations,
    since: file.since,
    until: file.until,
    minPapers: file["min-papers"],
    minConfidence: file["min-confidence"],
  };
  return buildView(db, request, options);
}

async function queryView({ db, runSql }: ViewSource, file: ViewFile, options: ViewOptions): Promise<GraphView> {
  const limit = file.limit ?? DEFAULTS.rows;
  const rows = await runSql(file.sql ?? "", limit);
  const view = buildQueryView(db, rows, options);
  const nodes = view.nodes.filter(
    ({ type, papers }) => (file.types?.includes(type) ?? true) && papers >= (file["min-papers"] ?? 0),
  );
  const kept = new Set(nodes.map(({ id }) => id));
  const edges = view.edges.filter(
    (edge) => kept.has(edge.source) && kept.has(edge.target) && (file.relations?.includes(edge.relation) ?? true),
  );
  const cut = rows.isCut ? `Left out: the rows after the first ${limit}.` : null;
  const notes = [view.leftOut, cut].filter((note) => note !== null);
  return { ...view, nodes, edges, leftOut: notes.length === 0 ? null : notes.join(" ") };
}

function optionsOf(db: Database, file: ViewFile): ViewOptions {
  const { title, layout, links, hide = [] } = file;
  const find = nameFinder(db);
  const pins = [...idsOf(db, file.pins)].map(([id, [x, y]]) => [id, { x, y }] as const);
  return {
    title,
    layout,
    pins: new Map(pins),
    hide: new Set(hide.map((name) => requireName(db, find, name).id)),
    addressOf: links === undefined ? undefined : (id, name) => filled(links, id, name),
  };
}

/** A link's address: each part of it encoded, so that no name can leave its place. */
function filled(template: string, id: string, name: string): string {
  const [type = "", slug = ""] = id.split("/");
  const parts: Readonly<Record<string, string>> = { id, type, slug, name };
  return template.replace(/\{(id|type|slug|name)\}/g, (_, part) =>
    encodeURIComponent(parts[part] ?? "").replace(/%2F/g, "/"),
  );
}

/** Values by name as values by id; types and relations stay as they are. */
function idsOf<Value>(db: Database, values: Readonly<Record<string, Value>> = {}): ReadonlyMap<string, Value> {
  const find = nameFinder(db);
  const isKind = (name: string) => [...NODE_TYPES, ...RELATIONS].some((kind) => kind === name);
  return new Map(
    Object.entries(values).map(([name, value]) => [isKind(name) ? name : requireName(db, find, name).id, value]),
  );
}

function coloured(view: GraphView, colours: ReadonlyMap<string, string>): GraphView {
  if (colours.size === 0) return view;
  return {
    ...view,
    nodes: view.nodes.map((node) => withColour(node, colours.get(node.id) ?? colours.get(node.type))),
    edges: view.edges.map((edge) => withColour(edge, colours.get(edge.relation))),
  };
}

function withColour<Item>(item: Item, colour: string | undefined): Item {
  return colour === undefined ? item : { ...item, colour: longColour(colour) };
}

/** `#abc` as `#aabbcc`, which every format knows. */
function longColour(colour: string): string {
  return colour.length === 4 ? colour.replace(/[0-9a-f]/gi, "$&$&").toLowerCase() : colour.toLowerCase();
}

function lookOf({ theme = "page", size, legend = true }: ViewFile): RenderOptions {
  return { theme: theme === "page" ? "auto" : theme, legend, width: size?.width, height: size?.height };
}
