import { useCallback, useEffect, useSyncExternalStore } from "react";
import { type Changes, useAddress } from "../address/use-address.ts";

/**
 * What was done to the graph, step by step. Since every state is an address, undoing is going to the
 * address from before; the log only knows what each step was called.
 */
interface Step {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** For what is not in the address: how it is done again, and taken back. */
  readonly effect?: { readonly redo: () => void; readonly undo: () => void };
}

interface Log {
  readonly steps: readonly Step[];
  /** Steps up to here are done, those after it undone. */
  readonly done: number;
  readonly said: string;
}

let log: Log = { steps: [], done: 0, said: "" };
const listeners = new Set<() => void>();

function setLog(next: Log): void {
  log = next;
  for (const listener of listeners) listener();
}

const MOST_STEPS = 100;

export interface Actions {
  readonly log: Log;
  /** Changes the address under a name that undo can tell. */
  readonly act: (name: string, changes: Changes) => void;
  /** Does what is not in the address, under a name that undo can tell. */
  readonly effect: (name: string, redo: () => void, undo: () => void) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

function record(step: Step): void {
  const steps = [...log.steps.slice(0, log.done), step].slice(-MOST_STEPS);
  setLog({ steps, done: steps.length, said: "" });
}

export function useActions(): Actions {
  const address = useAddress();
  const current = useSyncExternalStore(subscribe, () => log);
  const act = useCallback(
    (name: string, changes: Changes) => {
      const [before, after] = [address.with({}), address.with(changes)];
      if (before === after) return;
      record({ name, before, after });
      address.visit(after);
    },
    [address],
  );
  const effect = useCallback(
    (name: string, redo: () => void, undo: () => void) => {
      const here = address.with({});
      record({ name, before: here, after: here, effect: { redo, undo } });
      redo();
    },
    [address],
  );
  const move = useCallback(
    (by: -1 | 1) => {
      const step = log.steps[by === -1 ? log.done - 1 : log.done];
      if (step === undefined) return;
      setLog({ ...log, done: log.done + by, said: `${by === -1 ? "Undid" : "Did again"}: ${step.name}` });
      if (step.effect !== undefined) step.effect[by === -1 ? "undo" : "redo"]();
      else address.visit(by === -1 ? step.before : step.after);
    },
    [address],
  );
  const undo = useCallback(() => move(-1), [move]);
  const redo = useCallback(() => move(1), [move]);
  return { log: current, act, effect, undo, redo };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Ctrl/Cmd-Z and its opposite, outside of fields. */
export function useUndoKeys({ undo, redo }: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
