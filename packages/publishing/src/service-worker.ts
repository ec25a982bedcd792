import template from "./page/service-worker.js?text";

/** The site's service worker: keeps these files. `version` changes with any of them. */
export function serviceWorker(files: readonly string[], version: string): string {
  return (
    template
      .replace('["SITE_FILES"]', () => JSON.stringify(files, null, 2))
      // The scope tells sites on one server apart.
      .replace('"accelgraph CACHE_NAME"', () => `\`accelgraph \${self.registration.scope} ${version}\``)
  );
}
