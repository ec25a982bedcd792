import { openInMemory } from "@accelgraph/db";
import { describe, expect, it } from "vitest";
import * as contract from "../contract/index.ts";
import { createApi } from "../create-api.ts";
import { fillSample } from "../sample-file.fixture.ts";

const db = fillSample(openInMemory());
const api = createApi({ db: () => db, file: () => "sample.sqlite", runSql: () => Promise.reject(new Error()) });

async function graph(query: string): Promise<contract.GraphResponse> {
  const response = await api.request(`/api/graph?${query}`);
  expect(response.status, query).toBe(200);
  return contract.graphResponse.parse(await response.json());
}

const placesOf = ({ nodes }: contract.GraphResponse) => Object.fromEntries(nodes.map(({ id, x, y }) => [id, [x, y]]));

describe("folding a family", () => {
  it("draws its members as one node where its best known member stood, and moves nothing else", async () => {
    const [open, folded] = [await graph("focus=method/feather"), await graph("focus=method/feather&fold=hardware/gpu")];
    const before = placesOf(open);
    const after = placesOf(folded);
    expect(after).not.toHaveProperty(["hardware/a100"]);
    expect(after["hardware/gpu"]).toEqual(before["hardware/a100"]);
    expect(after["method/anvil"]).toEqual(before["method/anvil"]);
    expect(folded.nodes.find(({ id }) => id === "hardware/gpu")?.folded).toBe(1);
    expect(folded.edges.map(({ id }) => id)).toContain("method/feather>targets>hardware/gpu");
  });
  it("leaves every edge its sentences", async () => {
    const path = "/api/edge?source=method/feather&relation=targets&target=hardware/gpu";
    const detail = contract.edgeDetail.parse(await (await api.request(path)).json());
    expect(detail.quotes.map(({ sentence }) => sentence).join()).toContain("On the A100");
    expect(detail.edge.papers).toBe(1);
  });
});

describe("pins", () => {
  it("hold a node where it was put, and only that one", async () => {
    const free = placesOf(await graph("focus=method/feather"));
    const held = placesOf(await graph("focus=method/feather&pins=method/anvil:321:-45"));
    expect(held).toEqual({ ...free, "method/anvil": [321, -45] });
  });
  it("that came before an opening decide where settles what it brings", async () => {
    const place = async (pin: string) =>
      placesOf(await graph(`focus=method/feather&open=method/anvil&pins=${pin}`))["hardware/gpu"];
    expect(await place("method/anvil:2000:2000:1")).not.toEqual(await place("method/anvil:2000:2000"));
  });
  it("that are none are refused with what a pin is", async () => {
    const response = await api.request("/api/graph?pins=anvil");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("id:x:y");
  });
});

describe("what is known of a node", () => {
  it("are its roles, its techniques with broader ones, and its best speedup", async () => {
    const { nodes, terms } = await graph("focus=method/feather&communities=true");
    const feather = nodes.find(({ id }) => id === "method/feather");
    expect(feather?.roles).toEqual(["proposed"]);
    expect(feather?.techniques.map((place) => terms[place]?.id)).toEqual([
      ...["technique/weight-only", "technique/quantization"],
    ]);
    expect(feather?.speedup).toBe(2.5);
    expect(nodes.every(({ community }) => community !== null)).toBe(true);
  });
  it("filters what is reached", async () => {
    const ids = async (query: string) => (await graph(query)).nodes.map(({ id }) => id);
    expect(await ids("techniques=technique/pruning")).toEqual(
      expect.arrayContaining(["method/shears", "hardware/fpga", "technique/pruning"]),
    );
    expect(await ids("techniques=technique/pruning")).not.toContain("method/feather");
    expect(await ids("focus=method/feather&roles=target")).not.toContain("method/anvil");
  });
});
