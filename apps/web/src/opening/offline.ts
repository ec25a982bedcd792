/** Keeps a published page for when the network is off. Only where the browser allows it: https and this machine. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).catch(() => {
    // The page works as it is; it is only not kept.
  });
}
