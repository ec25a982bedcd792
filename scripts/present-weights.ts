/** The weights that the extractor has now, from which learning may go on with papers that are new. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type AnnotatedSource, NEWEST } from "./annotated-papers.ts";

/** A file of weights as its data. */
export function presentWeights<Weights>(file: string): Weights {
  return parse(readFileSync(file, "utf8")) as Weights;
}

/** True for papers that the present weights were not learned from. */
export function isNewest({ name }: AnnotatedSource): boolean {
  return name === NEWEST;
}
