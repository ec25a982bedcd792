import type { Core } from "cytoscape";

/** All of the drawing at twice its size, on the page's ground. */
export function savePng(cy: Core): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  const picture = cy.png({ output: "blob", full: true, scale: 2, bg: ground }) as unknown as Blob;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = "accelgraph.png";
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
