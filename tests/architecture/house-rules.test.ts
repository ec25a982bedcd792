import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it, test } from "vitest";
import { checkSource, FLOORS, PURE_ROOMS } from "./house-rules.ts";

const root = join(import.meta.dirname, "../..");

function* sourceFiles(folder: string): Generator<string> {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (["node_modules", "dist"].includes(item.name) || item.name.startsWith(".")) continue;
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(item.name)) yield relative(root, path).split(sep).join("/");
  }
}

const files = ["packages", "apps", "db"].flatMap((folder) => [...sourceFiles(join(root, folder))]);

describe("the house", () => {
  it("has sources in every room", () => {
    for (const room of Object.keys(FLOORS)) {
      expect(files.filter((file) => file.startsWith(`${room}/`)).length, room).toBeGreaterThan(0);
    }
  });

  it("keeps its rules on imports", () => {
    const violations = files.flatMap((file) => checkSource(file, readFileSync(join(root, file), "utf8")));
    expect(violations.map((v) => `${v.file}:${v.line}: ${v.rule}: ${v.detail}`)).toEqual([]);
  });

  it("declares in each package.json the rooms that the floors allow and no others", () => {
    for (const [room, allowed] of Object.entries(FLOORS)) {
      const manifest = JSON.parse(readFileSync(join(root, room, "package.json"), "utf8"));
      const declared = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@accelgraph/"));
      expect(
        declared.filter((name) => !allowed.includes(name.slice("@accelgraph/".length))),
        room,
      ).toEqual([]);
    }
  });

  it("lists each floor after all the floors below it", () => {
    const order = Object.keys(FLOORS).map((room) => room.split("/").at(-1));
    for (const [room, below] of Object.entries(FLOORS)) {
      const own = order.indexOf(room.split("/").at(-1));
      for (const name of below) expect(order.indexOf(name), `${room} imports ${name}`).toBeLessThan(own);
    }
  });
});

describe("planted offences are caught", () => {
  test.each([
    ["an import that runs upwards", "packages/domain/src/a.ts", 'import { open } from "@accelgraph/store";', "upwards"],
    [
      "an import past a front door",
      "apps/cli/src/a.ts",
      'import { a } from "@accelgraph/store/src/b.ts";',
      "front-door",
    ],
    [
      "a relative import out of a room",
      "packages/graph/src/a.ts",
      'import { a } from "../../domain/src/a.ts";',
      "front-door",
    ],
    ["a pure room that imports Node", "packages/lexicon/src/a.ts", 'import { readFileSync } from "node:fs";', "pure"],
    ["a pure room that imports lazily", "packages/graph/src/a.ts", 'const fs = await import("node:fs");', "pure"],
    ["a pure room that reads the clock", "packages/extraction/src/a.ts", "const now = Date.now();", "pure"],
    ["a pure room that touches the page", "packages/exporters/src/a.ts", "document.createElement('svg');", "pure"],
    [
      "an import over several lines",
      "packages/domain/src/a.ts",
      'import {\n  open,\n} from "@accelgraph/store";',
      "upwards",
    ],
  ])("%s", (_name, file, source, rule) => {
    expect(checkSource(file, source).map((v) => v.rule)).toEqual([rule]);
  });

  it("lets honest sources pass", () => {
    const source =
      'import type { Paper } from "@accelgraph/domain";\nimport { a } from "./a.ts";\n/** Opens a document. */\n';
    for (const room of PURE_ROOMS.slice(1)) expect(checkSource(`${room}/src/b.ts`, source)).toEqual([]);
  });
});
