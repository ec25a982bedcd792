/** Runs the tools of the workspace as named steps: prints what runs, and what failed. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** The repository's root; `scripts/run.mjs` sets it. */
export const ROOT = process.env.ACCELGRAPH_ROOT ?? resolve(import.meta.dirname, "..");

/** A tool of an npm package, and its arguments. */
export interface Step {
  readonly name: string;
  readonly tool: string;
  readonly arguments: readonly string[];
  readonly cwd?: string;
}

const require = createRequire(join(ROOT, "package.json"));

/** The file that a package's command runs: read from its package.json, so that no shell or PATH is needed. */
export function toolPath(tool: string): string {
  const [packageName = tool, command = tool.split("/").at(-1) ?? tool] = tool.split("#");
  const manifestPath = packageManifest(packageName);
  const { bin } = require(manifestPath) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : (bin[command] ?? Object.values(bin)[0]);
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifestPath), file);
}

function packageManifest(packageName: string): string {
  return join(ROOT, "node_modules", packageName, "package.json");
}

/** Runs one step in the foreground, its words on the output or, where that is for results, beside it; true where it ended well. */
export function runStep(step: Step, output: "stdout" | "stderr" = "stdout"): boolean {
  const stream = process[output];
  stream.write(`\n» ${step.name}\n`);
  const run = spawnSync(process.execPath, [toolPath(step.tool), ...step.arguments], {
    cwd: step.cwd ?? ROOT,
    stdio: ["inherit", stream.fd, 2],
    env: process.env,
  });
  if (run.status !== 0) stream.write(`✗ ${step.name} failed\n`);
  return run.status === 0;
}
