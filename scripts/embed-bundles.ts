/** What goes into other people's pages, notes and sites, each as the file that they take. */
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { newest } from "./build-web.ts";
import { dataFiles } from "./data-files.mjs";
import { ROOT } from "./steps.ts";
import { withoutNode } from "./without-node.mjs";

interface Bundle {
  readonly entry: string;
  readonly output: string;
  readonly format: "iife" | "cjs" | "esm";
  readonly platform: "browser" | "node";
  /** What the host brings. */
  readonly external: readonly RegExp[];
  /** Files that lie beside it. */
  readonly beside: readonly string[];
}

export const ELEMENT: Bundle = {
  entry: "apps/element/src/main.ts",
  output: "apps/element/dist/accel-graph.js",
  format: "iife",
  platform: "browser",
  external: [],
  beside: [],
};

export const OBSIDIAN: Bundle = {
  entry: "apps/obsidian/src/main.ts",
  output: "apps/obsidian/dist/main.js",
  format: "cjs",
  platform: "browser",
  external: [/^obsidian$/],
  beside: ["apps/obsidian/manifest.json", "apps/obsidian/versions.json", "apps/obsidian/styles.css"],
};

export const REMARK: Bundle = {
  entry: "packages/remark-accelgraph/src/index.ts",
  output: "packages/remark-accelgraph/dist/index.mjs",
  format: "esm",
  platform: "node",
  // Its own dependencies stay outside; the rooms of this repository go in.
  external: [/^@sqlite\.org\//, /^(unified|remark-parse|unist-util-visit|yaml|zod)$/, /^node:/],
  beside: [],
};

/** Builds unless what was built is newer than everything that it is built from; gives the path of the file. */
export async function buildBundle(bundle: Bundle): Promise<string> {
  const output = join(ROOT, bundle.output);
  const sources = ["packages", "apps/element", "apps/obsidian", "db", "scripts"].map((folder) => join(ROOT, folder));
  if (existsSync(output) && newest(sources) <= statSync(output).mtimeMs) return output;
  const build = await rolldown({
    input: join(ROOT, bundle.entry),
    cwd: ROOT,
    platform: bundle.platform,
    external: (id) => bundle.external.some((known) => known.test(id)),
    plugins: [bundle.platform === "browser" ? [withoutNode()] : [], dataFiles()],
    // Neither a classic script nor a plugin of Obsidian has an address of its own. What SQLite would fetch from beside
    // it is inside, so none of the addresses that it makes is ever asked for.
    transform: bundle.format === "esm" ? {} : { define: { "import.meta.url": '"https://accelgraph.invalid/"' } },
    logLevel: "warn",
    checks: { bundlerTimings: false },
  });
  await build.write({ file: output, format: bundle.format, minify: bundle.platform === "browser", exports: "auto" });
  await build.close();
  mkdirSync(join(output, ".."), { recursive: true });
  for (const file of bundle.beside) copyFileSync(join(ROOT, file), join(output, "..", file.split("/").at(-1) ?? ""));
  return output;
}
