/** Runs the accelgraph command line as a child of a script, as a user would run it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./steps.ts";

/** Runs `accelgraph ARGUMENTS` in the foreground; resolves with its exit code. */
export function runCommandLine(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, "scripts/run.mjs"), "apps/cli/src/main.ts", ...args], {
    stdio: "inherit",
    env,
  });
  // The terminal signals the whole group; the child ends by itself and we end with its code.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  process.once("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      process.off("SIGINT", ignore);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}
