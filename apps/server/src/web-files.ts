import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { MiddlewareHandler } from "hono";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".map": "application/json",
};

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>accelgraph</title>
<h1>The app is not built yet</h1><p>Run <code>pnpm build</code> and reload this page. The API answers already.</p></html>`;

/**
 * Serves the built app. All files are known by a walk of the folder, so that no address can lead out of it;
 * an address without a file is a screen of the app and gets its page.
 */
export function webFiles(folder: string): MiddlewareHandler {
  let files = listFiles(folder);
  let listed = Date.now();
  const find = (path: string) => {
    if (!files.has(path) && Date.now() - listed > LIST_EVERY) {
      files = listFiles(folder);
      listed = Date.now();
    }
    return files.get(path);
  };
  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    const file = find(c.req.path);
    const page = find("/index.html");
    if (file === undefined && extname(c.req.path) !== "") return c.text("There is no such file.\n", 404);
    if (file === undefined && page === undefined) return c.html(NOT_BUILT, 503);
    const served = file ?? page ?? "";
    const isNamedByContent = c.req.path.startsWith("/assets/") && file !== undefined;
    return c.body(new Uint8Array(readFileSync(served)), 200, {
      "content-type": TYPES[extname(served)] ?? "application/octet-stream",
      "cache-control": isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}

/** The app may be built anew while we serve it: what is not known is looked for again, at most so often. */
const LIST_EVERY = 1000;

function listFiles(folder: string): Map<string, string> {
  return new Map([...walk(folder)].map((file) => [`/${relative(folder, file).split(sep).join("/")}`, file]));
}

function* walk(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* walk(path);
    else yield path;
  }
}
