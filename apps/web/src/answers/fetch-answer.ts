import type { FaultResponse } from "@accelgraph/api";
import { FaultError } from "@accelgraph/domain";
import { type Changes, joinAddress } from "../address/use-address.ts";

export type AnswerFault = FaultResponse["fault"];

/** What a question that failed throws: the server's fault, or our own where there was no answer. */
export class AnswerError extends Error {
  constructor(readonly fault: AnswerFault) {
    super(fault.message);
    this.name = "AnswerError";
  }
}

const UNREACHABLE: AnswerFault = {
  code: "unreachable",
  message: "The server does not answer",
  remedy: "Start it again with `pnpm start` and reload this page.",
};

/** Who answers, in the manner of `fetch`. */
export type Ask = (address: string, init?: RequestInit) => Promise<Response>;

const askServer: Ask = (address, init) => fetch(address, init);
let ask = askServer;

/** From now on another answers, such as a file that is open in the page; without one, the server again. */
export function answerFrom(other: Ask = askServer): void {
  ask = other;
}

/** The answer as it comes: for what is saved and not shown. */
export function fetchRaw(address: string): Promise<Response> {
  return ask(address);
}

function unreachable(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  if (error instanceof FaultError) throw new AnswerError(error.fault);
  throw new AnswerError(UNREACHABLE);
}

export async function fetchAnswer<Answer>(address: string, init?: RequestInit): Promise<Answer> {
  const response = await ask(address, init).catch(unreachable);
  // A body that is broken off in the middle, by us or by the server, is no answer either.
  const body: unknown = await response.json().catch(unreachable);
  if (!response.ok) throw new AnswerError((body as FaultResponse).fault ?? UNREACHABLE);
  return body as Answer;
}

/** The address of a question: `question("graph", {focus: "method/awq"})`. */
export function question(name: string, params: Changes = {}): string {
  return joinAddress(`/api/${name}`, params);
}
