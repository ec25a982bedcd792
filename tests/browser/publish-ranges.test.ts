/** A published file that is too large to load: only what is needed is fetched, where the server gives parts. */
import { expect, test } from "vitest";
import { publishSite, visit } from "./site.ts";

const sites = {
  "a server that gives parts": publishSite(["--whole-up-to", "0"]),
  "a server that does not": publishSite(["--whole-up-to", "0"], { ranges: false }),
};

test.each(Object.entries(sites))("works on %s", async (_, site) => {
  const { page } = await site.open();
  await visit(page, '/papers?q="LLaMA-7B"');
  expect(await page.locator("main").textContent()).toMatch(/[1-9]\d* papers?/);
  await visit(page, "/matrix");
  expect(await page.locator("main").textContent()).toContain("quantization");
});

test("the opening screen needs no more than a little of the file", async () => {
  const site = sites["a server that gives parts"];
  const { page } = await site.open();
  const before = site.server().sent.length;
  await page.reload();
  await page.locator(".panel-sum").first().waitFor();
  const fetched = site
    .server()
    .sent.slice(before)
    .filter(({ path }) => path.endsWith(".sqlite"));
  const bytes = fetched.reduce((sum, sent) => sum + sent.bytes, 0);
  expect(fetched.every(({ status }) => status === 206)).toBe(true);
  expect(bytes).toBeLessThanOrEqual(256 * 1024);
});
