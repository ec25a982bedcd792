import type { SqlBehindResponse } from "@accelgraph/api";
import type { Changes } from "../address/use-address.ts";
import { fetchAnswer, question } from "../answers/fetch-answer.ts";
import { useCopy } from "../tables/use-copy.ts";

/** Copies the statement that gives the edges of the picture. It is asked for when it is wanted. */
export function GraphSql({ asked }: { asked: Changes }) {
  const { said, copy } = useCopy();
  const copySql = async () => {
    const { sql } = await fetchAnswer<SqlBehindResponse>(question("graph/sql", asked));
    await copy(sql, "SQL");
  };
  return (
    <>
      <span className="small quiet" role="status">
        {said}
      </span>
      <button type="button" className="button" onClick={() => void copySql()}>
        <span>
          <span className="graph-sql-word">Copy </span>SQL<span className="unseen"> behind the graph</span>
        </span>
      </button>
    </>
  );
}
