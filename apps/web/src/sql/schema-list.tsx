import type { SchemaResponse } from "@accelgraph/api";
import { Rail } from "../theme/rail.tsx";

/** The file's own manual: views first, since they answer without a join. */
export function SchemaList({ tables, onTake }: Pick<GroupProps, "tables" | "onTake">) {
  const views = tables.filter(({ name }) => name.startsWith("v_"));
  const rest = tables.filter(({ kind }) => kind === "table");
  return (
    <Rail label="Tables and views">
      <Group title="Views that answer questions" tables={views} onTake={onTake} />
      <Group title="Tables" tables={rest} onTake={onTake} />
    </Rail>
  );
}

interface GroupProps {
  readonly title: string;
  readonly tables: SchemaResponse["tables"];
  readonly onTake: (name: string) => void;
}

function Group({ title, tables, onTake }: GroupProps) {
  if (tables.length === 0) return null;
  return (
    <section className="rail-group">
      <h2 className="rail-title">{title}</h2>
      {tables.map(({ name, comment, columns }) => (
        <details key={name} className="schema-table">
          <summary>
            <code>{name}</code>
          </summary>
          <p className="small quiet">{comment}</p>
          <ul>
            {columns.map((column) => (
              <li key={column.name}>
                <code>{column.name}</code> <span className="small quiet">{column.comment}</span>
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => onTake(name)}>
            Select from it
          </button>
        </details>
      ))}
    </section>
  );
}
