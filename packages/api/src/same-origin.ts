import type { MiddlewareHandler } from "hono";

/**
 * Lets only our own page (or a program of the user's, which names no origin) write. A browser says with each POST
 * which page sends it; a body that is not JSON would need no leave of ours to be sent from elsewhere.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const [site, origin, host] = ["sec-fetch-site", "origin", "host"].map((name) => c.req.header(name));
  const isOurs = site === undefined || site === "same-origin";
  const isFromHere = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  const isJson = /^application\/json\b/.test(c.req.header("content-type") ?? "");
  if (isOurs && isFromHere && isJson) return next();
  const message = isJson ? "Pages from elsewhere may not write here" : "A decision is sent as application/json";
  const remedy = isJson ? "Decide on accelgraph's own page" : "Set the content type of the request";
  return c.json({ fault: { code: "refused", message, remedy } }, 403);
};
