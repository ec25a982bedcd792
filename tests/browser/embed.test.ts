/** A view framed by a page of another origin: it may be framed, the app may not, and oEmbed says how. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { serveApp } from "./app.ts";

const app = serveApp();
let elsewhere: Server;
let body = "";

beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>elsewhere</title>${body}`);
  });
  await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
});
afterAll(() => new Promise((done) => elsewhere.close(done)));

/** Opens a page of another origin with that in it. */
async function openElsewhere(html: string): Promise<Page> {
  body = html;
  const page = await app.open("/embed?focus=AWQ");
  await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
  return page;
}

const frame = (path: string, sandbox: string) =>
  `<iframe src="${app.address()}${path}" sandbox="${sandbox}" width="700" height="450"></iframe>`;

describe("/embed", () => {
  it("is drawn in a sandboxed frame of another origin, in the theme and size asked for", async () => {
    const page = await openElsewhere(frame("/embed?focus=AWQ&theme=dark&width=500", "allow-scripts"));
    const inside = page.frameLocator("iframe");
    await inside.locator(".node", { hasText: "GPTQ" }).first().click();
    await inside.locator("#panel h2", { hasText: "GPTQ" }).waitFor();
    expect(await inside.locator("html").getAttribute("class")).toBe("dark");
    expect((await inside.locator("main").boundingBox())?.width).toBeLessThanOrEqual(500);
  });

  it("is a picture where the frame allows no script", async () => {
    const page = await openElsewhere(`${frame("/embed?focus=AWQ", "")}`);
    await page.frameLocator("iframe").locator(".node").first().waitFor();
    expect(await page.frameLocator("iframe").locator(".node").count()).toBeGreaterThan(3);
  });

  it("says in the frame what is wrong with its address", async () => {
    const page = await openElsewhere(frame("/embed?focus=AWQ&dept=2", "allow-scripts"));
    await page.frameLocator("iframe").getByText("Did you mean depth?").waitFor();
  });

  test.each(["/", "/graph", "/api/meta", "/oembed?url=x"])(
    "is the only page that may be framed, not %s",
    async (path) => {
      const response = await fetch(`${app.address()}${path}`);
      expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    },
  );

  it("lets no script run but its own, and takes no SQL", async () => {
    const policy = (await fetch(`${app.address()}/embed?focus=AWQ`)).headers.get("content-security-policy");
    expect(policy).toMatch(/script-src 'sha256-[^']+';/);
    expect(policy).toContain("default-src 'none'");
    const asked = await fetch(`${app.address()}/embed?sql=${encodeURIComponent("SELECT * FROM v_edges")}`);
    expect([asked.status, await asked.text()]).toEqual([400, expect.stringContaining("has no key &quot;sql&quot;")]);
  });
});

describe("/oembed", () => {
  const ask = (query: string) => fetch(`${app.address()}/oembed?${query}`);
  const url = () => `url=${encodeURIComponent(`${app.address()}/embed?focus=AWQ&width=900`)}`;

  it("gives a frame that shows the view, no larger than the site allows", async () => {
    const response = await ask(`${url()}&maxwidth=600&maxheight=300&format=json`);
    const answer = (await response.json()) as { html: string };
    expect(answer).toMatchObject({ version: "1.0", type: "rich", title: "Around AWQ", width: 600, height: 300 });
    const page = await openElsewhere(answer.html);
    await page.frameLocator("iframe").locator(".node").first().waitFor();
  });

  it("is named by the page that it is about", async () => {
    const page = await app.open("/embed?focus=AWQ");
    const found = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    expect(await (await fetch(found ?? "")).json()).toMatchObject({ title: "Around AWQ" });
  });

  test.each([
    ["an address of elsewhere", "url=https%3A%2F%2Fexample.org%2Fembed", 404],
    ["a page that is no view", `url=http%3A%2F%2F127.0.0.1%2Fgraph`, 404],
    ["no address", "", 404],
    ["another format", "url=x&format=xml", 501],
  ])("refuses %s", async (_name, query, status) => expect((await ask(query)).status).toBe(status));
});
