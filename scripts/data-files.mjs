/**
 * Bundler plugin (rolldown and vite): lets code import data files as data.
 * A `.yaml` file becomes the value that it holds, a `.sql` file its text, and so does any file with `?text`.
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";

export function dataFiles() {
  return {
    name: "accelgraph-data-files",
    enforce: "pre",
    resolveId(source, importer) {
      return source.endsWith("?text") && importer ? resolve(dirname(importer), source) : null;
    },
    load(id) {
      const [path, query] = id.split("?");
      if (path.endsWith(".yaml")) return asModule(parse(readFileSync(path, "utf8")));
      if (path.endsWith(".sql") || query === "text") return asModule(readFileSync(path, "utf8"));
      return null;
    },
  };
}

function asModule(value) {
  // A string that is parsed at start is faster to load than an object literal of the same size.
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`, moduleType: "js" };
}
