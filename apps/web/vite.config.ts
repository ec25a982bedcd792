import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dataFiles } from "../../scripts/data-files.mjs";
import { withoutNode } from "../../scripts/without-node.mjs";

/**
 * Builds the app into `dist`. Nothing is inlined into the page, so that it runs under a content security
 * policy without exceptions. In development, questions go to the real server on port 4870.
 */
export default defineConfig(({ command }) => {
  // Tests that build the app run under NODE_ENV=test, which would bring the development build of React.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    plugins: [withoutNode(), dataFiles(), react()],
    worker: { format: "es" as const, plugins: () => [withoutNode(), dataFiles()] },
    // The page is served from its own root, and its deep addresses too; a published copy lies anywhere, so what
    // scripts load is found from the script itself.
    experimental: {
      renderBuiltUrl: (_file: string, { hostType }: { hostType: string }) =>
        hostType === "html" ? undefined : { relative: true },
    },
    build: {
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Cytoscape is 500 kB by itself, and loaded only where a graph is drawn.
      chunkSizeWarningLimit: 600,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    server: { host: "127.0.0.1", proxy: { "/api": { target: "http://127.0.0.1:4870", changeOrigin: true } } },
  };
});
