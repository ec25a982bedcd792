import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findForScreens, screensOf } from "../../scripts/screens.ts";
import { serveApp } from "./app.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const app = serveApp();

/** Rules that fail seriously on the page as it stands; only the given ones, or all. */
async function seriousFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = JSON.stringify({ resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 2).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`);
      return `${id}: ${places.join(" ; ")}`;
    });
}

describe("axe finds no serious problem on any screen", () => {
  it.each([
    ["wide", { width: 1440, height: 900 }],
    ["narrow", { width: 390, height: 844 }],
  ])("%s, light and dark", { timeout: 240_000 }, async (_name, viewport) => {
    const found: string[] = [];
    for (const { name, address } of screensOf(await findForScreens(app.address()))) {
      const page = await app.open(address, { colorScheme: "light", viewport });
      // Evaluated over the debugger's line, which no security policy concerns.
      await page.evaluate(axe);
      const light = await seriousFaults(page);
      // The other theme is other colours on the same elements.
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await seriousFaults(page, ["color-contrast", "link-in-text-block"]);
      found.push(
        ...light.map((fault) => `${name}, light: ${fault}`),
        ...dark.map((fault) => `${name}, dark: ${fault}`),
      );
      await page.context().close();
    }
    expect(found).toEqual([]);
  });
});
