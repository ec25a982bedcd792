/** The worker that a page keeps its file in: SQLite and the API over it. Messages in, answers out. */
import { createApi } from "@accelgraph/api";
import { DEFAULT_SQL_LIMITS } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { sourceOfBlob, sourceOfBytes } from "./byte-source.ts";
import type { Answer, FileToOpen, FromWorker, Question, ToWorker } from "./messages.ts";
import { type OpenedFile, openSource } from "./open-source.ts";
import { fetchRangeFrom, PIECE, rangedSource, unreachable } from "./ranged-source.ts";

let api: ReturnType<typeof createApi> | undefined;

/** Questions that wait for their turn; one that is no longer wanted is taken out. */
const waiting = new Map<number, Question>();
let isAnswering = false;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("open" in data) {
    open(data.open).then(
      () => tell({ id: data.id, opened: true }),
      (error: unknown) => tell({ id: data.id, fault: faultOf(error) }),
    );
  } else if ("cancel" in data) waiting.delete(data.id);
  else {
    waiting.set(data.id, data.question);
    if (!isAnswering) void answerAll();
  }
});

async function open(file: FileToOpen): Promise<void> {
  const opened = file.from === "disk" ? await openBlob(file.name, file.blob) : await openFromSite(file);
  api = createApi({
    db: () => opened.db,
    file: () => opened.name,
    runSql: ({ sql, params }) => {
      const { columns, rows, isCut, rowLimit, milliseconds } = opened.users.runUsersSql(
        sql,
        params,
        DEFAULT_SQL_LIMITS,
      );
      return { columns: [...columns], rows: rows.map((row) => [...row]), cut: isCut, rowLimit, milliseconds };
    },
  });
}

function openBlob(name: string, blob: Blob): Promise<OpenedFile> {
  return openSource(name, sourceOfBlob(blob), { isWhole: true });
}

async function openFromSite({ name, address, size, inRanges }: FileToOpen & { from: "site" }): Promise<OpenedFile> {
  if (inRanges) {
    const fetchRange = fetchRangeFrom(address);
    const first = fetchRange(0, Math.min(PIECE, size) - 1);
    if (first.total === undefined) return openSource(name, sourceOfBytes(first.bytes), { isWhole: true });
    return openSource(name, rangedSource(size, fetchRange), { isWhole: false });
  }
  const response = await fetch(address).catch((cause: unknown) => Promise.reject(unreachable(address, cause)));
  if (!response.ok) throw unreachable(address, response.status);
  return openSource(name, sourceOfBytes(new Uint8Array(await response.arrayBuffer())), { isWhole: true });
}

async function answerAll(): Promise<void> {
  isAnswering = true;
  for (;;) {
    // Messages that came in the meantime are taken first: one of them may call off what would be next.
    await new Promise((done) => setTimeout(done));
    const [next] = waiting;
    if (next === undefined) break;
    const [id, question] = next;
    waiting.delete(id);
    const given = await answer(question);
    tell({ id, answer: given }, [given.body]);
  }
  isAnswering = false;
}

async function answer({ address, method, headers, body }: Question): Promise<Answer> {
  if (api === undefined) throw new Error("no file is open");
  const response = await api.request(address, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}

function faultOf(error: unknown) {
  if (error instanceof FaultError) return error.fault;
  const message = error instanceof Error ? error.message : String(error);
  return { code: "not-opened", message: `The file could not be opened: ${message}`, remedy: "Reload the page" };
}

/** What is moved is not copied: an answer may be large. */
function tell(message: FromWorker, moved: Transferable[] = []): void {
  self.postMessage(message, { transfer: moved });
}
