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

const DEVICES = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** What is wrong with the page: wider than its window, or a serious problem that axe finds in light or dark. */
async function faultsOf(page: Page, width: number): Promise<string[]> {
  const drawn = await page.evaluate<number>("document.documentElement.scrollWidth");
  // Evaluated over the debugger's line, which no security policy concerns.
  await page.evaluate(axe);
  const light = await seriousFaults(page);
  // The other theme is other colours on the same elements.
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await seriousFaults(page, ["color-contrast", "link-in-text-block"]);
  return [
    ...(drawn > width ? [`${drawn} pixels wide`] : []),
    ...light.map((fault) => `light: ${fault}`),
    ...dark.map((fault) => `dark: ${fault}`),
  ];
}

describe("every screen fits its window, and axe finds no serious problem on it", () => {
  // All screens, one after the other: on a busy machine they take minutes.
  it.each(["wide", "narrow"] as const)("%s, light and dark", { timeout: 240_000 }, async (name) => {
    const device = DEVICES[name];
    const found: string[] = [];
    for (const screen of screensOf(await findForScreens(app.address()))) {
      const page = await app.open(screen.address, { colorScheme: "light", ...device });
      const faults = await faultsOf(page, device.viewport.width);
      found.push(...faults.map((fault) => `${screen.name}, ${fault}`));
      await page.context().close();
    }
    expect(found).toEqual([]);
  });
});
