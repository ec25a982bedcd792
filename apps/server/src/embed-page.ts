/** One view as a page that others may put into a frame, in colours and size of their choice. */
import { createHash } from "node:crypto";
import { escapeXml, type HtmlOptions, toHtml } from "@accelgraph/exporters";
import type { Drawing } from "@accelgraph/views";

export const EMBED_PATH = "/embed";

/** What a frame takes where nobody says how large it is to be. */
export const FRAME = Object.freeze({ width: 720, height: 480 });

/**
 * Headers of the page. There is no frame-ancestors: even `*` would shut out pages that come from no web server, such as
 * a note in Obsidian. Nothing is fetched, and only the page's own script runs, by its hash.
 */
export function embedHeaders(page: string): Record<string, string> {
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
  const hash = script === undefined ? "'none'" : `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "cross-origin-resource-policy": "cross-origin",
    "cross-origin-opener-policy": "unsafe-none",
    "cache-control": "no-cache",
  };
}

export function embedPage({ view, look }: Drawing, { home, oembed }: Pick<HtmlOptions, "home" | "oembed">): string {
  const { theme = "auto", width, height } = look;
  return toHtml(view, { theme, width, height, home, oembed });
}

/** What is wrong with the address of a view, for who wrote it into their page. */
export function faultPage(message: string): string {
  const style = "body{font:14px/1.5 system-ui,sans-serif;color-scheme:light dark;padding:24px;max-width:60ch}";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>accelgraph</title><style>${style}</style><h1>This view cannot be drawn</h1><p>${escapeXml(message)}</p></html>`;
}
