import { type Fault, FaultError, formatFault } from "@accelgraph/domain";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-codes.ts";
import { printJson, red, say } from "./output.ts";

/** Lines for one kind of fault before the rest is only counted. */
const MOST_LINES = 20;

/** Prints each fault on a line of standard error; of many of one kind the first, and how many more. */
export class FaultPrinter {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(fault: Fault): void {
    this.total++;
    const count = (this.#counts.get(fault.code) ?? 0) + 1;
    this.#counts.set(fault.code, count);
    if (count <= MOST_LINES) say(faultLine(fault));
  }

  end(): void {
    for (const [code, count] of this.#counts) {
      if (count > MOST_LINES) say(`… and ${count - MOST_LINES} more of the kind "${code}"`);
    }
  }
}

function faultLine(fault: Fault): string {
  return `${red("error")}: ${formatFault(fault)}`;
}

/** Prints what ended a command and gives its exit code. What is no fault is a defect of ours. */
export async function reportEnd(error: unknown, json: boolean): Promise<ExitCode> {
  if (!(error instanceof FaultError)) throw error;
  if (json) await printJson({ error: error.fault });
  say(faultLine(error.fault));
  return error.fault.code === "interrupted" ? EXIT.partly : exitCodeOf(error.fault);
}
