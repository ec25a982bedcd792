/**
 * Trouble as data: what went wrong, where, and what to do about it. Readers and the pipeline return
 * faults beside their results, so that the rest of a batch goes on.
 */
export interface Fault {
  /** A stable name that tests and scripts can match, e.g. `not-utf8`. */
  readonly code: string;
  readonly message: string;
  /** What the user can do, as a sentence. */
  readonly remedy: string;
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** A fault that ends the work: thrown at the edges, caught by the command line and the server. */
export class FaultError extends Error {
  constructor(
    readonly fault: Fault,
    options?: ErrorOptions,
  ) {
    super(formatFault(fault), options);
    this.name = "FaultError";
  }
}

/** One line: `file:line: message. Remedy.` */
export function formatFault(fault: Fault): string {
  const place = fault.file === undefined ? "" : `${fault.file}${fault.line === undefined ? "" : `:${fault.line}`}: `;
  return `${place}${fault.message}. ${fault.remedy}`;
}
