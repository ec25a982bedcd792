import { openInMemory } from "@accelgraph/db";
import { expect, it, test } from "vitest";
import { type ApiSource, createApi, type DecideRequest } from "./index.ts";

const db = openInMemory();
const shown: ApiSource = { db: () => db, file: () => "x", runSql: () => Promise.reject(new Error("not asked here")) };

/** A source that can be written to, and what it was asked to decide. */
function writable() {
  const asked: DecideRequest[] = [];
  const decide = async (request: DecideRequest) => {
    asked.push(request);
    return { decision: 1, done: "done", papers: 0, milliseconds: 1 };
  };
  return { asked, api: createApi({ ...shown, decide }) };
}

const post = (api: ReturnType<typeof createApi>, body: unknown, headers: Record<string, string> = {}) =>
  api.request("/api/decide", {
    method: "POST",
    headers: { host: "localhost:4870", "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

it("says of a file that is only shown that nothing can be decided there, and where it can", async () => {
  const api = createApi(shown);
  expect(await (await api.request("/api/inbox")).json()).toMatchObject({ total: 0, items: [], canDecide: false });
  const refused = await post(api, { action: "accept", name: "method/zorb" });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    fault: { code: "read-only", remedy: expect.stringContaining("accelgraph correct") },
  });
});

it("hands on what our own page or a program decides", async () => {
  const { asked, api } = writable();
  const decision = { action: "retype", name: "method/zorb", type: "model" };
  const headers = { origin: "http://localhost:4870", "sec-fetch-site": "same-origin" };
  expect((await post(api, decision, headers)).status).toBe(200);
  expect((await post(api, decision)).status).toBe(200);
  expect(asked).toEqual([decision, decision]);
});

test.each([
  ["no action", { name: "method/zorb" }],
  ["a type that is none", { action: "retype", name: "method/zorb", type: "planet" }],
  ["a merge into nothing", { action: "merge", name: "method/zorb" }],
  ["a name that is no id", { action: "accept", name: "Zorb; DROP TABLE" }],
])("refuses %s and says why", async (_, body) => {
  const { asked, api } = writable();
  const refused = await post(api, body);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ fault: { code: "bad-request" } });
  expect(asked).toEqual([]);
});

it("gives and takes decisions as a patch, from our own page alone", async () => {
  const patches: string[] = [];
  const importPatch = async (patch: string) => {
    patches.push(patch);
    return { applied: 1, already: 0, unknown: [], faults: [], decisions: [{ decision: 7, name: "Zorb" }] };
  };
  const api = createApi({ ...shown, exportPatch: () => "# corrections\n", importPatch });
  expect(await (await api.request("/api/corrections/patch")).json()).toEqual({ patch: "# corrections\n" });
  const send = (headers: Record<string, string>) =>
    api.request("/api/corrections/patch", {
      method: "POST",
      headers: { host: "localhost:4870", "content-type": "application/json", ...headers },
      body: JSON.stringify({ patch: "reject\tmethod\tZorb\n" }),
    });
  expect((await send({ origin: "http://elsewhere.example" })).ok).toBe(false);
  expect(await (await send({ origin: "http://localhost:4870" })).json()).toMatchObject({ applied: 1 });
  expect(patches).toEqual(["reject\tmethod\tZorb\n"]);
  expect((await createApi(shown).request("/api/corrections/patch")).status).toBe(400);
});

it("changes saved views for our own page alone, and never to lead out of the app", async () => {
  const changed: unknown[] = [];
  const api = createApi({ ...shown, changeViews: async (change) => void changed.push(change) });
  const change = { remove: [], put: [{ name: "rings", address: "/graph?map=1" }] };
  const send = (to: typeof api, body: unknown, origin: string) =>
    to.request("/api/views", {
      method: "POST",
      headers: { host: "localhost:4870", "content-type": "application/json", origin },
      body: JSON.stringify(body),
    });
  expect((await send(api, change, "http://elsewhere.example")).status).toBe(403);
  const out = { remove: [], put: [{ name: "out", address: "https://elsewhere.example/graph?" }] };
  expect((await send(api, out, "http://localhost:4870")).status).toBe(400);
  expect(await (await send(api, change, "http://localhost:4870")).json()).toEqual({ items: [], canSave: true });
  expect(changed).toEqual([change]);
  const refused = await send(createApi(shown), change, "http://localhost:4870");
  expect(await refused.json()).toMatchObject({ fault: { code: "read-only" } });
  expect(await (await createApi(shown).request("/api/views")).json()).toEqual({ items: [], canSave: false });
});
