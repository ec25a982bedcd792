import type { Corner } from "@accelgraph/api";
import { EntityLink } from "../marks/entity-link.tsx";

/** What stands at the end of a cell: a name that opens, or a year. */
export function AxisLink({ corner }: { corner: Corner }) {
  const { id, type, name } = corner;
  return type === "year" ? <span className="entity">{name}</span> : <EntityLink entity={{ id, type, name }} />;
}
