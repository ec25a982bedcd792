import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressOf, serveApp, settled } from "./app.ts";
import { drawnNodes, spotOf, sumOf, undoAndRedo, unfold } from "./graph-page.ts";

const app = serveApp();
const AROUND = "/graph?focus=method/awq&depth=2";

describe("filters", () => {
  it.each([
    ["the technique", "tied to the technique", "technique/weight-only-quantization", /only what is tied to/],
    ["the first year", "First said in or after", "2024", /since 2024/],
    ["the last year", "First said in or before", "2023", /until 2023/],
    ["the confidence", "confidence, at least", "90", /at least 90 % sure/],
  ])("by %s leave less, move nothing, and are undone by name", async (_what, label, value, name) => {
    const page = await app.open(AROUND);
    const [before, places] = [await sumOf(page), await drawnNodes(page)];
    await unfold(page, "Papers and technique");
    await page.getByLabel(label).selectOption(value);
    await settled(page);
    expect(await sumOf(page)).not.toBe(before);
    const left = await drawnNodes(page);
    expect(Object.keys(left).length).toBeGreaterThan(0);
    for (const [id, { x, y }] of Object.entries(left)) expect(places[id], id).toMatchObject({ x, y });
    await undoAndRedo(page, name);
    expect(await sumOf(page)).toBe(before);
  });

  it("by roles and by papers count what they would show, and the table follows", async () => {
    const page = await app.open(`${AROUND}&table=half&rows=nodes`);
    const rows = () => page.locator(".twin tbody tr").count();
    const all = await rows();
    await unfold(page, "Roles");
    const proposed = page.getByRole("button", { name: /^proposed here/ });
    const shown = Number(await proposed.locator(".switch-count").textContent());
    expect(shown).toBeGreaterThan(0);
    await proposed.click({ modifiers: ["Alt"] });
    await settled(page);
    expect(await rows()).toBeLessThan(all);
    expect(Number(await proposed.locator(".switch-count").textContent())).toBe(shown);
    await undoAndRedo(page, /only proposed here/);
    await unfold(page, "Papers and technique");
    await page.getByLabel("papers, at least").fill("2");
    await settled(page);
    const once = await page.evaluate<string[]>(
      `[...document.querySelectorAll(".twin tbody tr")].map(({ cells }) => [0, 1, 3].map((i) => cells[i].textContent).join(" · "))
        .filter((row) => row.endsWith("· 1") && !row.includes("· paper ·"))`,
    );
    expect(once.map((row) => row.split(",")[0])).toEqual(["AWQ"]);
    expect(await rows()).toBeLessThan(all);
  });

  it("keep what hangs together by so many neighbours, and are taken back", async () => {
    const page = await app.open(`${AROUND}&table=half&rows=nodes`);
    const rows = () => page.locator(".twin tbody tr").count();
    const all = await rows();
    await unfold(page, "Papers and technique");
    await page.getByLabel("neighbours, at least").fill("3");
    await settled(page);
    expect(await rows()).toBeGreaterThan(0);
    expect(await rows()).toBeLessThan(all);
    await page.getByLabel("neighbours, at least").blur();
    await undoAndRedo(page, /at least 3 neighbours/);
  });
});

describe("size and colour", () => {
  it("say a chosen measure, with a key to it", async () => {
    const page = await app.open(AROUND);
    await unfold(page, "Size and colour");
    await page.getByLabel("size says").selectOption("degree");
    await page.getByLabel("colour says").selectOption("community");
    await settled(page);
    await page
      .getByText(/^around /)
      .first()
      .waitFor();
    await undoAndRedo(page, /colour by what hangs together/);
    await page.getByLabel("colour says").selectOption("speedup");
    await page.locator(".scale").getByText(/×/).first().waitFor();
  });
});

describe("families", () => {
  it("fold to one node with their edges, whose sentences stay, and unfold again", async () => {
    const page = await app.open("/graph?map=1");
    const before = await drawnNodes(page);
    expect(before).toHaveProperty("hardware/a100");
    await unfold(page, "Families as one node");
    await page.getByRole("button", { name: /^GPU/ }).click();
    await settled(page);
    const folded = await drawnNodes(page);
    expect(folded).not.toHaveProperty("hardware/a100");
    expect(folded["hardware/gpu"]?.label).toMatch(/^GPU \(\d+\)$/);
    expect(folded["method/awq"]).toEqual(before["method/awq"]);
    await page.getByRole("button", { name: "▴ Table" }).click();
    await page.getByRole("row").filter({ hasText: "GPU" }).getByRole("link", { name: "targets" }).first().click();
    await settled(page);
    expect(await page.getByRole("complementary", { name: "Inspector" }).locator("blockquote").count()).toBeGreaterThan(
      0,
    );
    await page.keyboard.press("Control+z");
    await page
      .getByRole("status")
      .getByText(/Undid: fold GPU/)
      .waitFor();
    await settled(page);
    expect(await drawnNodes(page)).toHaveProperty("hardware/a100");
  });
});

