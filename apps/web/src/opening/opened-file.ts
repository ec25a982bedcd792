import { type Fault, FaultError } from "@accelgraph/domain";
import { openPageFile, type PageFile } from "@accelgraph/page-file";
import { useSyncExternalStore } from "react";
import { type Ask, answerFrom } from "../answers/fetch-answer.ts";
import { followAnswerLinks } from "../answers/follow-answer-links.ts";
import { forgetAnswers } from "../answers/use-answer.ts";
import type { Site } from "./site-file.ts";

/** What is open instead of the page's own file, what is being opened, and why something was not. */
export interface Opening {
  readonly opened: string | null;
  readonly busy: string | null;
  readonly fault: Fault | null;
}

let state: Opening = { opened: null, busy: null, fault: null };
const listeners = new Set<() => void>();

function change(next: Partial<Opening>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOpening(): Opening {
  return useSyncExternalStore(subscribe, () => state);
}

/** Who answers where no file of the user's is open; undefined is the server. */
let own: Ask | undefined;
let visitor: PageFile | undefined;
let followsLinks = false;

function answerInPage(ask: Ask): void {
  if (!followsLinks) followAnswerLinks();
  followsLinks = true;
  answerFrom(ask);
}

/**
 * A published page answers from its own file, and what the opening screens ask before it is there.
 * @returns when the file is there, or cannot be.
 */
export function openSite({ file, answers }: Site): Promise<unknown> {
  const ready = fetch(answers)
    .then((response) => response.json() as Promise<Record<string, unknown>>)
    .catch(() => ({}) as Record<string, unknown>);
  const opened = openPageFile(file);
  own = async (address, init) => {
    const known = init?.method === undefined ? (await ready)[address] : undefined;
    return known === undefined ? (await opened).ask(address, init) : Response.json(known);
  };
  answerInPage(own);
  // Who asks is told of the trouble.
  return opened.catch(() => {});
}

/** Opens a file of the user's in the page; what was open stays where it cannot be. */
export async function openFromDisk(file: File): Promise<boolean> {
  change({ busy: file.name, fault: null });
  try {
    const next = await openPageFile({ from: "disk", name: file.name, blob: file });
    visitor?.close();
    visitor = next;
    answerInPage(next.ask);
    forgetAnswers();
    change({ opened: file.name, busy: null });
    return true;
  } catch (error) {
    change({ busy: null, fault: error instanceof FaultError ? error.fault : unexpected(error) });
    return false;
  }
}

/** Goes back to the file that the page came with. */
export function closeFromDisk(): void {
  visitor?.close();
  visitor = undefined;
  answerFrom(own);
  forgetAnswers();
  change({ opened: null, fault: null });
}

export function dismissFault(): void {
  change({ fault: null });
}

function unexpected(error: unknown): Fault {
  return { code: "not-opened", message: `The file could not be opened: ${error}`, remedy: "Try it again" };
}
