/** ```accelgraph blocks in Markdown: by remark itself, and in a site that VitePress builds. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { beforeAll, describe, expect, it } from "vitest";
import { buildBundle, REMARK } from "../../scripts/embed-bundles.ts";
import { toolPath } from "../../scripts/steps.ts";
import { ROOT } from "../acceptance/command.ts";
import { folderWithDatabase } from "./embeds.ts";

const folder = folderWithDatabase("site/.vitepress/dist");
let plugin = "";

const NOTE = `# Quantization on paper

Before.

\`\`\`accelgraph
focus: AWQ
database: ../papers.sqlite
\`\`\`

\`\`\`js
const untouched = 1;
\`\`\`

After {{ 1 + 1 }}.
`;

beforeAll(async () => {
  plugin = await buildBundle(REMARK);
});

async function byRemark(text: string, options: object = {}): Promise<string> {
  const { default: remarkAccelgraph } = await import(pathToFileURL(plugin).href);
  const file = await unified()
    .use(remarkParse)
    .use(remarkAccelgraph, options)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .process({ value: text, path: join(folder.path, "site/note.md") });
  return String(file);
}

describe("remark", () => {
  it("puts the picture where the block stood, and leaves the rest", async () => {
    const html = await byRemark(NOTE);
    expect(html).toMatch(
      /<p>Before\.<\/p>\s*<figure class="accelgraph"><svg [\s\S]*GPTQ[\s\S]*<\/svg><\/figure>\s*<pre>/,
    );
    expect(html).toContain("const untouched = 1;");
    expect(await byRemark(NOTE)).toBe(html);
  });

  it("has its own database, links and way to be dark", async () => {
    const block = "```accelgraph\nfocus: AWQ\n```";
    const html = await byRemark(block, {
      database: join(folder.path, "papers.sqlite"),
      links: "/papers/{slug}",
      darkPage: "[data-theme=dark]",
    });
    expect(html).toContain('<a href="/papers/gptq">');
    expect(html).toContain("[data-theme=dark] .accelgraph-auto");
    expect(html).not.toContain("prefers-color-scheme");
  });

  it("says in the page what is wrong, or ends the build where that is asked", async () => {
    const block = "```accelgraph\nfocus: AWQ\ndept: 2\n```";
    expect(await byRemark(block)).toMatch(/role="alert".*Line 2: a view has no key/);
    await expect(byRemark(block, { strict: true })).rejects.toThrow(/Did you mean depth\?/);
  });
});

describe("VitePress", () => {
  beforeAll(async () => {
    const root = join(folder.path, "site");
    mkdirSync(join(root, ".vitepress"), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
    writeFileSync(join(root, "index.md"), NOTE);
    const config = `import { accelgraphVitePress } from ${JSON.stringify(plugin)};
      export default { title: "Notes", vite: { plugins: [accelgraphVitePress({ links: "/{type}/{slug}" })], logLevel: "error" } };`;
    writeFileSync(join(root, ".vitepress/config.mjs"), config);
    // As a user builds it: by its command, not under the variables of a test.
    const { NODE_ENV, VITEST, ...env } = process.env;
    execFileSync(process.execPath, [toolPath("vitepress"), "build", root], { env, stdio: "pipe" });
  });

  it("builds a site with the picture in it, which turns dark with the page", async () => {
    const page = await folder.open("index.html");
    await page.locator("figure.accelgraph .node", { hasText: "GPTQ" }).first().waitFor();
    await page.getByText("After 2.").waitFor();
    const ground = () => page.evaluate<string>("getComputedStyle(document.querySelector('figure .ground')).fill");
    const light = await ground();
    await page.evaluate("document.documentElement.classList.add('dark')");
    expect(await ground()).not.toBe(light);
    await page
      .getByRole("link", { name: /^GPTQ / })
      .locator("path")
      .click();
    await page.waitForURL("**/method/gptq");
  });

  it("holds the picture in the page itself, for readers without scripts", async () => {
    const page = await folder.open("index.html", { javaScriptEnabled: false });
    expect(await page.locator("figure.accelgraph .node").count()).toBeGreaterThan(3);
  });
});
