import { Link } from "wouter";
import { joinAddress } from "../address/use-address.ts";
import { useCopy } from "../tables/use-copy.ts";
import "./sql-behind.css";

/** The statement that gives what is shown: to copy into any SQLite tool, or to change in the console. */
export function SqlBehind({ sql, what }: { sql: string; what: string }) {
  const { said, copy } = useCopy();
  return (
    <p className="behind">
      <span className="behind-label">SQL behind this</span>
      <button type="button" className="button-plain" onClick={() => copy(sql, "SQL")}>
        copy<span className="unseen"> the SQL behind {what}</span>
      </button>
      <Link href={joinAddress("/sql", { sql })}>
        open<span className="unseen"> the SQL behind {what}</span>
      </Link>
      <span role="status">{said}</span>
    </p>
  );
}
