/** Decides in a thread of its own, so that a server answers others meanwhile. Faults come back as data. */
import { type Fault, FaultError } from "@accelgraph/domain";
import { type Decided, type DecisionRequest, decideByHand } from "./decide-names.ts";

export interface DecisionTask {
  readonly database: string;
  readonly request: DecisionRequest;
}

export type DecisionResult = { readonly decided: Decided } | { readonly fault: Fault };

export default async function decideOrFault({ database, request }: DecisionTask): Promise<DecisionResult> {
  try {
    return { decided: await decideByHand(database, request) };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
}
