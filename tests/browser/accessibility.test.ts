import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, expect, it } from "vitest";
import { findForScreens, screensOf } from "../../scripts/screens.ts";
import { serveApp } from "./app.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const app = serveApp();

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it.each([
    ["wide", { width: 1440, height: 900 }],
    ["narrow", { width: 390, height: 844 }],
  ])("axe finds no serious problem on any screen, %s", { timeout: 180_000 }, async (_name, viewport) => {
    const found: string[] = [];
    for (const { name, address } of screensOf(await findForScreens(app.address()))) {
      const page = await app.open(address, { colorScheme, viewport });
      // Evaluated over the debugger's line, which no security policy concerns.
      await page.evaluate(axe);
      const results: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
      for (const { id, impact, nodes } of results.violations) {
        if (impact === "serious" || impact === "critical") {
          found.push(
            `${name}: ${id}: ${nodes
              .map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`)
              .slice(0, 2)
              .join(" ; ")}`,
          );
        }
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
  });
});
