import type { SavedView } from "@accelgraph/api";
import { useCallback, useMemo, useSyncExternalStore } from "react";

const PREFIX = "accelgraph-views:";
const listeners = new Set<() => void>();
/** Where storage is closed to us, names hold until the page is left. */
const memory = new Map<string, string>();

function readText(key: string): string {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? "[]";
  } catch {
    return memory.get(key) ?? "[]";
  }
}

function writeText(key: string, text: string): void {
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // See `memory`.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

interface BrowserViews {
  readonly views: readonly SavedView[];
  readonly replace: (views: readonly SavedView[]) => void;
}

/** Names that this browser keeps of a file that cannot be written to, by the file's name: ids are its own. */
export function useBrowserViews(file: string): BrowserViews {
  const key = PREFIX + file;
  const text = useSyncExternalStore(subscribe, () => readText(key));
  const views = useMemo(() => parseViews(text), [text]);
  const replace = useCallback((next: readonly SavedView[]) => writeText(key, JSON.stringify(next)), [key]);
  return { views, replace };
}

/** What others may have written there is passed over, and so are addresses that lead out of the graph. */
export function parseViews(text: string): SavedView[] {
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(items) ? items.filter(isView) : [];
}

function isView(item: unknown): item is SavedView {
  if (typeof item !== "object" || item === null || !("name" in item) || !("address" in item)) return false;
  return typeof item.name === "string" && typeof item.address === "string" && item.address.startsWith("/graph?");
}
