/** `pnpm build`: the web app, and what goes into pages, notes and sites. (The command line bundles itself when it runs.) */
import { BUILD_STEP } from "./build-web.ts";
import { buildBundle, ELEMENT, OBSIDIAN, REMARK } from "./embed-bundles.ts";
import { runStep } from "./steps.ts";

const isBuilt = runStep(BUILD_STEP);
for (const bundle of [ELEMENT, OBSIDIAN, REMARK]) {
  process.stdout.write(`\n» ${bundle.output}\n`);
  await buildBundle(bundle);
}
process.exit(isBuilt ? 0 : 1);
