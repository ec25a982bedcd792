import { FaultError } from "@accelgraph/domain";
import { escapeXml } from "@accelgraph/exporters";
import { type Drawing, drawView, type ViewSource, viewOfAddress } from "@accelgraph/views";
import { type Context, Hono } from "hono";
import { EMBED_PATH, embedHeaders, embedPage, FRAME, faultPage } from "./embed-page.ts";

/** `/embed?focus=AWQ`, a view for frames, and `/oembed?url=…`, which tells sites how to frame it. */
export function embedRoutes(source: () => ViewSource): Hono {
  const routes = new Hono();
  routes.get(EMBED_PATH, async (c) => {
    const address = new URL(c.req.url);
    const drawn = await tryToDraw(source(), address.searchParams);
    if (drawn instanceof FaultError) {
      const page = faultPage(drawn.message);
      return c.body(page, 400, embedHeaders(page));
    }
    const oembed = `${address.origin}/oembed?format=json&url=${encodeURIComponent(address.href)}`;
    const page = embedPage(drawn, {
      home: homeOf(
        address,
        drawn.view.nodes.filter((node) => node.isFocus),
      ),
      oembed,
    });
    return c.body(page, 200, embedHeaders(page));
  });
  routes.get("/oembed", (c) => answerOembed(c, source()));
  return routes;
}

async function tryToDraw(source: ViewSource, parameters: URLSearchParams): Promise<Drawing | FaultError> {
  try {
    return await drawView(source, viewOfAddress(parameters));
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
}

/** The same view in the app, as far as the app's addresses can say it. */
function homeOf({ origin, searchParams }: URL, focus: readonly { id: string }[]): string {
  const query = new URLSearchParams(focus.length === 0 ? {} : { focus: focus.map(({ id }) => id).join(",") });
  const depth = searchParams.get("depth");
  if (depth !== null) query.set("depth", depth);
  return `${origin}/graph${query.size === 0 ? "" : `?${query}`}`;
}

/** Source: https://oembed.com, version 1.0 */
async function answerOembed(c: Context, source: ViewSource): Promise<Response> {
  if ((c.req.query("format") ?? "json") !== "json") return c.text("Only format=json is given here.\n", 501);
  const asked = addressOf(c.req.query("url"), new URL(c.req.url).host);
  if (asked === undefined) return c.text("Give url=, an address of this server that starts with /embed.\n", 404);
  const drawn = await tryToDraw(source, asked.searchParams);
  if (drawn instanceof FaultError) return c.text(`${drawn.message}\n`, 404);
  const width = within(drawn.look.width ?? FRAME.width, c.req.query("maxwidth"));
  const height = within(drawn.look.height ?? FRAME.height, c.req.query("maxheight"));
  const title = drawn.view.title.replace(/\s+/g, " ").trim();
  const frame = `<iframe src="${escapeXml(asked.href)}" width="${width}" height="${height}" title="${escapeXml(title)}" sandbox="allow-scripts allow-popups" loading="lazy" style="border:0"></iframe>`;
  const provider = { provider_name: "accelgraph", provider_url: asked.origin };
  return c.json({ version: "1.0", type: "rich", title, ...provider, html: frame, width, height });
}

function addressOf(text: string | undefined, host: string): URL | undefined {
  const address = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const isOurs = address?.protocol === "http:" && address.host === host && address.pathname === EMBED_PATH;
  return isOurs ? address : undefined;
}

function within(size: number, most: string | undefined): number {
  const limit = Number(most);
  return Number.isInteger(limit) && limit > 0 ? Math.min(size, limit) : size;
}
