/** What a first paint loads, and what each screen adds, compressed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./bench-web-table.ts";
import { ROOT } from "./steps.ts";

const DIST = join(ROOT, "apps/web/dist");

export function benchBundles(): Figure[] {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
  const js = total(first.filter((path) => path.endsWith(".js")));
  const css = total(first.filter((path) => path.endsWith(".css")));
  const others = readdirSync(join(DIST, "assets"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({ name, size: kilobytes(`assets/${name}`) }));
  const graph = others.filter(({ name }) => name.startsWith("graph-page")).reduce((sum, { size }) => sum + size, 0);
  return [
    { what: "JavaScript for the first paint, gzip", value: js, unit: "kB", bar: { most: 350 } },
    { what: "style sheets for the first paint, gzip", value: css, unit: "kB" },
    { what: "the graph screen adds, gzip", value: graph, unit: "kB" },
  ];
}

function total(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + kilobytes(path), 0);
}

function kilobytes(path: string): number {
  return gzipSync(readFileSync(join(DIST, path))).length / 1000;
}
