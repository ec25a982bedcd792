/** How soon something useful is on the screen, and how soon it answers the hand. */
import type { GraphResponse, SuggestResponse } from "@accelgraph/api";
import type { Browser } from "playwright-core";
import { clickedAt, drawnAfter, takeSlowestEvent, watchedPage, watchTasks } from "./bench-web-page.ts";
import { type Figure, quantile } from "./bench-web-table.ts";

const TIMES = 5;

/** The sample notes: the opening page, the graph around a name, and answers to clicks and keys. */
export async function benchSeed(browser: Browser, address: string): Promise<Figure[]> {
  const [method] = await largest(address, "method", 1);
  const [paints, draws, events, blocks]: number[][] = [[], [], [], []];
  for (let n = 0; n < TIMES; n++) {
    const opening = await watchedPage(browser, address);
    await opening.locator("main .value-number").first().waitFor();
    await opening.waitForTimeout(200);
    paints?.push(await opening.evaluate<number>("window.noted.paint"));
    await opening.close();
    const page = await watchedPage(browser, `${address}/graph?focus=${method}`);
    draws?.push(await drawnAfter(page));
    await page.waitForTimeout(300);
    await takeSlowestEvent(page);
    const ended = await watchTasks(page);
    await page.getByRole("button", { name: /^methods/ }).click();
    await page.keyboard.press("Control+z");
    await page.getByRole("application").focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft"]) await page.keyboard.press(key);
    events?.push(await takeSlowestEvent(page));
    blocks?.push(await ended());
    await page.close();
  }
  const note = `median of ${TIMES}`;
  const of = (values: number[] = []) => quantile(values, 0.5);
  return [
    { what: "seed: opening page, largest paint", value: of(paints), unit: "ms", bar: { most: 1000 }, note },
    { what: "seed: graph drawn after its address is opened", value: of(draws), unit: "ms", bar: { most: 1000 }, note },
    { what: "seed: slowest click or key to next paint", value: of(events), unit: "ms", bar: { most: 100 }, note },
    {
      what: "seed: longest block of the main thread",
      value: Math.max(0, ...(blocks ?? [])),
      unit: "ms",
      bar: { most: 200 },
    },
  ];
}

/** Neighbourhoods in the large file, from the click on the depth to the picture. */
export async function benchNeighbourhoods(browser: Browser, address: string): Promise<Figure[]> {
  const hubs = [...(await largest(address, "hardware", 4)), ...(await largest(address, "method", 4))];
  const [near, far, blocks]: number[][] = [[], [], []];
  for (const hub of hubs) {
    const page = await watchedPage(browser, `${address}/graph?focus=${hub}`);
    await drawnAfter(page);
    const ended = await watchTasks(page);
    for (const [depth, times] of [
      ["2", far],
      ["1", near],
    ] as const) {
      await page.getByRole("button", { name: depth, exact: true }).click();
      const start = await clickedAt(page);
      times?.push((await drawnAfter(page, start)) - start);
    }
    blocks?.push(await ended());
    await page.close();
  }
  const note = `p95 of ${hubs.length} names of most papers`;
  return [
    {
      what: "large: neighbourhood, depth 1, click to picture",
      value: quantile(near ?? [], 0.95),
      unit: "ms",
      bar: { most: 300 },
      note,
    },
    {
      what: "large: neighbourhood, depth 2, click to picture",
      value: quantile(far ?? [], 0.95),
      unit: "ms",
      bar: { most: 300 },
      note,
    },
    {
      what: "large: longest block of the main thread",
      value: Math.max(0, ...(blocks ?? [])),
      unit: "ms",
      bar: { most: 200 },
    },
  ];
}

/** Names with most edges that tie them to something. */
async function largest(address: string, type: string, count: number): Promise<string[]> {
  const ask = async <Answer>(path: string) => (await (await fetch(`${address}/api/${path}`)).json()) as Answer;
  const { items } = await ask<SuggestResponse>(`suggest?types=${type}&limit=${count * 3}`);
  const tied: string[] = [];
  for (const { node } of items) {
    const { edges } = await ask<GraphResponse>(`graph?focus=${node.id}`);
    if (edges.length > 2) tied.push(node.id);
  }
  return tied.slice(0, count);
}
