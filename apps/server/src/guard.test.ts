import { describe, expect, test } from "vitest";
import { refuse } from "./guard.ts";

describe("refuse", () => {
  test.each(["localhost:4870", "LOCALHOST:4870", "127.0.0.1:4870", "[::1]:4870"])("lets %s in", (host) => {
    expect(refuse(host, undefined, 4870, "/api/meta")).toBeUndefined();
  });
  test("lets a host without a port in where the port is 80", () => {
    expect(refuse("localhost", undefined, 80, "/")).toBeUndefined();
  });
  test.each([
    undefined,
    "",
    "evil.example:4870",
    "127.0.0.1.evil.example:4870",
    "127.0.0.1:4871",
    "[::2]:4870",
    "a@127.0.0.1:4870",
    "127.0.0.1:4870:1",
  ])("refuses %s", (host) => {
    expect(refuse(host, undefined, 4870, "/")).toContain("http://127.0.0.1:4870");
  });
  test("lets a link from elsewhere open the app, and no page from elsewhere question the API", () => {
    expect(refuse("localhost:4870", "cross-site", 4870, "/graph")).toBeUndefined();
    expect(refuse("localhost:4870", "cross-site", 4870, "/api/meta")).toContain("may not question");
  });
});
