/** The script of `<accel-graph>`: importing it is all there is to do. */
import { AccelGraph } from "./accel-graph.ts";

if (!customElements.get("accel-graph")) customElements.define("accel-graph", AccelGraph);
