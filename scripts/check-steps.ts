import type { Step } from "./steps.ts";

/** What `check` runs, and `test` before the tests: format and lint, types of each kind of code, unused code. */
export const CHECK_STEPS: readonly Step[] = [
  { name: "format and lint", tool: "@biomejs/biome#biome", arguments: ["check", "--error-on-warnings"] },
  { name: "types: node", tool: "typescript#tsc", arguments: ["-p", "tsconfig.json"] },
  { name: "types: pure packages", tool: "typescript#tsc", arguments: ["-p", "tsconfig.pure.json"] },
  { name: "types: a file in the page", tool: "typescript#tsc", arguments: ["-p", "packages/page-file/tsconfig.json"] },
  { name: "types: notes, sites and pages", tool: "typescript#tsc", arguments: ["-p", "tsconfig.embeds.json"] },
  { name: "types: web", tool: "typescript#tsc", arguments: ["-p", "apps/web/tsconfig.json"] },
  { name: "unused files, exports and dependencies", tool: "knip", arguments: [] },
];
