import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findForScreens } from "../../scripts/screens.ts";
import { corpusIfHere } from "../acceptance/command.ts";
import { SEED, serveApp } from "./app.ts";

interface Label {
  readonly name: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The labels as they are drawn, in pixels of the screen, by the drawing's own geometry. */
const LABELS = `(() => {
  const { cy } = document.querySelector(".canvas")._cyreg;
  // Beyond the letters a box of Cytoscape holds their rim and two units, lest anything be cut off.
  const margin = 4 * cy.zoom();
  const shown = cy.nodes().filter((node) => node.style("label") !== "");
  return shown.map((node) => {
    const { x1, y1, x2, y2 } = node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false });
    return { name: node.data("label"), x1: x1 + margin, y1: y1 + margin, x2: x2 - margin, y2: y2 - margin };
  });
})()`;

/** The middles of the marks, in pixels of the screen. */
const MIDDLES = `document.querySelector(".canvas")._cyreg.cy.nodes().map((node) => node.renderedPosition())`;

/** Rounding, in pixels: less is no overlap that an eye sees. */
const RIM = 1;

function overlaps(labels: readonly Label[]): string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter(
        (b) => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > RIM && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > RIM,
      )
      .map((b) => `${a.name} | ${b.name}`),
  );
}

async function labelsAtRest(page: Page): Promise<readonly Label[]> {
  await page.waitForTimeout(600);
  return page.evaluate<readonly Label[]>(LABELS);
}

describe("at rest no two labels lie on each other", () => {
  const app = serveApp(() => corpusIfHere() ?? SEED);

  it.each([
    ["around a method", ({ method }: Found) => `/graph?focus=${method}`],
    ["two steps around it", ({ method }: Found) => `/graph?focus=${method}&depth=2`],
    ["around a device", ({ hardware }: Found) => `/graph?focus=${hardware}`],
    ["on the map", () => "/graph?map=1"],
    ["with one picked", ({ hardware, method }: Found) => `/graph?focus=${hardware}&at=${method}`],
  ])("%s", async (_name, addressOf) => {
    const page = await app.open(addressOf(await findForScreens(app.address())));
    const labels = await labelsAtRest(page);
    expect(labels.length).toBeGreaterThan(3);
    expect(overlaps(labels)).toEqual([]);
  });

  it("and few lie on a mark: there are other sides to stand on", async () => {
    const page = await app.open("/graph?map=1");
    const labels = await labelsAtRest(page);
    const middles = await page.evaluate<readonly { x: number; y: number }[]>(MIDDLES);
    const covering = labels.filter((label) =>
      middles.some(({ x, y }) => x > label.x1 && x < label.x2 && y > label.y1 && y < label.y2),
    );
    expect(labels.length).toBeGreaterThan(middles.length / 3);
    expect(covering.length).toBeLessThan(25);
  });

  it("after zooming in and out", async () => {
    const page = await app.open("/graph?map=1");
    await page.mouse.move(800, 400);
    for (const turn of [-400, -400, 900]) {
      await page.mouse.wheel(0, turn);
      expect(overlaps(await labelsAtRest(page))).toEqual([]);
    }
  });
});

describe("words of charts and fields", () => {
  const app = serveApp();

  it.each([1440, 390])("name dots of the trade-off charts without lying on each other, at %i pixels", async (width) => {
    const page = await app.open("/compare?view=tradeoff", { viewport: { width, height: 900 } });
    const charts = await page.evaluate<Label[][]>(`[...document.querySelectorAll(".tradeoff svg")].map((svg) =>
      [...svg.querySelectorAll(".tradeoff-name")].filter((name) => getComputedStyle(name).visibility === "visible")
        .map((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          return { name: name.textContent, x1: left, x2: right, y1: top + 1, y2: bottom - 1 };
        }))`);
    expect(charts.flat().length).toBeGreaterThan(8);
    for (const names of charts) expect(overlaps(names)).toEqual([]);
    const dots = await page.locator(".tradeoff").first().locator(".tradeoff-dot").count();
    const named = charts[0]?.length ?? 0;
    const said = (await page.locator(".tradeoff figcaption").first().textContent()) ?? "";
    expect(said).toContain(dots === named ? String(dots) : `no room for ${dots - named} name`);
    const late = page.locator(".tradeoff-name-late").first();
    await page
      .locator(".tradeoff-dot", { has: page.locator(".tradeoff-name-late") })
      .first()
      .focus();
    expect(await late.isVisible()).toBe(true);
  });

  it("are shown whole by what colours say", async () => {
    const page = await app.open("/graph?map=1&colour=community");
    await page.getByLabel("colour says").focus();
    const [words, room] = await page.evaluate<[number, number]>(`(() => {
      const field = document.activeElement;
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = getComputedStyle(field).font;
      return [pen.measureText(field.selectedOptions[0].text).width, field.clientWidth];
    })()`);
    expect(words).toBeGreaterThan(60);
    // The arrow of the field takes the rest.
    expect(room - words).toBeGreaterThan(24);
  });
});

type Found = Awaited<ReturnType<typeof findForScreens>>;
