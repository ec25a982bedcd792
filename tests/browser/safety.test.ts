import { request } from "node:http";
import { describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder } from "../acceptance/command.ts";
import { SEED, serveApp } from "./app.ts";

const app = serveApp();
const folder = freshFolder();

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A request whose headers are ours to choose, as `fetch` does not allow. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.address()}${path}`, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describe("the server", () => {
  test.each(["evil.example", "evil.example:4870", "localhost.evil.example", "127.0.0.1:1", "192.168.0.1"])(
    "refuses a request for the host %s and says why",
    async (host) => {
      const { status, body } = await ask("/api/meta", { host });
      expect(status).toBe(403);
      expect(body).toContain("accelgraph answers only at http://127.0.0.1");
    },
  );

  it("answers under the names of this machine", async () => {
    const port = new URL(app.address()).port;
    for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
      expect((await ask("/api/meta", { host: `${name}:${port}` })).status).toBe(200);
    }
  });

  it("lets no page from elsewhere question the API", async () => {
    const { status, headers } = await ask("/api/meta", {
      "sec-fetch-site": "cross-site",
      origin: "https://evil.example",
    });
    expect(status).toBe(403);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it.each(["/", "/graph", "/api/meta", "/nothing.js"])("sends its security headers with %s", async (path) => {
    const { headers } = await ask(path);
    const policy = headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  test.each(["/../package.json", "/assets/../../package.json", "/%2e%2e/package.json", "/..%2fpackage.json"])(
    "serves nothing but the app at %s",
    async (path) => {
      const { status, body } = await ask(path);
      expect(body).not.toContain("workspace");
      expect([200, 404]).toContain(status);
    },
  );

  test.each([
    ["/api/graph?focus=nonsense", "focus"],
    ["/api/graph?depth=9", "depth"],
    ["/api/node", "id"],
    ["/api/papers?limit=100000", "limit"],
    ["/api/suggest?types=planet", "types"],
  ])("says what is wrong with %s", async (path, word) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(JSON.parse(body).fault).toMatchObject({ code: "bad-request", message: expect.stringContaining(word) });
  });

  test.each([
    "DROP TABLE paper",
    "ATTACH 'other.sqlite' AS other",
    "PRAGMA writable_schema = 1",
    "INSERT INTO meta VALUES ('a', 'b')",
    "SELECT 1; DELETE FROM paper",
    "VACUUM INTO 'copy.sqlite'",
  ])("runs no %s", async (sql) => {
    const { status, body } = await ask(
      "/api/sql",
      { "content-type": "application/json" },
      "POST",
      JSON.stringify({ sql }),
    );
    expect(status).toBe(400);
    expect(JSON.parse(body).fault.remedy).not.toBe("");
  });

  it("stops a query that does not end and names the limit", async () => {
    const sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    const { status, body } = await ask(
      "/api/sql",
      { "content-type": "application/json" },
      "POST",
      JSON.stringify({ sql }),
    );
    expect(status).toBe(400);
    expect(JSON.parse(body).fault).toMatchObject({ code: "too-slow", message: expect.stringMatching(/limit of 5 s/) });
    expect((await ask("/api/meta")).status).toBe(200);
  });

  it("says so where the port is taken", async () => {
    const db = `${folder}/other.sqlite`;
    await accelgraph(["ingest", SEED, "--db", db]);
    const { code, stderr } = await accelgraph(["serve", "--db", db, "--port", new URL(app.address()).port]);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/Port \d+ is used by another program/);
  });
});
