import type { EntityType, Role } from "@accelgraph/domain";
import { describe, expect, it } from "vitest";
import type { RoledEntity } from "../document.ts";
import { inspectLabels } from "./inspect.ts";
import { partiesOf } from "./parties.ts";

function entity(role: Role, type: EntityType, name: string): RoledEntity {
  return { role, type, name } as RoledEntity;
}

describe("the parties of a paper", () => {
  it("are types of things by their role, and the classes that devices belong to", () => {
    const { told } = partiesOf([entity("proposed", "method", "Brontide"), entity("target", "hardware", "A100")]);
    expect([...told].sort()).toEqual(["proposed method", "target hardware", "target hardware:gpu"]);
  });

  it("are not what a paper compares with or mentions", () => {
    expect(partiesOf([entity("compared", "hardware", "A100"), entity("mentioned", "model", "BERT")]).told.size).toBe(0);
  });

  it("speak for or against a technique", () => {
    const abstract = "We present Brontide, a library of CUDA kernels. We run Brontide on an A100 GPU.";
    const found = inspectLabels({ key: "tiny", title: "Tiny kernels", abstract });
    const kernels = found.find(({ label }) => label === "kernel-optimization");
    expect([...(kernels?.features.keys() ?? [])]).toContain("kernel-optimization target hardware:gpu");
  });
});
