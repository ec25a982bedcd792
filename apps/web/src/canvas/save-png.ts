import type { Core } from "cytoscape";
import { saveBlob } from "../theme/save-blob.ts";

/** Saves the drawing; null while there is none. */
export interface PngSaver {
  current: (() => void) | null;
}

/** All of the drawing at twice its size, on the page's ground. */
export function savePng(cy: Core): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  // Of a crowd only the edges in view are bent; all of it together is a crowd.
  const bent = cy.edges(".plain").empty() ? cy.collection() : cy.edges().not(".plain");
  bent.addClass("plain");
  saveBlob(cy.png({ output: "blob", full: true, scale: 2, bg: ground }) as unknown as Blob, "accelgraph.png");
  bent.removeClass("plain");
}
