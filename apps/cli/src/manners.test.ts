import { didYouMean, nearest } from "@accelgraph/domain";
import { describe, expect, it, test } from "vitest";
import { exitCodeOf } from "./exit-codes.ts";
import { databasePath, userFolder } from "./places.ts";
import { describeProgress } from "./progress.ts";

test.each([
  ["ingset", ["ingest", "extract"], "ingest"],
  ["vLMM", ["vLLM", "Medusa"], "vLLM"],
  ["quant", ["quantization", "pruning"], "quantization"],
  ["something else", ["vLLM", "Medusa"], undefined],
  ["x", [], undefined],
])("the nearest to %s of %j is %s", (typed, known, expected) => {
  expect(nearest(typed, known)).toBe(expected);
});

it("lists all names where none is near", () => {
  expect(didYouMean("zzzzzz", ["csv", "json"])).toBe("Known are: csv, json.");
});

describe("places", () => {
  it("start where the user stands, also under pnpm", () => {
    expect(userFolder({ INIT_CWD: "/home/u", ACCELGRAPH_ROOT: "/repo" }, "/repo")).toBe("/home/u");
    expect(userFolder({ INIT_CWD: "/home/u", ACCELGRAPH_ROOT: "/repo" }, "/elsewhere")).toBe("/elsewhere");
  });
  it("of the database: the option, else the environment, else the repository's", () => {
    const env = { ACCELGRAPH_ROOT: "/repo", ACCELGRAPH_DB: "/data/e.sqlite" };
    expect(databasePath("/o.sqlite", env)).toBe("/o.sqlite");
    expect(databasePath(undefined, env)).toBe("/data/e.sqlite");
    expect(databasePath(undefined, { ACCELGRAPH_ROOT: "/repo" })).toBe("/repo/db/accelgraph.sqlite");
  });
});

test.each([
  ["damaged", 3],
  ["newer-version", 3],
  ["bad-sql", 2],
  ["unknown-name", 2],
  ["disk-full", 1],
])("a fault %s ends with code %d", (code, exit) => {
  expect(exitCodeOf({ code, message: "", remedy: "" })).toBe(exit);
});

describe("progress", () => {
  it("tells papers, rate, share and the time that is left", () => {
    expect(describeProgress(250, 1000, 5000, 10)).toBe("5,000 papers, 500/s, 25 %, about 30 s left");
    expect(describeProgress(10, 1000, 100_000, 100)).toBe("100,000 papers, 1,000/s, 1 %");
  });
  it("leaves out what is not known", () => {
    expect(describeProgress(0, 0, 12, 0.1)).toBe("12 papers");
  });
});
