import type { Fault } from "@accelgraph/domain";

/** How a command ends, for scripts. */
export const EXIT = {
  done: 0,
  /** Done in part, or not at all; the errors are listed. */
  partly: 1,
  /** The command line itself is at fault: an unknown command, flag, name or column. */
  usage: 2,
  /** The database is not ours, or is damaged. */
  badFile: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BAD_FILE = [
  "not-a-database",
  "not-ours",
  "damaged",
  "newer-version",
  "older-version",
  "other-version",
  "broken-dump",
];
const USAGE = [
  "usage",
  "no-database",
  "unknown-name",
  "ambiguous-name",
  "bad-sql",
  "not-a-select",
  "not-a-graph",
  "bad-view",
  "no-view",
  "bad-gold",
  "no-gold",
  "no-patch",
  "not-a-dump",
  "not-a-name",
  "no-decision",
];

export function exitCodeOf(fault: Fault): ExitCode {
  if (BAD_FILE.includes(fault.code)) return EXIT.badFile;
  return USAGE.includes(fault.code) ? EXIT.usage : EXIT.partly;
}
