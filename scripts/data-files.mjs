/**
 * Bundler plugin (rolldown and vite): lets code import data files as data.
 * A `.yaml` file becomes the value that it holds, a `.sql` file its text, and so does any file with `?text`;
 * with `?base64`, a file's bytes as a text that can stand in a script.
 * A `.fingerprint` file lists folders, one a line, from itself; it becomes a fingerprint of all that they hold.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";

/** What makes vite see a text where a style sheet or a script is asked for as text. */
const AS_TEXT = ".as-text";
const AS_BASE64 = ".as-base64";

export function dataFiles() {
  return {
    name: "accelgraph-data-files",
    enforce: "pre",
    resolveId(source, importer) {
      if (source.endsWith("?base64"))
        return createRequire(importer ?? import.meta.url).resolve(source.slice(0, -"?base64".length)) + AS_BASE64;
      if (!source.endsWith("?text") || !importer) return null;
      return resolve(dirname(importer), source.slice(0, -"?text".length)) + AS_TEXT;
    },
    load(id) {
      const [path] = id.split("?");
      if (path.endsWith(".yaml")) return asModule(parse(readFileSync(path, "utf8")));
      if (path.endsWith(".fingerprint")) return asModule(fingerprintOf(path));
      if (path.endsWith(".sql")) return asModule(readFileSync(path, "utf8"));
      if (path.endsWith(AS_BASE64)) return asModule(readFileSync(path.slice(0, -AS_BASE64.length), "base64"));
      if (path.endsWith(AS_TEXT)) return asModule(readFileSync(path.slice(0, -AS_TEXT.length), "utf8"));
      return null;
    },
  };
}

function asModule(value) {
  // A string that is parsed at start is faster to load than an object literal of the same size.
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`, moduleType: "js" };
}

/** Twelve hexadecimal digits over the names and contents of the files in the listed folders, tests left out. */
function fingerprintOf(list) {
  const hash = createHash("sha256");
  const folders = readFileSync(list, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  for (const folder of folders) {
    for (const file of filesBelow(resolve(dirname(list), folder.trim()))) {
      hash
        .update(`${folder.trim()}/${file}\n`)
        .update(readFileSync(resolve(dirname(list), folder.trim(), file), "utf8"));
    }
  }
  return hash.digest("hex").slice(0, 12);
}

function filesBelow(folder, below = "") {
  const items = readdirSync(join(folder, below), { withFileTypes: true });
  return items
    .flatMap((item) => {
      const path = below === "" ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) return filesBelow(folder, path);
      return item.name.startsWith(".") || /\.test\.ts$/.test(item.name) ? [] : [path];
    })
    .sort();
}
