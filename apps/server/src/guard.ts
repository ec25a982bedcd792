import { PAGE_POLICY } from "@accelgraph/api";
import type { MiddlewareHandler } from "hono";
import { EMBED_PATH } from "./embed-page.ts";

/** Names under which a page on this machine may call us. Another name that leads here is DNS rebinding. */
const OWN_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A `meta` element cannot say who may frame the page. */
const POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;

const HEADERS = Object.freeze({
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
});

/**
 * The worker in which the page opens a file of the user's runs SQLite as WebAssembly, which the browser compiles only
 * where the policy of the worker's own script says so. The page's policy knows nothing of it.
 */
const WORKER = /^\/assets\/file-worker-[\w-]+\.js$/;
const WORKER_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** Lets only this machine's own pages in, and gives every answer the security headers. No CORS header, ever. */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const refusal = refuse(c.req.header("host"), c.req.header("sec-fetch-site"), port(), c.req.path);
    if (refusal !== undefined) c.res = c.text(refusal, 403);
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      // The one page that others may frame says so itself.
      if (c.req.path !== EMBED_PATH || !c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (WORKER.test(c.req.path)) c.res.headers.set("content-security-policy", WORKER_POLICY);
  };
}

/** Why a request is refused; undefined where it is welcome. */
export function refuse(
  host: string | undefined,
  site: string | undefined,
  port: number,
  path: string,
): string | undefined {
  const [, name = "", given = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host ?? "") ?? [];
  if (!OWN_NAMES.has(name.toLowerCase()) || Number(given) !== port) {
    return `accelgraph answers only at http://127.0.0.1:${port}; this request was for ${host ?? "no host"}.\n`;
  }
  // A link from elsewhere may open the app; a page from elsewhere may not question the API.
  if (site === "cross-site" && path.startsWith("/api/")) return "Pages from elsewhere may not question this API.\n";
  return undefined;
}
