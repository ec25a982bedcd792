/**
 * `pnpm test`: everything. The checks, the built app, and all test projects, the browser's included
 * (Chromium is found or installed first). Names the tests that passed only when tried again, and ends with one line,
 * `N passed, N failed`, for all together.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUILD_STEP } from "./build-web.ts";
import { CHECK_STEPS } from "./check-steps.ts";
import { ensureChromium } from "./chromium.ts";
import { runStep } from "./steps.ts";
import { countTests, type Report, triedAgainLines } from "./test-report.ts";

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
const { passed, failed, skipped, triedAgain } = countTests(readReport(reportFile), ended);
rmSync(folder, { recursive: true, force: true });

const allPassed = steps.filter((ok) => ok).length + passed;
const allFailed = steps.filter((ok) => !ok).length + failed;
console.log(["", ...triedAgainLines(triedAgain)].join("\n"));
console.log(`${allPassed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(allFailed === 0 && ended ? 0 : 1);

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return undefined;
  }
}
