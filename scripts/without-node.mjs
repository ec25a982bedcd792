/** Bundler plugin for what runs in a page: rooms shared with the server have parts for Node, which nothing there calls. */
export function withoutNode() {
  return {
    name: "accelgraph-without-node",
    enforce: "pre",
    resolveId: (source) =>
      /^(node:|better-sqlite3$)/.test(source) ? { id: source, external: true, moduleSideEffects: false } : null,
  };
}
