import { NODE_TYPES } from "@accelgraph/domain";

/** A node of the address as a picker shows it, before anything is known of it but its id. */
export function pickedNode(id: string | null) {
  const [prefix, slug = ""] = id?.split("/") ?? [];
  const type = NODE_TYPES.find((one) => one === prefix);
  return id === null || type === undefined ? null : { id, type, name: slug };
}
