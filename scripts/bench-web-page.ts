/** A page that notes what it does: when the graph was drawn, how long the main thread was busy, what each event took. */
import type { Browser, Page } from "playwright-core";

export const VIEWPORT = { width: 1440, height: 900 };

/** The canvas marks the time at which a new picture was painted. */
const DRAWN = "graph-drawn";

/** In milliseconds. */
const [PATIENCE, LOOK_EVERY] = [60_000, 50];

const WATCH = `
  window.noted = { events: [], paint: 0, clicked: 0 };
  addEventListener("click", () => { window.noted.clicked = performance.now(); }, true);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) window.noted.events.push({ name, duration });
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    window.noted.paint = list.getEntries().at(-1).startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
`;

export async function watchedPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(WATCH);
  await page.goto(address);
  return page;
}

/** When the last picture was painted, in milliseconds since the page's start; waits for one after `since`. */
export async function drawnAfter(page: Page, since = 0): Promise<number> {
  const script = `performance.getEntriesByName("${DRAWN}").map(({ startTime }) => startTime).find((time) => time > ${since})`;
  for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
    // Evaluated over the debugger's line, which no security policy concerns; the mark itself keeps the exact time.
    const found = await page.evaluate<number | undefined>(script);
    if (found !== undefined) return found;
    await page.waitForTimeout(LOOK_EVERY);
  }
  throw new Error(`nothing was drawn at ${page.url()}`);
}

/** When the page was clicked last: what the click took to get there is not the app's. */
export function clickedAt(page: Page): Promise<number> {
  return page.evaluate<number>("window.noted.clicked");
}

/** Notes what the main thread does until the returned function is called: the longest task, in processor time. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  return async () => {
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: readonly TraceEvent[] };
    const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
    const tasks = traceEvents.filter((event) => event.tdur !== undefined && isMain(event));
    return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds of the thread's own time: what else the machine does does not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the slowest event took from its start to the next paint, since this was last asked. */
export async function takeSlowestEvent(page: Page): Promise<number> {
  await page.waitForTimeout(150);
  const events = await page.evaluate<{ duration: number }[]>("window.noted.events.splice(0)");
  return Math.max(0, ...events.map(({ duration }) => duration));
}
