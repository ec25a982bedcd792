import { FaultError } from "@accelgraph/domain";
import type { Atlas, AtlasNode } from "./atlas.ts";

export function notFound(what: string): FaultError {
  return new FaultError({
    code: "not-found",
    message: `There is no ${what} in this file`,
    remedy: "Search for the name; the file may have been made anew",
  });
}

/** A decision that comes to a source that is only read. */
export function readOnly(): FaultError {
  return new FaultError({
    code: "read-only",
    message: "This file is only shown here and cannot be written to",
    remedy: "Decide on the command line with `accelgraph correct`, or serve the file with `accelgraph serve`",
  });
}

/** The node of an id. @throws FaultError not-found */
export function requireNode(atlas: Atlas, id: string): AtlasNode {
  const node = atlas.nodes.get(id);
  if (node === undefined) throw notFound(id);
  return node;
}
