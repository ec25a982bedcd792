/** `pnpm check`: format, lint, types and unused code, all of them even where one fails. */
import { CHECK_STEPS } from "./check-steps.ts";
import { runStep } from "./steps.ts";

const failed = CHECK_STEPS.filter((step) => !runStep(step));
if (failed.length > 0) {
  console.error(`\nchecks failed: ${failed.map((step) => step.name).join("; ")}`);
  process.exit(1);
}
console.log("\nall checks passed");
