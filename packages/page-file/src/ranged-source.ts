import { FaultError } from "@accelgraph/domain";
import { type ByteSource, inPieces } from "./byte-source.ts";

/** Answers for `bytes=first-last` what the server sends. */
export type FetchRange = (first: number, last: number) => RangeAnswer;

interface RangeAnswer {
  readonly bytes: Uint8Array;
  /** Size of the whole file; undefined where the server sent all of it and knows no ranges. */
  readonly total: number | undefined;
}

export interface RangedSource extends ByteSource {
  readonly traffic: () => Traffic;
}

/** What reading by ranges has cost. */
interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** The least that is asked for: many pages of SQLite, because a request costs more than bytes do. */
export const PIECE = 64 * 1024;
/** The most that is read ahead where a table is read from its beginning to its end. */
const MOST_AHEAD = 2 * 1024 * 1024;

/**
 * A file on a web server, of which only what is asked for is fetched. Every piece is kept. Reading on where the
 * last request ended doubles what is fetched ahead from the second time on, as far as `MOST_AHEAD`; a jump begins
 * again with one piece.
 */
export function rangedSource(size: number, fetchRange: FetchRange): RangedSource {
  const pieces = new Map<number, Uint8Array>();
  const count = Math.ceil(size / PIECE);
  let [requests, bytes] = [0, 0];
  const streams: Stream[] = [];

  const piece = (number: number): Uint8Array => {
    const known = pieces.get(number);
    if (known !== undefined) return known;
    const ahead = readAhead(streams, number);
    let last = number;
    while (last + 1 < count && last + 1 < number + ahead && !pieces.has(last + 1)) last++;
    const answer = fetchRange(number * PIECE, Math.min((last + 1) * PIECE, size) - 1);
    requests++;
    bytes += answer.bytes.length;
    if (answer.total !== size || answer.bytes.length !== Math.min((last + 1) * PIECE, size) - number * PIECE) {
      throw fileChanged();
    }
    for (let n = number; n <= last; n++) {
      pieces.set(n, answer.bytes.subarray((n - number) * PIECE, (n - number + 1) * PIECE));
    }
    return pieces.get(number) ?? new Uint8Array();
  };
  return { size, read: inPieces(size, PIECE, piece), traffic: () => ({ requests, bytes }) };
}

/** A place up to which was read, and how many pieces at a time. */
interface Stream {
  next: number;
  ahead: number;
}

/** Tables and indexes that are read side by side are several streams. */
const STREAMS = 8;

/** How many pieces to fetch from this one on. */
function readAhead(streams: Stream[], number: number): number {
  const found = streams.find(({ next }) => number >= next && number <= next + 2);
  const stream = found ?? { next: 0, ahead: 0.25 };
  if (found === undefined) streams.unshift(stream);
  if (streams.length > STREAMS) streams.pop();
  stream.ahead = Math.min(stream.ahead * 2, MOST_AHEAD / PIECE);
  const pieces = Math.ceil(stream.ahead);
  stream.next = number + pieces;
  return pieces;
}

function fileChanged(): FaultError {
  return new FaultError({
    code: "file-changed",
    message: "The file on the server is not the one that this page was made for",
    remedy: "Reload the page",
  });
}

/** Fetches ranges from a web address, waiting for each. Only in a worker. @throws FaultError unreachable */
export function fetchRangeFrom(address: string): FetchRange {
  return (first, last) => {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.responseType = "arraybuffer";
    request.setRequestHeader("range", `bytes=${first}-${last}`);
    try {
      request.send();
    } catch (cause) {
      throw unreachable(address, cause);
    }
    if (request.status !== 206 && request.status !== 200) throw unreachable(address, request.status);
    const total = /\/(\d+)$/.exec(request.getResponseHeader("content-range") ?? "")?.[1];
    const bytes = new Uint8Array(request.response as ArrayBuffer);
    return { bytes, total: request.status === 206 && total !== undefined ? Number(total) : undefined };
  };
}

/** A file that the server does not give. */
export function unreachable(address: string, cause: unknown): FaultError {
  const file = address.split(/[/?]/).findLast((part) => part.includes(".")) ?? address;
  const fault = {
    code: "unreachable",
    message: `${file} cannot be read from the server${typeof cause === "number" ? ` (${cause})` : ""}`,
    remedy: "Check the connection and reload the page",
  };
  return new FaultError(fault, { cause });
}
