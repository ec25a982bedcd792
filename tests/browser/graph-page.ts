/** The graph screen as its tests read it. */

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settled } from "./app.ts";

/** How many nodes and edges the graph says that it shows. */
export async function sumOf(page: Page): Promise<string> {
  return (await page.locator(".rail-sum").textContent()) ?? "";
}

/**
 * What the drawing holds, by id: places in units of the picture, and classes; without those of labels, which go where
 * there is room.
 */
export function drawnNodes(
  page: Page,
): Promise<Record<string, { x: number; y: number; label: string; classes: string[] }>> {
  return page.evaluate(`(() => {
    const { cy } = document.querySelector(".canvas")._cyreg;
    return Object.fromEntries(cy.nodes().map((node) => [
      node.id(),
      { ...node.position(), label: node.data("label"), classes: node.classes().filter((name) => name !== "quietly" && !name.startsWith("label-")) },
    ]));
  })()`);
}

/** Where a node is on the page, in pixels. */
export async function spotOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.waitForTimeout(300);
  return page.evaluate(`(() => {
    const box = document.querySelector(".canvas");
    const { left, top } = box.getBoundingClientRect();
    const { x, y } = box._cyreg.cy.getElementById(${JSON.stringify(id)}).renderedPosition();
    return { x: left + x, y: top + y };
  })()`);
}

/** Opens a part of the rail that waits behind its title. */
export async function unfold(page: Page, title: string): Promise<void> {
  const fold = page.locator("details.fold", { has: page.locator("summary", { hasText: title }) });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}

/** Undoes by key, and says that what was undone has this name; then does it again, and undoes it again. */
export async function undoAndRedo(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press("Control+z");
  await page
    .getByRole("status")
    .getByText(new RegExp(`Undid: ${name.source}`))
    .waitFor();
  await settled(page);
  const undone = page.url();
  await page.keyboard.press("Control+Shift+z");
  await page
    .getByRole("status")
    .getByText(new RegExp(`Did again: ${name.source}`))
    .waitFor();
  await settled(page);
  await page.keyboard.press("Control+z");
  await settled(page);
  expect(page.url()).toBe(undone);
}

/** The part of the picture that is seen, in units of the picture. */
export function seenPart(page: Page): Promise<{ x1: number; y1: number; x2: number; y2: number }> {
  return page.evaluate(`(() => {
    const { x1, y1, x2, y2 } = document.querySelector(".canvas")._cyreg.cy.extent();
    return { x1, y1, x2, y2 };
  })()`);
}

/** Ids of what the drawing shows by a selector of its own, in order. */
export function drawnIds(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    `document.querySelector(".canvas")?._cyreg.cy.$(${JSON.stringify(selector)}).map((one) => one.id()).sort() ?? []`,
  );
}
