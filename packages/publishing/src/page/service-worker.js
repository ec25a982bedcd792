/**
 * Keeps a published page, so that it opens with the network off. `accelgraph publish` fills in what the site holds;
 * another state of the site is another cache, which takes over when all pages of the old one are closed. Until then
 * a new page gets its parts from the network, as they are named by their content.
 */
const CACHE = "accelgraph CACHE_NAME";
const FILES = ["SITE_FILES"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(FILES.map((file) => keep(cache, file)))));
});

/** What is named by its content may come from the browser's own cache; the rest is asked for anew. */
async function keep(cache, file) {
  const isNamedByContent = /^assets\/|\?v=/.test(file);
  const response = await fetch(file, { cache: isNamedByContent ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await cache.put(file, response);
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(sharedStart()) && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** Several sites on one server have caches of their own: the name holds the place of each. */
function sharedStart() {
  return CACHE.slice(0, CACHE.lastIndexOf(" ") + 1);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (!request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

/** How long the network may take to give the page before the kept one is shown, in milliseconds. */
const PATIENCE = 3000;

async function answer(request) {
  const cache = await caches.open(CACHE);
  if (request.mode !== "navigate") return (await cache.match(request)) ?? fetch(request);
  // The page says which state of the site it is of: the newest is asked for, so that a new state shows at once.
  const kept = await cache.match("index.html");
  const fresh = fetch(request).then((response) => (response.ok ? response : kept));
  if (kept === undefined) return fresh;
  return Promise.race([fresh.catch(() => kept), new Promise((done) => setTimeout(done, PATIENCE, kept))]);
}
