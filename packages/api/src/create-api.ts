import { FaultError } from "@accelgraph/domain";
import { zValidator } from "@hono/zod-validator";
import { type Context, Hono } from "hono";
import type { z } from "zod";
import { answerMeta, answerQueries, answerSchema } from "./answers/about.ts";
import { answerAsk, answerGaps, answerReach } from "./answers/ask.ts";
import { answerCell } from "./answers/cell.ts";
import { answerAdoption, answerTradeoffs } from "./answers/charts.ts";
import { answerEdge, answerNode } from "./answers/details.ts";
import { answerExport } from "./answers/export.ts";
import { answerGraph } from "./answers/graph.ts";
import { answerGraphBehind } from "./answers/graph-behind.ts";
import { answerCorrections, answerInbox, answerInboxItem } from "./answers/inbox.ts";
import { answerMatrix } from "./answers/matrix.ts";
import { answerMeasurements } from "./answers/measurements.ts";
import { answerPaper, answerPapers } from "./answers/papers.ts";
import { answerPath } from "./answers/path.ts";
import { answerViews } from "./answers/saved-views.ts";
import { answerSqlGraph } from "./answers/sql-graph.ts";
import { answerSuggest } from "./answers/suggest.ts";
import * as ask from "./contract/index.ts";
import { readOnly } from "./faults.ts";
import { remember } from "./remember.ts";
import { sameOrigin } from "./same-origin.ts";
import type { ApiSource, Database } from "./source.ts";

/**
 * The API as one Hono app below `/api`: every request is checked against its schema, every trouble is a
 * fault with a remedy. No Node in here: a page can run it over a file of its own.
 */
export function createApi(source: ApiSource): Hono {
  const { db } = source;
  /** Answers that look at much of the file are made once for it. */
  const once = <Answer>(key: string, answer: (file: Database) => Answer): Answer => {
    const file = db();
    return remember(file, key, () => answer(file));
  };
  const api = new Hono().basePath("/api");
  api.get("/meta", (c) => c.json(once("meta", (file) => answerMeta(file, source.file()))));
  api.get("/suggest", query(ask.suggestRequest), (c) => c.json(answerSuggest(db(), c.req.valid("query"))));
  api.get("/ask/best", query(ask.askRequest), (c) =>
    c.json(once(`best ${c.req.url}`, (file) => answerAsk(file, c.req.valid("query")))),
  );
  api.get("/ask/reach", (c) => c.json(once("reach", answerReach)));
  api.get("/ask/gaps", (c) => c.json(once("gaps", answerGaps)));
  api.get("/node", query(ask.nodeRequest), (c) => c.json(answerNode(db(), c.req.valid("query").id)));
  api.get("/edge", query(ask.edgeRequest), (c) => c.json(answerEdge(db(), c.req.valid("query"))));
  api.get("/graph", query(ask.graphRequest), (c) =>
    c.json(once(`graph ${c.req.url}`, (file) => answerGraph(file, c.req.valid("query")))),
  );
  api.get("/graph/sql", query(ask.graphRequest), (c) => c.json(answerGraphBehind(db(), c.req.valid("query"))));
  api.get("/export", query(ask.exportRequest), (c) => {
    const { body, type, name } = answerExport(db(), c.req.valid("query"));
    return c.body(body, 200, { "content-type": type, "content-disposition": `attachment; filename="${name}"` });
  });
  api.get("/path", query(ask.pathRequest), (c) => c.json(answerPath(db(), c.req.valid("query"))));
  api.get("/matrix", query(ask.matrixRequest), (c) =>
    c.json(once(`matrix ${c.req.url}`, (file) => answerMatrix(file, c.req.valid("query")))),
  );
  api.get("/cell", query(ask.cellRequest), (c) => c.json(answerCell(db(), c.req.valid("query"))));
  api.get("/measurements", query(ask.measurementsRequest), (c) =>
    c.json(answerMeasurements(db(), c.req.valid("query"))),
  );
  api.get("/tradeoffs", query(ask.tradeoffsRequest), (c) =>
    c.json(once(`tradeoffs ${c.req.url}`, (file) => answerTradeoffs(file, c.req.valid("query")))),
  );
  api.get("/adoption", query(ask.adoptionRequest), (c) => c.json(answerAdoption(db(), c.req.valid("query"))));
  api.get("/papers", query(ask.papersRequest), (c) => c.json(answerPapers(db(), c.req.valid("query"))));
  api.get("/papers/:slug", (c) => c.json(answerPaper(db(), c.req.param("slug"))));
  api.get("/inbox", query(ask.inboxRequest), (c) =>
    c.json(answerInbox(db(), c.req.valid("query"), source.decide !== undefined)),
  );
  api.get("/inbox/item", query(ask.inboxItemRequest), (c) => c.json(answerInboxItem(db(), c.req.valid("query").id)));
  api.get("/corrections", (c) => c.json(answerCorrections(db(), source.decide !== undefined)));
  api.post("/decide", sameOrigin, zValidator("json", ask.decideRequest, refuse), async (c) => {
    if (source.decide === undefined) throw readOnly();
    return c.json(await source.decide(c.req.valid("json")));
  });
  api.get("/corrections/patch", (c) => {
    if (source.exportPatch === undefined) throw readOnly();
    return c.json({ patch: source.exportPatch() });
  });
  api.post("/corrections/patch", sameOrigin, zValidator("json", ask.importPatchRequest, refuse), async (c) => {
    if (source.importPatch === undefined) throw readOnly();
    return c.json(await source.importPatch(c.req.valid("json").patch));
  });
  api.get("/views", (c) => c.json(answerViews(db(), source.changeViews !== undefined)));
  api.post("/views", sameOrigin, zValidator("json", ask.viewsChange, refuse), async (c) => {
    if (source.changeViews === undefined) throw readOnly();
    await source.changeViews(c.req.valid("json"));
    return c.json(answerViews(db(), true));
  });
  api.get("/queries", (c) => c.json(answerQueries(db())));
  api.get("/schema", (c) => c.json(answerSchema(db())));
  api.post("/sql", zValidator("json", ask.sqlRequest, refuse), async (c) =>
    c.json(await source.runSql(c.req.valid("json"))),
  );
  api.post("/sql/graph", zValidator("json", ask.sqlRequest, refuse), async (c) =>
    c.json(answerSqlGraph(db(), await source.runSql(c.req.valid("json")))),
  );
  api.notFound((c) => fault(c, 404, noSuchQuestion(c.req.path)));
  api.onError((error, c) => {
    if (error instanceof FaultError) return fault(c, error.fault.code === "not-found" ? 404 : 400, error.fault);
    return fault(c, 500, { code: "unexpected", message: error.message, remedy: "Reload the page and try again" });
  });
  return api;
}

function query<Schema extends z.ZodType>(schema: Schema) {
  return zValidator("query", schema, refuse);
}

/** What zod says of a request that does not fit, in one line. */
function refuse(result: { success: boolean; error?: { issues: readonly Issue[] } }, c: Context): Response | undefined {
  if (result.success) return undefined;
  const wrong = (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return fault(c, 400, {
    code: "bad-request",
    message: `The question does not fit: ${wrong}`,
    remedy: "Correct the address and try again",
  });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function noSuchQuestion(path: string): ask.FaultResponse["fault"] {
  return {
    code: "not-found",
    message: `There is no question ${path}`,
    remedy: "See the API's list in ARCHITECTURE.md",
  };
}

function fault(c: Context, status: 400 | 404 | 500, { code, message, remedy }: ask.FaultResponse["fault"]): Response {
  return c.json({ fault: { code, message, remedy } }, status);
}
