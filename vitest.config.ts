import { defineConfig } from "vitest/config";
import { dataFiles } from "./scripts/data-files.mjs";

const plugins = [dataFiles()];

/** Unit tests lie beside their files; what crosses packages lies in tests/. */
export default defineConfig({
  plugins,
  test: {
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
          fileParallelism: false,
          // A browser on a busy machine may be late once; what is broken fails three times. `pnpm test` names who was late.
          retry: 2,
        },
      },
    ],
  },
});
