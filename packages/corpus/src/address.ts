import { FaultError } from "@accelgraph/domain";

/** Longest silence of a server, in milliseconds, before it is given up. */
const PATIENCE = 30_000;

/** The bytes at an `http` or `https` address, redirects followed. Throws a `FaultError` where there are none. */
export async function* openAddress(address: string): AsyncGenerator<Uint8Array> {
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const response = await fetch(address, { signal: giveUp.signal, headers: { accept: "*/*" } });
    if (!response.ok) throw refused(address, response.status);
    if (!response.body) return;
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp.abort(), PATIENCE);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FaultError) throw error;
    throw unreachable(address, error, giveUp.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

function refused(address: string, status: number): FaultError {
  const remedy =
    status === 404 || status === 410
      ? "Check the address."
      : "Open the address in a browser, save the file, and read that.";
  return new FaultError({ code: "address-refused", message: `the server answered ${status}`, remedy, file: address });
}

function unreachable(address: string, error: unknown, timedOut: boolean): FaultError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  const message = timedOut ? `no answer within ${PATIENCE / 1000} s` : `could not be reached (${cause})`;
  return new FaultError(
    { code: "address-unreachable", message, remedy: "Check the address and your connection.", file: address },
    { cause: error },
  );
}
