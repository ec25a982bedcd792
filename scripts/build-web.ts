import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runStep, type Step } from "./steps.ts";

export const BUILD_STEP: Step = {
  name: "build the app",
  tool: "vite",
  arguments: ["build", "--logLevel", "warn"],
  cwd: join(ROOT, "apps/web"),
};

/** Builds the app unless what was built is newer than everything that it is built from. */
export function buildWebIfStale(): boolean {
  const built = join(ROOT, "apps/web/dist/index.html");
  const sources = ["apps/web", "packages"].map((folder) => join(ROOT, folder));
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return true;
  return runStep(BUILD_STEP, "stderr");
}

/** The time of the newest file below the folders, in milliseconds. */
export function newest(folders: readonly string[]): number {
  let time = 0;
  for (const folder of folders) {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      if (item.name === "node_modules" || item.name === "dist") continue;
      const path = join(folder, item.name);
      time = Math.max(time, item.isDirectory() ? newest([path]) : statSync(path).mtimeMs);
    }
  }
  return time;
}
