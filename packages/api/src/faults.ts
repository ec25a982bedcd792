import { FaultError } from "@accelgraph/domain";
import type { Atlas, AtlasNode } from "./atlas.ts";

export function notFound(what: string): FaultError {
  return new FaultError({
    code: "not-found",
    message: `There is no ${what} in this file`,
    remedy: "Search for the name; the file may have been made anew",
  });
}

/** The node of an id. @throws FaultError not-found */
export function requireNode(atlas: Atlas, id: string): AtlasNode {
  const node = atlas.nodes.get(id);
  if (node === undefined) throw notFound(id);
  return node;
}
