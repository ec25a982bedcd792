/** `<accel-graph>` in a plain page beside a database. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { buildBundle, ELEMENT } from "../../scripts/embed-bundles.ts";
import { folderWithDatabase } from "./embeds.ts";

const folder = folderWithDatabase();

beforeAll(async () => {
  copyFileSync(await buildBundle(ELEMENT), join(folder.path, "accel-graph.js"));
});

/** A page with that in its body. */
async function openPage(body: string, options: Parameters<typeof folder.open>[1] = {}) {
  folder.write("page.html", `<!doctype html><title>page</title><script src="accel-graph.js" defer></script>${body}`);
  return folder.open("page.html", options);
}

describe("<accel-graph>", () => {
  it("draws a view of the file beside the page, and says what was chosen", async () => {
    const page = await openPage('<accel-graph src="papers.sqlite" view="focus: AWQ"></accel-graph>');
    await page.locator("accel-graph .node", { hasText: "GPTQ" }).first().waitFor();
    expect(await page.locator("accel-graph svg").getAttribute("aria-label")).toBe("Around AWQ");
    const chosen = page.evaluate(
      "new Promise((done) => document.addEventListener('accelgraph-choose', (event) => done(event.detail)))",
    );
    await page.locator("accel-graph .node", { hasText: "GPTQ" }).first().locator("path").click();
    expect(await chosen).toBe("method/gptq");
  });

  it("takes a view from inside itself or from a file, with SQL, and draws anew when it changes", async () => {
    folder.write("views/fpga.yaml", "database: ../papers.sqlite\ntitle: From a file\nfocus: FPGA\n");
    const inside = `<script type="application/yaml">
title: From inside
sql: SELECT * FROM v_edges WHERE relation = 'targets' AND target = 'FPGA'
</script>`;
    const page = await openPage(
      `<accel-graph id="a" src="papers.sqlite">${inside}</accel-graph><accel-graph id="b" view="views/fpga.yaml" width="400"></accel-graph>`,
    );
    await page.locator("#a svg[aria-label='From inside'] .node").first().waitFor();
    await page.locator("#b svg[aria-label='From a file'] .node").first().waitFor();
    expect((await page.locator("#b svg").boundingBox())?.width).toBe(400);
    await page.evaluate("document.getElementById('a').setAttribute('view', 'focus: GPTQ')");
    await page.locator("#a svg[aria-label='Around GPTQ']").waitFor();
  });

  it("fetches the database once for all, and nothing before it is near", async () => {
    const two = '<accel-graph src="papers.sqlite" view="focus: AWQ"></accel-graph>'.repeat(2);
    const page = await openPage(`<div style="height:4000px">far</div>${two}`);
    const fetched = () => folder.server().sent.filter(({ path }) => path.endsWith("papers.sqlite")).length;
    const before = fetched();
    await page.waitForLoadState("networkidle");
    expect(fetched()).toBe(before);
    await page.locator("accel-graph").last().scrollIntoViewIfNeeded();
    await page.locator("accel-graph svg").nth(1).waitFor();
    expect(fetched()).toBe(before + 1);
  });

  test.each(["light", "dark"] as const)("follows a %s page unless it says its theme", async (scheme) => {
    const page = await openPage(
      '<accel-graph src="papers.sqlite" view="focus: AWQ"></accel-graph><accel-graph theme="light" src="papers.sqlite" view="focus: AWQ"></accel-graph>',
      { colorScheme: scheme },
    );
    await page.locator("accel-graph svg").nth(1).waitFor();
    const grounds = await page.evaluate<string[]>(
      "[...document.querySelectorAll('accel-graph')].map((one) => getComputedStyle(one.shadowRoot.querySelector('.ground')).fill)",
    );
    expect(grounds[0] === grounds[1]).toBe(scheme === "light");
  });

  test.each([
    ["a missing file", 'src="none.sqlite" view="focus: AWQ"', /none\.sqlite cannot be fetched \(404\)/],
    ["a page that is no database", 'src="page.html" view="focus: AWQ"', /not a SQLite database/],
    ["an unknown key", 'src="papers.sqlite" view="dept: 2"', /Did you mean depth\?/],
    ["a query that writes", 'src="papers.sqlite" view="sql: DELETE FROM paper"', /Only reading/],
    ["no view", 'src="papers.sqlite"', /Start with/],
    ["no file", 'view="focus: AWQ"', /names no database/],
  ])("says what is wrong with %s", async (_name, attributes, said) => {
    const page = await openPage(`<accel-graph ${attributes}></accel-graph>`);
    await page.getByRole("alert").filter({ hasText: said }).waitFor();
  });
});
