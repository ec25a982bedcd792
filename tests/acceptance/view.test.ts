/** One view, many renderings: what `view` writes is what other programs can read. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder } from "./command.ts";
import { jsonLines } from "./papers.ts";

const folder = freshFolder();
const db = join(folder, "view.sqlite");
const view = (...args: string[]) => accelgraph(["view", ...args, "--db", db]);

const PAPER = {
  title: "Zorbium: Faster Decoding",
  abstract:
    "We propose Zorbium, a speculative decoding method for large language models. Zorbium is 2.1x faster than vLLM on an A100 GPU.",
};

beforeAll(async () => {
  writeFileSync(join(folder, "papers.jsonl"), jsonLines([PAPER]));
  await accelgraph(["ingest", join(folder, "papers.jsonl"), "--db", db]);
});

describe("view", () => {
  test.each([
    ["svg", /^<svg [\s\S]*Zorbium targets A100/],
    ["html", /^<!doctype html>[\s\S]*Zorbium/],
    ["mermaid", /^flowchart LR\n[\s\S]*"Zorbium"[\s\S]*-->\|targets\|/],
    ["canvas", /"label": "targets"/],
    ["graphml", /<data key="n_label">Zorbium<\/data>/],
    ["gexf", /label="Zorbium"/],
    ["dot", /^digraph "Around Zorbium" \{/],
    [
      "csv",
      /^source_type,source,relation,target_type,target,papers,quote\n[\s\S]*method,Zorbium,targets,hardware,A100,1,/,
    ],
    ["markdown", /\| method \| Zorbium \| targets \| hardware \| A100 \| 1 \|/],
    ["json", /"relation": "targets"/],
  ])("writes %s, the same bytes each time", async (format, expected) => {
    const [first, second] = await Promise.all([0, 1].map(() => view("--focus", "zorbium", "--to", format)));
    expect(first?.code).toBe(0);
    expect(first?.stdout).toMatch(expected);
    expect(second?.stdout).toBe(first?.stdout);
  });

  it("shows the sentence behind each edge", async () => {
    const { edges } = JSON.parse((await view("--focus", "Zorbium", "--to", "json")).stdout);
    const targets = edges.find((edge: { relation: string }) => edge.relation === "targets");
    expect(targets.quote).toBe("Zorbium is 2.1x faster than vLLM on an A100 GPU.");
  });

  it("shows the rows of any query that has source, relation and target", async () => {
    const sql = "SELECT source, relation, target, quote FROM v_edges WHERE relation = 'compared-with'";
    const { edges } = JSON.parse((await view("--query", sql, "--to", "json")).stdout);
    expect(edges).toMatchObject([{ source: "method/zorbium", relation: "compared-with", target: "method/vllm" }]);
  });

  it("keeps to the types and relations that are asked for", async () => {
    const { stdout } = await view("--focus", "Zorbium", "--type", "hardware", "--to", "json");
    const types = JSON.parse(stdout).nodes.map((node: { type: string }) => node.type);
    expect([...types].sort()).toEqual(["hardware", "method"]);
  });

  it("writes to a file, and says why where it cannot", async () => {
    const out = join(folder, "out.svg");
    expect((await view("--focus", "Zorbium", "--to", "svg", "--out", out)).stdout).toBe("");
    expect(readFileSync(out, "utf8")).toContain("</svg>");
    const refused = await view("--focus", "Zorbium", "--to", "svg", "--out", join(folder, "none/out.svg"));
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("could not be written")]);
  });

  test.each([
    ["an unknown name", ["--focus", "Zorbiun", "--to", "svg"], /Did you mean "Zorbium"\?/],
    ["an unknown format", ["--to", "sgv"], /svg/],
    ["an unknown type", ["--to", "svg", "--type", "hardwear"], /hardware/],
    ["a query without the columns", ["--to", "svg", "--query", "SELECT 1 AS source"], /no column relation, target/],
    ["a query that writes", ["--to", "svg", "--query", "DELETE FROM paper"], /Only reading/],
  ])("meets %s with code 2 and a remedy", async (_name, args, hint) => {
    const { code, stdout, stderr } = await view(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(hint);
  });

  it("says so where nothing passes", async () => {
    const { code, stdout, stderr } = await view("--query", "SELECT * FROM v_edges WHERE 0", "--to", "svg");
    expect(code).toBe(0);
    expect(stdout).toContain("</svg>");
    expect(stderr).toContain("no nodes");
  });
});
