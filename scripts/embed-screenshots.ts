/**
 * `node scripts/run.mjs scripts/embed-screenshots.ts [DATABASE]`: a view in a note of Obsidian (over the tests' stub), in
 * a page of VitePress, in a page of one's own, in a frame, and as an HTML file, light and dark, into `screenshots/`.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ingest } from "@accelgraph/pipeline";
import { startServer } from "@accelgraph/server";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./chromium.ts";
import { runCommandLine } from "./command-line.ts";
import { buildBundle, ELEMENT, OBSIDIAN, REMARK } from "./embed-bundles.ts";
import { servePlain } from "./plain-server.ts";
import { ROOT, toolPath } from "./steps.ts";

const [given] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "accelgraph-embeds-"));
const shelf = join(ROOT, "screenshots");
const database = join(folder, "papers.sqlite");
const VIEW = "focus: GPTQ\ntitle: What GPTQ stands among\nlimit: 16";
const TEXT =
  "<p>GPTQ quantizes weights after training. These are its neighbours in the papers that I have read so far:</p>";

mkdirSync(shelf, { recursive: true });
if (given === undefined) await ingest({ inputs: [join(ROOT, "db/seed/notes")], database });
else copyFileSync(given, database);
await writePages();
const framed = await startServer({ db: database, port: 0 });
write(
  "frame.html",
  `${TEXT}<iframe src="${framed.address}/embed?focus=GPTQ&limit=16" sandbox="allow-scripts" width="800" height="520" style="border:0"></iframe>`,
);
const server = await servePlain(folder);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  for (const colorScheme of ["light", "dark"] as const) await takeAll(colorScheme);
} finally {
  await browser.close();
  await server.close();
  await framed.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A page in the way of a plain document of either theme. */
function write(name: string, body: string): void {
  const style =
    "body{font:16px/1.6 system-ui,sans-serif;max-width:860px;margin:32px auto;padding:0 20px}:root{color-scheme:light dark}";
  writeFileSync(
    join(folder, name),
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${body}`,
  );
}

async function writePages(): Promise<void> {
  const obsidian = dirname(await buildBundle(OBSIDIAN));
  for (const file of ["main.js", "manifest.json", "styles.css"]) copyFileSync(join(obsidian, file), join(folder, file));
  copyFileSync(join(ROOT, "tests/browser/obsidian-stub.js"), join(folder, "stub.js"));
  copyFileSync(await buildBundle(ELEMENT), join(folder, "accel-graph.js"));
  const block = `database: papers.sqlite\n${VIEW}`;
  write(
    "note.html",
    `<link rel="stylesheet" href="styles.css"><script src="stub.js"></script><h1>Weight-only quantization</h1>${TEXT}<pre><code class="language-accelgraph">${block}</code></pre>`,
  );
  write(
    "page.html",
    `<script src="accel-graph.js" defer></script>${TEXT}<accel-graph src="papers.sqlite" view="${VIEW}"></accel-graph>`,
  );
  await runCommandLine([
    "view",
    "--focus",
    "GPTQ",
    "--limit",
    "16",
    "--to",
    "html",
    "--db",
    database,
    "--out",
    join(folder, "file.html"),
  ]);
  await buildSite(block.replace("papers.sqlite", "../papers.sqlite"));
}

async function buildSite(block: string): Promise<void> {
  const root = join(folder, "site");
  mkdirSync(join(root, ".vitepress"), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  writeFileSync(
    join(root, "index.md"),
    `# Weight-only quantization\n\nIts neighbours in the papers that I have read:\n\n\`\`\`accelgraph\n${block}\n\`\`\`\n`,
  );
  const config = `import { accelgraphVitePress } from ${JSON.stringify(await buildBundle(REMARK))};
    export default { title: "Notes", base: "/site/.vitepress/dist/", vite: { plugins: [accelgraphVitePress()] } };`;
  writeFileSync(join(root, ".vitepress/config.mjs"), config);
  execFileSync(process.execPath, [toolPath("vitepress"), "build", root], { stdio: "pipe" });
}

async function takeAll(colorScheme: "light" | "dark"): Promise<void> {
  const note = `(async () => {
    document.body.className = "theme-${colorScheme}";
    await obsidianStub.loadPlugin({ "papers.sqlite": {} });
    await obsidianStub.renderBlocks("note.md");
  })()`;
  const pages = [
    ["note", "note.html", note],
    ["vitepress", "site/.vitepress/dist/index.html", ""],
    ["page", "page.html", ""],
    ["frame", "frame.html", ""],
    ["html-file", "file.html", ""],
  ] as const;
  for (const [name, path, script] of pages) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, colorScheme });
    page.on("pageerror", (error) => console.log(`error: ${error.message}`));
    await page.goto(`${server.address}${path}`);
    if (script !== "") await page.evaluate(script);
    await (name === "frame" ? page.frameLocator("iframe") : page).locator(".node").first().waitFor();
    await page.screenshot({ path: join(shelf, `embed-${name}-${colorScheme}.png`) });
    console.log(`embed-${name}-${colorScheme}.png`);
    await page.close();
  }
}
