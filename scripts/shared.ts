/** The folder beside the repository that holds the shared corpus and the annotated papers. */
import { resolve } from "node:path";
import { ROOT } from "./steps.ts";

export const SHARED = process.env.ACCELGRAPH_SHARED ?? resolve(ROOT, "../shared");
