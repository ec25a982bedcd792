/**
 * A web server that gives files and nothing else, as published pages meet it: no special headers, no addresses but
 * the files'. Counts what it sends.
 */
import { once } from "node:events";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export interface Sent {
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
}

export interface PlainServer {
  /** `http://127.0.0.1:PORT/some/where/` */
  readonly address: string;
  readonly sent: Sent[];
  readonly close: () => Promise<void>;
}

export interface PlainServerOptions {
  /** The path under which the folder lies. */
  readonly below?: string;
  /** Whether parts of files are given, as most servers do. */
  readonly ranges?: boolean;
  readonly port?: number;
}

export async function servePlain(folder: string, options: PlainServerOptions = {}): Promise<PlainServer> {
  const { below = "/", ranges = true, port = 0 } = options;
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = decodeURI(pathname).replace(below, "/");
    const path = join(folder, normalize(name.endsWith("/") ? `${name}index.html` : name));
    if (!pathname.startsWith(below) || !existsSync(path) || !statSync(path).isFile()) {
      sent.push({ path: pathname, status: 404, bytes: 0 });
      response.writeHead(404).end("no such file");
      return;
    }
    if (request.headers["if-modified-since"] === statSync(path).mtime.toUTCString()) {
      sent.push({ path: pathname, status: 304, bytes: 0 });
      response.writeHead(304).end();
      return;
    }
    sent.push({ path: pathname, ...give(path, ranges ? request.headers.range : undefined, response) });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`, sent, close };
}

function give(path: string, range: string | undefined, response: ServerResponse): Omit<Sent, "path"> {
  const { size, mtime } = statSync(path);
  const headers = {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "last-modified": mtime.toUTCString(),
  };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === undefined) {
    response.writeHead(200, { ...headers, "content-length": size });
    createReadStream(path).pipe(response);
    return { status: 200, bytes: size };
  }
  const start = Number(first);
  const end = Math.min(last === "" ? size - 1 : Number(last), size - 1);
  const length = end - start + 1;
  response.writeHead(206, { ...headers, "content-length": length, "content-range": `bytes ${start}-${end}/${size}` });
  createReadStream(path, { start, end }).pipe(response);
  return { status: 206, bytes: length };
}
