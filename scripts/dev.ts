/** `pnpm dev`: the API on a fixed port and the app from its sources with hot reloading, in one terminal. */

import { join } from "node:path";
import { createServer } from "vite";
import { runCommandLine } from "./command-line.ts";
import { ROOT } from "./steps.ts";

const API_PORT = 4780;
const API = `http://127.0.0.1:${API_PORT}`;

const vite = await createServer({
  root: join(ROOT, "apps/web"),
  configFile: join(ROOT, "apps/web/vite.config.ts"),
  server: {
    host: "127.0.0.1",
    // The API takes decisions from its own page only, and there the page is vite's.
    proxy: { "/api": { target: API, changeOrigin: true, headers: { origin: API } } },
  },
});
await vite.listen();
vite.printUrls();
const status = await runCommandLine(["serve", "--port", String(API_PORT), ...process.argv.slice(2)]);
await vite.close();
process.exit(status);
