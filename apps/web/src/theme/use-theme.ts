import { useEffect, useSyncExternalStore } from "react";

/** Light and dark: what the user chose, else what the system says. The choice is kept on this machine. */
export type Theme = "light" | "dark";
type Choice = Theme | "system";

const KEY = "accelgraph-theme";
const system = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
system.addEventListener("change", announce);

function announce(): void {
  for (const listener of listeners) listener();
}

function readChoice(): Choice {
  try {
    const saved = localStorage.getItem(KEY);
    return saved === "light" || saved === "dark" ? saved : "system";
  } catch {
    return "system";
  }
}

let choice: Choice = readChoice();

function currentTheme(): Theme {
  if (choice !== "system") return choice;
  return system.matches ? "dark" : "light";
}

/** A choice that equals the system's is no choice: the page follows the system again. */
export function setTheme(theme: Theme): void {
  choice = theme === (system.matches ? "dark" : "light") ? "system" : theme;
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
  announce();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  const theme = useSyncExternalStore(subscribe, currentTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}

/** Set before the first paint, so that nothing flashes. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme();
}
