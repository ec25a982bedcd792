/** `pnpm accelgraph COMMAND`: the command line; commands that hand out the app find it built. */
import { buildWebIfStale } from "./build-web.ts";

const HANDS_OUT_APP = ["serve", "publish"];

const [command = "", ...rest] = process.argv.slice(2);
const wantsHelp = rest.includes("--help") || rest.includes("-h");
if (HANDS_OUT_APP.includes(command) && !wantsHelp && !buildWebIfStale()) process.exit(1);
await import("../apps/cli/src/main.ts");