/** Chooses from the menu below the drawing. */
async function saveAs(page: Page, item: Locator): Promise<Download> {
  await page.getByRole("region", { name: "The graph as a table" }).getByText("Save as …").click();
  const [download] = await Promise.all([page.waitForEvent("download"), item.click()]);
  return download;
}

describe("what is seen", () => {
  it("keeps sizes and colours by a measure in an SVG, as they are on the screen", async () => {
    const page = await app.open("/graph?focus=hardware/gpu&size=speedup&colour=speedup");
    const looks = await page.evaluate<Record<string, { size: number; colour: string }>>(`(() => {
      const { cy } = document.querySelector(".canvas")._cyreg;
      return Object.fromEntries(cy.nodes().filter((node) => node.data("type") === "method").map((node) => [
        node.id(), { size: node.width(), colour: node.style("background-color") },
      ]));
    })()`);
    const download = await saveAs(page, page.getByRole("link", { name: /^SVG/ }));
    const svg = readFileSync(await download.path(), "utf8");
    const ids = Object.keys(looks);
    expect(new Set(Object.values(looks).map(({ size }) => size)).size).toBeGreaterThan(3);
    for (const id of ids) {
      // A circle is two arcs of its radius.
      const mark = new RegExp(`data-id="${id}">.*?<path d="M\\S+ \\S+?a(\\S+) .*?fill:(#\\w{6})`).exec(svg);
      expect(Number(mark?.[1]), id).toBeCloseTo((looks[id]?.size ?? 0) / 2, 0);
      const channels = [1, 3, 5].map((at) => Number.parseInt(mark?.[2]?.slice(at, at + 2) ?? "", 16));
      expect(`rgb(${channels.join(",")})`, id).toBe(looks[id]?.colour);
    }
  });

  it("is saved as a file with only what is selected, each in its place", async () => {
    const page = await app.open("/graph?focus=method/awq&sel=method/awq,method/gptq");
    const places = await drawnNodes(page);
    const bar = page.getByRole("region", { name: "Selection" });
    await bar.getByText("Save as …").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      bar.getByRole("link", { name: /^JSON Canvas/ }).click(),
    ]);
    const canvas = JSON.parse(readFileSync(await download.path(), "utf8")) as {
      nodes: { x: number; y: number; width: number }[];
    };
    const [a, b] = canvas.nodes;
    expect(canvas.nodes).toHaveLength(2);
    const apart = (one?: { x: number }, other?: { x: number }) => Math.sign((one?.x ?? 0) - (other?.x ?? 0));
    expect(Math.abs(apart(a, b))).toBe(Math.abs(apart(places["method/awq"], places["method/gptq"])));
  });

  it("is saved as PNG by the page itself, from the same menu", async () => {
    const page = await app.open(AROUND);
    const download = await saveAs(page, page.getByRole("button", { name: /^PNG/ }));
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.length).toBeGreaterThan(5000);
  });
});

describe("the frame", () => {
  it("has an inspector as wide as one likes, with a way back of its own", async () => {
    const page = await app.open("/graph?focus=method/awq&at=method/awq");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    const width = async () => (await inspector.boundingBox())?.width ?? 0;
    const edge = page.getByRole("separator", { name: "Width of the inspector" });
    const before = await width();
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await width()).toBeGreaterThan(before);
    await page.reload();
    await settled(page);
    expect(await width()).toBeGreaterThan(before);
    await edge.dblclick();
    expect(await width()).toBe(before);
    await inspector.getByRole("link", { name: /^GPTQ/ }).first().click();
    await inspector.getByRole("heading", { name: "GPTQ" }).waitFor();
    await inspector.getByRole("link", { name: /Back/ }).click();
    await inspector.getByRole("heading", { name: "AWQ" }).waitFor();
  });

  it("has a table of three heights", async () => {
    const page = await app.open("/graph?focus=method/awq");
    const height = async () => (await page.locator(".twin").boundingBox())?.height ?? 0;
    const shut = await height();
    await page.getByRole("button", { name: "▴ Table" }).click();
    const half = await height();
    await page.getByRole("button", { name: "▴ Full height" }).click();
    const full = await height();
    expect(shut).toBeLessThan(half);
    expect(half).toBeLessThan(full);
    await page.getByRole("button", { name: "▾ Close the table" }).click();
    expect(await height()).toBe(shut);
  });

  it("leads from one node to another with each step's sentence", async () => {
    const page = await app.open("/graph?focus=method/awq&depth=2&at=method/medusa");
    await page.getByRole("link", { name: "How they connect" }).click();
    await page.getByRole("heading", { name: /AWQ to Medusa: \d+ step/ }).waitFor();
    expect(await page.locator(".path-step blockquote mark").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Back to the graph" }).click();
    expect(addressOf(page).get("to")).toBeNull();
    await spotOf(page, "method/awq");
  });
});
