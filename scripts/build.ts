/** `pnpm build`: the web app into apps/web/dist. (The command line bundles itself when it runs.) */
import { BUILD_STEP } from "./build-web.ts";
import { runStep } from "./steps.ts";

process.exit(runStep(BUILD_STEP) ? 0 : 1);
