import type { GraphView } from "@accelgraph/exporters";
import { expect, it } from "vitest";
import { mergeCanvas } from "./canvas.ts";

const view: GraphView = {
  title: "Around AWQ",
  leftOut: null,
  nodes: [
    { id: "method/awq", type: "method", name: "AWQ", papers: 4, x: 0, y: 0 },
    { id: "hardware/gpu", type: "hardware", name: "GPU", papers: 9, x: 200, y: 0 },
  ],
  edges: [{ source: "method/awq", relation: "targets", target: "hardware/gpu", papers: 1, quote: null }],
};
const fileOf = (id: string) => (id === "method/awq" ? "Methods/AWQ.md" : undefined);

it("shows notes as files, and keeps what a user moved and added", () => {
  const first = mergeCanvas(undefined, view, fileOf) ?? "";
  const canvas = JSON.parse(first);
  expect(canvas.nodes[1]).toMatchObject({ id: "accelgraph:method/awq", type: "file", file: "Methods/AWQ.md" });
  canvas.nodes[1].x = 777;
  canvas.nodes.push({ id: "mine", type: "text", text: "a thought", x: 1, y: 2, width: 3, height: 4 });
  canvas.edges.push({ id: "my-edge", fromNode: "mine", toNode: "accelgraph:hardware/gpu" });
  const second = JSON.parse(mergeCanvas(JSON.stringify(canvas), view, fileOf) ?? "");
  expect(second).toEqual(canvas);
  expect(mergeCanvas(first, view, fileOf)).toBe(first);
});

it("leaves alone what it cannot read", () => {
  expect(mergeCanvas("not json", view, fileOf)).toBeUndefined();
  expect(mergeCanvas('{"nodes": 7}', view, fileOf)).toBeUndefined();
});
