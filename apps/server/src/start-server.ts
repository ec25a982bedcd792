import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type ApiSource, createApi, type SqlRequest, type SqlResponse } from "@accelgraph/api";
import { FaultError } from "@accelgraph/domain";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { embedRoutes } from "./embed-routes.ts";
import { guard } from "./guard.ts";
import { OpenFile } from "./open-file.ts";
import { webFiles } from "./web-files.ts";

export interface ServerOptions {
  /** Path of the database. */
  readonly db: string;
  /** Exactly this port, or a fault; without it, the first free one from 4870 on. 0 takes any. */
  readonly port?: number | undefined;
  /** Folder of the built app; by default that of this repository. */
  readonly web?: string | undefined;
  /** Writes decisions by hand and saved views to the file; without it the app only reads. */
  readonly decider?: Required<Pick<ApiSource, "decide" | "exportPatch" | "importPatch" | "changeViews">> | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:4870` */
  readonly address: string;
  /** Answers what was asked, then stops. */
  readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";
const FIRST_PORT = 4870;
const PORTS_TRIED = 20;

/**
 * Serves the app and its API over one database on the loopback interface.
 * @throws FaultError port-in-use, port-refused, and those of `openDatabase`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const file = new OpenFile(options.db);
  let port = 0;
  const app = new Hono();
  app.use(guard(() => port));
  app.route("/", createApi(sourceOf(file, options)));
  app.route(
    "/",
    embedRoutes(() => ({ db: file.db(), runSql: (sql, rows) => file.sql().run(sql, {}, { rows }) })),
  );
  app.use(webFiles(options.web ?? join(process.env.ACCELGRAPH_ROOT ?? process.cwd(), "apps/web/dist")));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  try {
    port = await listen(server, options.port);
  } catch (error) {
    file.close();
    throw error;
  }
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), 2000);
    await closed;
    clearTimeout(late);
    file.close();
  };
  return { address: `http://${HOST}:${port}`, close };
}

function sourceOf(file: OpenFile, { decider }: ServerOptions): ApiSource {
  const source = { db: () => file.db(), file: () => file.name, runSql: (request: SqlRequest) => runSql(file, request) };
  if (decider === undefined) return source;
  const refreshed = async <Outcome>(work: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await work;
    file.refresh();
    return outcome;
  };
  return {
    ...source,
    decide: (request) => refreshed(decider.decide(request)),
    exportPatch: decider.exportPatch,
    importPatch: (patch) => refreshed(decider.importPatch(patch)),
    changeViews: (change) => file.quietly(() => decider.changeViews(change)),
  };
}

async function runSql(file: OpenFile, { sql, params }: SqlRequest): Promise<SqlResponse> {
  const { columns, rows, isCut, rowLimit, milliseconds } = await file.sql().run(sql, params);
  return { columns: [...columns], rows: rows.map((row) => [...row]), cut: isCut, rowLimit, milliseconds };
}

async function listen(server: Server, asked: number | undefined): Promise<number> {
  const ports = asked === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [asked];
  for (const port of ports) {
    const trouble = await tryPort(server, port);
    if (trouble === undefined) return (server.address() as AddressInfo).port;
    if (trouble.code !== "EADDRINUSE") throw portRefused(port, trouble);
  }
  throw portInUse(ports);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error);
    server.once("error", fail);
    server.listen(port, HOST, () => {
      server.off("error", fail);
      resolve(undefined);
    });
  });
}

function portInUse(ports: readonly number[]): FaultError {
  const [first, last] = [ports[0], ports.at(-1)];
  const which = ports.length === 1 ? `Port ${first} is` : `Ports ${first} to ${last} are`;
  return new FaultError({
    code: "port-in-use",
    message: `${which} used by another program`,
    remedy: ports.length === 1 ? "Leave --port out to take the next free one, or give another" : "Give one with --port",
  });
}

function portRefused(port: number, cause: Error): FaultError {
  const fault = {
    code: "port-refused",
    message: `The system does not let us listen on port ${port}`,
    remedy: "Give a port between 1024 and 65535 with --port",
  };
  return new FaultError(fault, { cause });
}
