/** Frames while a hand drags and turns the wheel over large graphs. */
import type { Browser, Page } from "playwright-core";
import { drawnAfter, VIEWPORT, watchedPage, watchTasks } from "./bench-web-page.ts";
import type { Figure } from "./bench-web-table.ts";

const SIZES = [
  { nodes: 1000, edges: 3000, least: 60 },
  { nodes: 10_000, edges: 40_000, least: 15 },
] as const;

/** How long each movement lasts, in milliseconds. */
const LASTS = 2500;
const MIDDLE = { x: 232 + (VIEWPORT.width - 232) / 2, y: 430 };

export async function benchFrames(browser: Browser, address: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { nodes, edges, least } of SIZES) {
    const page = await watchedPage(browser, `${address}/papers`);
    const opened = await watchTasks(page);
    await page.goto(`${address}/graph?map=1&most=${nodes}`);
    const drawn = await drawnAfter(page);
    await page.waitForTimeout(1500);
    const opening = await opened();
    const size = `${nodes.toLocaleString("en")} nodes, ${edges.toLocaleString("en")} edges`;
    const sum = (await page.locator(".rail-sum").textContent()) ?? "";
    const moved = await watchTasks(page);
    const panning = await framesWhile(page, pan);
    const zooming = await framesWhile(page, zoom);
    await page.waitForTimeout(1500);
    const moving = await moved();
    const bar = { least: least === 60 ? 58 : least } as const;
    figures.push(
      { what: `${size}: opened to picture`, value: drawn, unit: "ms", note: sum },
      { what: `${size}: longest task, opening`, value: opening, unit: "ms", bar: { most: 200 } },
      { what: `${size}: longest task, moving and at rest`, value: moving, unit: "ms", bar: { most: 200 } },
      frameFigure(`${size}: panning`, panning, bar),
      frameFigure(`${size}: zooming`, zooming, bar),
    );
    await page.close();
  }
  return figures;
}

const COUNT = `
  window.frames = 0;
  window.counting = true;
  (function next() { if (window.counting) { window.frames++; requestAnimationFrame(next); } })();
`;

interface Frames {
  readonly perSecond: number;
  /** Processor time of the main thread a frame, in milliseconds: what a busy machine does not change. */
  readonly busy: number;
}

/** Frames from the first to the last movement. */
async function framesWhile(page: Page, move: (page: Page, until: () => boolean) => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busyFor = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  await page.evaluate(COUNT);
  const [start, before] = [performance.now(), await busyFor()];
  await move(page, () => performance.now() - start > LASTS);
  const frames = await page.evaluate<number>("(window.counting = false, window.frames)");
  const seconds = (performance.now() - start) / 1000;
  const busy = ((await busyFor()) - before) / frames;
  await session.detach();
  return { perSecond: frames / seconds, busy };
}

function frameFigure(what: string, { perSecond, busy }: Frames, bar: { readonly least: number }): Figure {
  const note = `${busy.toFixed(1)} ms of the main thread a frame`;
  return { what, value: perSecond, unit: "fps", bar, note };
}

/** Drags the ground to and fro. An empty spot is looked for first, so that no node is dragged. */
async function pan(page: Page, isOver: () => boolean): Promise<void> {
  await page.mouse.move(260, 90);
  await page.mouse.down();
  for (let n = 0; !isOver(); n++) {
    await page.mouse.move(260 + 220 * Math.sin(n / 20) ** 2, 90 + 160 * Math.sin(n / 30) ** 2);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

async function zoom(page: Page, isOver: () => boolean): Promise<void> {
  for (let n = 0; !isOver(); n++) {
    await page.mouse.wheel(0, Math.sin(n / 25) > 0 ? -18 : 18);
    await page.waitForTimeout(8);
  }
}
