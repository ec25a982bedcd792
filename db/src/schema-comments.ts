/**
 * Reads the descriptions that stand as comments inside CREATE statements, so that the schema is described in
 * one place. The comment after the opening line describes the object; one at the end of a column's definition
 * describes the column.
 */
export interface Described {
  readonly object: string;
  /** Empty for the object as a whole. */
  readonly column: string;
  readonly kind: "table" | "view";
  readonly description: string;
}

const COLUMN_WITH_COMMENT = /^ {2}(\w+)\b.*-- (.+)$/;
const COLUMN_START = /^ {2}([a-z_]\w*)\b/;
const COMMENT_AT_END = /^ {4}.*-- (.+)$/;
const COMMENT_LINE = /^ {2}-- (.+)$/;

/** Descriptions in one CREATE statement, as `sqlite_schema.sql` keeps it. */
export function describedColumns(object: string, kind: "table" | "view", sql: string): Described[] {
  const described: Described[] = [];
  const about: string[] = [];
  let open = "";
  for (const line of sql.split("\n").slice(1)) {
    if (line.startsWith(")")) break;
    const comment = COMMENT_LINE.exec(line)?.[1];
    if (comment !== undefined) {
      if (described.length === 0) about.push(comment);
      continue;
    }
    const whole = COLUMN_WITH_COMMENT.exec(line);
    const rest = COMMENT_AT_END.exec(line);
    if (whole) described.push({ object, column: whole[1] ?? "", kind, description: whole[2] ?? "" });
    else if (rest && open) described.push({ object, column: open, kind, description: rest[1] ?? "" });
    open = whole || rest ? "" : (COLUMN_START.exec(line)?.[1] ?? open);
  }
  return [{ object, column: "", kind, description: about.join(" ") }, ...described];
}
