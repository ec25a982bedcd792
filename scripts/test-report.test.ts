import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { toolPath } from "./steps.ts";
import { countTests, type Report, triedAgainLines } from "./test-report.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-retry-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("names tests that passed late, of a real run", () => {
  const test = `
    let tries = 0;
    describe("a browser", () => {
      it("was late", { retry: 2 }, () => expect(++tries).toBe(2));
      it("was in time", () => {});
    });`;
  writeFileSync(join(folder, "late.test.mjs"), test);
  const args = ["run", "--root", folder, "--globals", "--reporter=json", "--outputFile=report.json"];
  execFileSync(process.execPath, [toolPath("vitest"), ...args], { cwd: folder, stdio: "ignore" });
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
  const counts = countTests(report, true);
  expect(counts).toEqual({ passed: 2, failed: 0, skipped: 0, triedAgain: ["a browser was late"] });
  expect(triedAgainLines(counts.triedAgain)).toEqual(["1 test needed a second try:", "  a browser was late"]);
});

it("a runner that died, or a file that does not load, is a failure", () => {
  const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  expect(countTests(undefined, false).failed).toBe(1);
  expect(countTests({ ...report, testResults: [] }, false).failed).toBe(1);
  expect(countTests({ ...report, testResults: [{ status: "failed", assertionResults: [] }] }, false).failed).toBe(1);
});
