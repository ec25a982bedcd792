import { instance as graphviz } from "@viz-js/viz";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it, test } from "vitest";
import { HOSTILE_NAMES, viewOf } from "./hostile-view.fixture.ts";
import {
  edgeTable,
  type GraphView,
  toCanvas,
  toCsv,
  toDot,
  toGexf,
  toGraphml,
  toHtml,
  toJson,
  toMarkdown,
  toMermaid,
  toSvg,
  viewToJson,
} from "./index.ts";

const small: GraphView = {
  title: "Around AWQ",
  leftOut: null,
  nodes: [
    { id: "method/awq", type: "method", name: "AWQ", papers: 4, x: 0, y: 0, href: "/graph?focus=method/awq" },
    { id: "hardware/gpu", type: "hardware", name: "GPU", papers: 60, x: 200, y: 40 },
    {
      id: "technique/weight-only-quantization",
      type: "technique",
      name: "weight-only-quantization",
      papers: 11,
      x: -150.26,
      y: 90,
    },
  ],
  edges: [
    {
      source: "method/awq",
      relation: "targets",
      target: "hardware/gpu",
      papers: 2,
      quote: "AWQ runs 1.45x faster than GPTQ on GPUs.",
    },
    { source: "method/awq", relation: "is-a", target: "technique/weight-only-quantization", papers: 1, quote: null },
    { source: "method/awq", relation: "is-a", target: "technique/missing", papers: 1, quote: null },
  ],
};

const NASTY = [...HOSTILE_NAMES, "\u0000\ud800 control"];

/** As a reader of XML gets it: what XML does not know is replaced. */
const asShown = (text: string) =>
  asRead(text).replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd");

const asRead = (text: string): string => text.toWellFormed().replace(/\s+/g, " ").trim();

/** Parses XML strictly: any complaint of the parser is thrown. */
function parseXml(text: string) {
  const onError = (level: string, message: string) => {
    if (level !== "warning") throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, "text/xml");
}

const renderers = { toSvg, toMermaid, toCanvas, toHtml, toGraphml, toGexf, toDot, viewToJson };

describe("every renderer", () => {
  test.each(Object.entries(renderers))("%s gives the same bytes whatever the order of the view", (_name, render) => {
    const turned = { ...small, nodes: [...small.nodes].reverse(), edges: [...small.edges].reverse() };
    expect(render(turned)).toBe(render(small));
  });
  test.each(Object.entries(renderers))("%s renders a view with nothing in it", (_name, render) => {
    expect(render({ title: "Nothing", leftOut: null, nodes: [], edges: [] }).length).toBeGreaterThan(0);
  });
});

describe("SVG", () => {
  it("is well-formed for any names and holds each name", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...NASTY)), { maxLength: 8 }),
        (texts) => {
          const root = parseXml(toSvg(viewOf(texts))).documentElement;
          // Walked by siblings: lists of elements are searched anew at every step.
          const shown: string[] = [];
          for (let mark = root?.firstChild; mark; mark = mark.nextSibling) {
            const group = mark as Element;
            if (group.nodeName === "g" && group.getAttribute("class")?.startsWith("node ")) {
              shown.push(group.firstChild?.textContent ?? "");
            }
          }
          expect(shown.map((text) => text.replace(/ \(method, .*$/, "")).sort()).toEqual(texts.map(asShown).sort());
        },
      ),
      { numRuns: 30 },
    );
  });
  it("shows labels, links, titles and a text alternative", () => {
    const root = parseXml(toSvg(small, { theme: "dark" })).documentElement;
    expect(root?.getElementsByTagName("a")[0]?.getAttribute("href")).toBe("/graph?focus=method/awq");
    expect(root?.getElementsByTagName("desc")[0]?.textContent).toContain("AWQ targets GPU");
    expect(root?.textContent).toContain("AWQ runs 1.45x faster than GPTQ on GPUs.");
    expect(toSvg(small, { theme: "light" })).not.toContain("prefers-color-scheme");
    expect(toSvg(small)).toContain("prefers-color-scheme:dark");
  });
  it("keeps its proportions at a given width", () => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(toSvg(small, { width: 300 })) ?? [];
    const [, , , boxWidth, boxHeight] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(toSvg(small)) ?? [];
    expect(Number(width)).toBe(300);
    expect(Number(height) / 300).toBeCloseTo(Number(boxHeight) / Number(boxWidth), 2);
  });
});

