import { DOMParser } from "@xmldom/xmldom";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it, test } from "vitest";
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

const NASTY = [
  `"quotes" 'and' \`ticks\``,
  "a|b\\c/d",
  "<script>alert(1)</script>",
  "]]> --> </style>",
  "emoji 🧠 שלום",
  "=SUM(A1)",
  "[[wiki]] #tag {x}",
  "x".repeat(300),
  "new\nline; end",
  "\u0000\ud800 control",
];

/** A view whose names and quotes are the given texts, in a ring. */
function viewOf(texts: readonly string[]): GraphView {
  const nodes = texts.map((name, i) => ({
    id: `method/n${i}`,
    type: "method" as const,
    name,
    papers: 1 + i,
    x: Math.round(200 * Math.cos(i)),
    y: Math.round(200 * Math.sin(i)),
  }));
  const edges = nodes.slice(1).map((node, i) => ({
    source: node.id,
    relation: "builds-on" as const,
    target: `method/n${i}`,
    papers: 1,
    quote: texts[i] ?? null,
  }));
  return { title: texts[0] ?? "empty", leftOut: texts[1] ?? null, nodes, edges };
}

const asRead = (text: string) => text.toWellFormed().replace(/\s+/g, " ").trim();

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
          expect(root?.getElementsByTagName("text").length).toBe(texts.length);
        },
      ),
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
    expect(asRead(graph.getEdgeAttribute(graph.edges()[0] ?? "", "quote"))).toBe(asRead(view.edges[0]?.quote ?? ""));
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
    const { nodes, edges } = JSON.parse(toCanvas(viewOf(NASTY)));
    const ids = new Set(nodes.map((node: { id: string }) => node.id));
    expect(ids.size).toBe(nodes.length);
    for (const node of nodes) {
      expect(node.type).toBe("text");
      for (const key of ["x", "y", "width", "height"]) expect(Number.isInteger(node[key]), key).toBe(true);
    }
    for (const edge of edges) {
      expect(ids.has(edge.fromNode) && ids.has(edge.toNode)).toBe(true);
      expect(["top", "right", "bottom", "left"]).toContain(edge.fromSide);
    }
    expect(new Set(edges.map((edge: { id: string }) => edge.id)).size).toBe(edges.length);
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
  it("keep one row a line in Markdown, numbers to the right", () => {
    const lines = toMarkdown({ columns: ["name", "papers"], rows: NASTY.map((text, i) => [text, i]) })
      .trim()
      .split("\n");
    expect(lines).toHaveLength(NASTY.length + 2);
    expect(lines[1]).toBe("| --- | --: |");
    for (const line of lines) expect(line.replace(/\\\|/g, "").match(/\|/g)).toHaveLength(3);
  });
});

describe("DOT", () => {
  it("keeps each string closed whatever the names", () => {
    for (const line of toDot(viewOf(NASTY)).split("\n")) {
      expect((line.replace(/\\\\/g, "").replace(/\\"/g, "").match(/"/g)?.length ?? 0) % 2, line).toBe(0);
    }
  });
});
