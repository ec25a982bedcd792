import { FaultError } from "@accelgraph/domain";
import type { Answer, FileToOpen, FromWorker, Question, ToWorker } from "./messages.ts";

/** A file that is open in the page and answers like the server does. */
export interface PageFile {
  readonly name: string;
  /** Like `fetch` for the API's addresses. */
  readonly ask: (address: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => void;
}

/**
 * Opens a file in a worker of its own. Nothing of it leaves the page.
 * @throws FaultError not-a-database, damaged, not-ours, newer-version, older-version, unreachable, not-opened
 */
export async function openPageFile(file: FileToOpen): Promise<PageFile> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module", name: "accelgraph file" });
  const line = new Line(worker);
  try {
    await line.send({ open: file });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    name: file.name,
    ask: async (address, init = {}) => {
      const answer = await line.send({ question: asQuestion(address, init) }, init.signal ?? undefined);
      const { status, headers, body } = answer as Answer;
      return new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) });
    },
    close: () => worker.terminate(),
  };
}

function asQuestion(address: string, { method = "GET", headers, body }: RequestInit): Question {
  return {
    address,
    method,
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof body === "string" ? body : undefined,
  };
}

/** Each message to the worker has a number, by which its answer is known. */
class Line {
  readonly #worker: Worker;
  readonly #open = new Map<number, { done: (answer?: Answer) => void; failed: (error: unknown) => void }>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      const { done, failed } = this.#open.get(data.id) ?? {};
      this.#open.delete(data.id);
      if ("fault" in data) failed?.(new FaultError(data.fault));
      else done?.("answer" in data ? data.answer : undefined);
    });
    worker.addEventListener("error", ({ message }) => {
      const fault = { code: "not-opened", message: `The file's worker broke: ${message}`, remedy: "Reload the page" };
      for (const { failed } of this.#open.values()) failed(new FaultError(fault));
      this.#open.clear();
    });
  }

  send(message: { open: FileToOpen } | { question: Question }, signal?: AbortSignal): Promise<Answer | undefined> {
    const id = ++this.#last;
    return new Promise((done, failed) => {
      const callOff = () => {
        this.#open.delete(id);
        this.#post({ id, cancel: true });
        failed(new DOMException("no longer wanted", "AbortError"));
      };
      if (signal?.aborted) return callOff();
      signal?.addEventListener("abort", callOff, { once: true });
      this.#open.set(id, { done, failed });
      this.#post({ id, ...message });
    });
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
