import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { hashHref, keepAddressOverJumps, useHashLocation, useHashSearch } from "./address/hash-location.ts";
import { App } from "./app.tsx";
import { DropZone } from "./opening/drop-zone.tsx";
import { keepForOffline } from "./opening/offline.ts";
import { openSite } from "./opening/opened-file.ts";
import { readSite } from "./opening/site-file.ts";
import { applyTheme } from "./theme/use-theme.ts";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";

applyTheme();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const site = readSite();
if (site !== undefined) {
  // What is kept is fetched once more, mostly from the browser's own cache: not while the file is on its way.
  void openSite(site).then(keepForOffline);
  keepAddressOverJumps();
}
const behindHash = { hook: useHashLocation, searchHook: useHashSearch, hrefs: hashHref };
createRoot(root).render(
  <StrictMode>
    <Router {...(site === undefined ? {} : behindHash)}>
      <App />
      <DropZone />
    </Router>
  </StrictMode>,
);