describe("GraphML and GEXF", () => {
  test.each([
    ["GraphML", (text: string) => graphml.parse(Graph, text), toGraphml],
    ["GEXF", (text: string) => gexf.parse(Graph, text), toGexf],
  ])("%s is read by graphology with every name, edge and quote", (_name, read, write) => {
    const view = viewOf(NASTY.filter((text) => !text.endsWith("control")));
    const graph = read(write(view));
    expect(graph.order).toBe(view.nodes.length);
    expect(graph.size).toBe(view.edges.length);
    for (const node of view.nodes) expect(asRead(graph.getNodeAttribute(node.id, "label"))).toBe(asRead(node.name));
    const [first] = graph.edges("method/n1", "method/n0");
    expect(asRead(graph.getEdgeAttribute(first ?? "", "quote"))).toBe(asRead(view.edges[0]?.quote ?? ""));
  });
});

describe("Mermaid", () => {
  it("stays below 500 edges and 50,000 characters and says what it leaves out", () => {
    const nodes = Array.from({ length: 900 }, (_, i) => ({
      ...(small.nodes[0] as GraphView["nodes"][0]),
      id: `method/m${i}`,
      name: "🧠".repeat(40),
    }));
    const edges = nodes.slice(1).map((node, i) => ({
      source: node.id,
      relation: "builds-on" as const,
      target: `method/m${i}`,
      papers: i,
      quote: null,
    }));
    const text = toMermaid({ title: "Large", leftOut: null, nodes, edges });
    expect(text.length).toBeLessThanOrEqual(48_000);
    expect(text.match(/-->\|/g)?.length).toBeLessThan(500);
    expect(text).toMatch(/Left out for Mermaid/);
    // What most papers say is kept.
    expect(
      toMermaid({ title: "Large", leftOut: null, nodes: nodes.map((n) => ({ ...n, name: "n" })), edges }),
    ).toContain("builds-on");
  });
  it("keeps each statement on its line whatever the names", () => {
    const text = toMermaid(viewOf(NASTY));
    const labels = [...text.matchAll(/^ {2}n\d+\(\["(.*)"\]\):::t_method$/gm)];
    expect(labels).toHaveLength(NASTY.length);
    for (const [, label] of labels) expect(label).not.toMatch(/["<>[\]{}|`\\\n]/);
  });
});

describe("JSON Canvas", () => {
  it("keeps the rules of the specification for any names", () => {
    const coloured = viewOf(NASTY);
    const { nodes, edges, ...rest } = JSON.parse(
      toCanvas({ ...coloured, nodes: coloured.nodes.map((node) => ({ ...node, colour: "#a1b2c3" })) }),
    );
    expect(rest).toEqual({});
    const ids = new Set(nodes.map((node: { id: string }) => node.id));
    expect(ids.size).toBe(nodes.length);
    for (const node of nodes) {
      const { id, type, text, x, y, width, height, color, ...others } = node;
      expect(others).toEqual({});
      expect([typeof id, type, typeof text]).toEqual(["string", "text", "string"]);
      for (const number of [x, y, width, height]) expect(Number.isInteger(number)).toBe(true);
      if (color !== undefined) expect(color).toMatch(/^([1-6]|#[0-9a-f]{6})$/i);
    }
    for (const edge of edges) {
      const { id, fromNode, fromSide, toNode, toSide, label, color, ...others } = edge;
      expect([others, typeof id, typeof label]).toEqual([{}, "string", "string"]);
      expect(ids.has(fromNode) && ids.has(toNode)).toBe(true);
      for (const side of [fromSide, toSide]) expect(["top", "right", "bottom", "left"]).toContain(side);
    }
    expect(new Set(edges.map((edge: { id: string }) => edge.id)).size).toBe(edges.length);
  });
  it("lays no card on another where the view leaves room", () => {
    const { nodes } = JSON.parse(toCanvas({ ...small, leftOut: null }));
    const [a, b, c] = nodes;
    for (const [one, other] of [
      [a, b],
      [b, c],
      [a, c],
    ]) {
      const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height;
      expect(apart).toBe(true);
    }
  });
});

describe("HTML", () => {
  it("lets no name end its script, and asks for nothing from outside", () => {
    const page = toHtml(viewOf(NASTY));
    expect(page).not.toContain("<script>alert");
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, "")).not.toMatch(/https?:\/\//);
    expect(page).toContain("default-src 'none'");
  });
  it("keeps marks and data in the same order", () => {
    const page = toHtml(small);
    const data = JSON.parse(/<script type="application\/json" id="view">(.*)<\/script>/.exec(page)?.[1] ?? "");
    const drawn = [...page.matchAll(/class="edge e-([a-z-]+)"/g)].map((match) => match[1]);
    expect(data.edges.map((edge: { relation: string }) => edge.relation)).toEqual(drawn);
  });
});

describe("tables", () => {
  it("are read back from CSV cell by cell", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...NASTY)), { minLength: 1, maxLength: 6 }),
        (texts) => {
          const rows = parseCsv(toCsv({ columns: texts.map((_, i) => `c${i}`), rows: [texts] })) as string[][];
          expect(rows[1]).toEqual(texts.map((t) => t.toWellFormed()));
        },
      ),
    );
  });
  it("show the edges with their words, the missing end left out", () => {
    expect(JSON.parse(toJson(edgeTable(small)))).toEqual([
      {
        source_type: "method",
        source: "AWQ",
        relation: "is-a",
        target_type: "technique",
        target: "weight-only-quantization",
        papers: 1,
        quote: null,
      },
      {
        source_type: "method",
        source: "AWQ",
        relation: "targets",
        target_type: "hardware",
        target: "GPU",
        papers: 2,
        quote: "AWQ runs 1.45x faster than GPTQ on GPUs.",
      },
    ]);
  });
  it("are read back from Markdown by remark, cell by cell, numbers to the right", () => {
    const read = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(toMarkdown({ columns: ["name", "papers"], rows: NASTY.map((text, i) => [text, i]) }));
    expect(read.children).toHaveLength(1);
    const [table] = read.children;
    if (table?.type !== "table") throw new Error("it is no table");
    expect(table.align).toEqual([null, "right"]);
    const cells = table.children.slice(1).map((row) => row.children.map((cell) => textOf(cell)));
    expect(cells.map(([name]) => name)).toEqual(NASTY.map(asShown));
    expect(cells.map(([, papers]) => papers)).toEqual(NASTY.map((_, i) => String(i)));
    // Nothing but text: no name has become a link, emphasis or HTML.
    for (const row of table.children) {
      for (const cell of row.children) expect(cell.children.every(({ type }) => type === "text")).toBe(true);
    }
  });
});

describe("DOT", () => {
  it("is read by Graphviz with every name and edge, whatever the names", async () => {
    const view = viewOf(HOSTILE_NAMES);
    const viz = await graphviz();
    const drawn = parseXml(viz.renderString(toDot(view), { format: "svg" })).documentElement;
    const groups = [...(drawn?.getElementsByTagName("g") ?? [])];
    const textsOf = (kind: string) =>
      groups
        .filter((group) => group.getAttribute("class") === kind)
        .map((group) => group.getElementsByTagName("text")[0]?.textContent?.replace(/\u00a0/g, " ") ?? "");
    expect(textsOf("node").sort()).toEqual(view.nodes.map(({ name }) => asRead(name)).sort());
    expect(textsOf("edge")).toHaveLength(view.edges.length);
  });
});
