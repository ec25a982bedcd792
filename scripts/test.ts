/**
 * `pnpm test`: everything. The checks, the built app, and all test projects, the browser's included
 * (Chromium is found or installed first). Ends with one line, `N passed, N failed`, for all together.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUILD_STEP } from "./build-web.ts";
import { CHECK_STEPS } from "./check-steps.ts";
import { ensureChromium } from "./chromium.ts";
import { runStep } from "./steps.ts";

/** The part of vitest's JSON report that we read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const steps = [...CHECK_STEPS, BUILD_STEP].map((step) => runStep(step));
process.env.CHROMIUM = ensureChromium();

const folder = mkdtempSync(join(tmpdir(), "accelgraph-test-"));
const reportFile = join(folder, "report.json");
const ended = runStep({
  name: "tests",
  tool: "vitest",
  arguments: [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
});
const { passed, failed, skipped } = countTests(reportFile, ended);
rmSync(folder, { recursive: true, force: true });

const allPassed = steps.filter((ok) => ok).length + passed;
const allFailed = steps.filter((ok) => !ok).length + failed;
console.log(`\n${allPassed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(allFailed === 0 && ended ? 0 : 1);

/** Tests by outcome. A file that could not even be loaded, or a runner that died, counts as one failure. */
function countTests(file: string, runnerEnded: boolean): { passed: number; failed: number; skipped: number } {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = report.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !runnerEnded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
