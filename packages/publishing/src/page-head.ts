import { PAGE_POLICY } from "@accelgraph/api";

/** What the app's page is told when it is published, and how it is made to lie anywhere. */
export interface PageFacts {
  readonly title: string;
  readonly file: string;
  readonly size: number;
  readonly version: string;
  readonly reading: "whole" | "ranges";
}

/** Shown until the app runs; it stays where the page was opened as a file, which browsers do not let run. */
const WAITING = `<p class="waiting">accelgraph is loading. If this stays, the page was opened as a file: browsers run it only from a web
      server, for example <code>npx serve</code> or <code>python3 -m http.server</code> in this folder.</p>`;

/** The app's page with the site's facts; every address in it is relative. */
export function publishedPage(page: string, { title, file, size, version, reading }: PageFacts): string {
  // The worker's script is its own document to the browser: SQLite's WebAssembly does not fall under this.
  const head = `<meta http-equiv="content-security-policy" content="${PAGE_POLICY}" />
    <meta name="accelgraph-site" data-file="${attribute(file)}" data-size="${size}" data-version="${version}" data-reading="${reading}" />
    <meta name="description" content="A knowledge graph of methods, models and hardware, with the words that say so." />
    <link rel="manifest" href="./site.webmanifest" />
    <link rel="alternate" type="application/vnd.sqlite3" href="./${attribute(encodeURI(file))}" title="The database" />`;
  return page
    .replace(/(<meta charset="utf-8" \/>)/, (charset) => `${charset}\n    ${head}`)
    .replace(/(<title>).*?(<\/title>)/, (_, open: string, close: string) => open + attribute(title) + close)
    .replace(/\b(href|src)="\//g, '$1="./')
    .replace('<div id="root"></div>', () => `<div id="root">${WAITING}</div>`);
}

export function webManifest(title: string): string {
  const manifest = {
    name: title,
    short_name: "accelgraph",
    description: "A knowledge graph of methods, models and hardware, with the words that say so.",
    start_url: "./index.html",
    scope: "./",
    display: "standalone",
    background_color: "#f6f6f3",
    theme_color: "#f6f6f3",
    icons: [{ src: "./icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function attribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
