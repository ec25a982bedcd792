import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { dataFiles } from "./scripts/data-files.mjs";

const plugins = [dataFiles()];

/** Tests wait for commands and pages half of their time, so that none of a machine's cores is left out. */
const maxWorkers = Math.max(2, availableParallelism());
/** Pages draw in processes of their own: a file of tests in a browser takes two cores. */
const browsers = Math.max(2, Math.floor(maxWorkers / 2));

/** Unit tests lie beside their files; what crosses packages lies in tests/. */
export default defineConfig({
  plugins,
  test: {
    maxWorkers,
    projects: [
      {
        plugins,
        test: {
          name: "unit",
          include: ["{packages,apps,db,scripts}/**/src/**/*.test.{ts,tsx}", "db/**/*.test.ts", "scripts/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          // A property of a hundred texts takes seconds where the machine is busy; what hangs still fails.
          testTimeout: 30_000,
        },
      },
      { plugins, test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      { plugins, test: { name: "fuzz", include: ["tests/fuzz/**/*.test.ts"], testTimeout: 120_000 } },
      {
        plugins,
        test: {
          name: "acceptance",
          include: ["tests/acceptance/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          globalSetup: ["tests/browser/set-up.ts"],
          maxWorkers: browsers,
          // After all others: what is late in a browser fails, and what is late elsewhere only takes its time.
          sequence: { groupOrder: 1 },
          // A browser on a busy machine may be late once; what is broken fails three times. `pnpm test` names who was late.
          retry: 2,
        },
      },
    ],
  },
});
