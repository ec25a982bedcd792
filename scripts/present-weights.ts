/** The weights that the extractor has now, from which learning may go on with papers that are new. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A file of weights as its data. */
export function presentWeights<Weights>(file: string): Weights {
  return parse(readFileSync(file, "utf8")) as Weights;
}
