import { useSyncExternalStore } from "react";

/**
 * The address of a screen behind the `#` of the page's own: `…/index.html#/graph?focus=method/awq`. A published
 * page lies on a server that knows nothing of our screens.
 */
function read(): string {
  const { hash } = window.location;
  return hash.startsWith("#/") ? hash.slice(1) : "/";
}

const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) for (const event of ["popstate", "hashchange"]) window.addEventListener(event, announce);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function navigate(to: string, { replace = false, state = null }: { replace?: boolean; state?: unknown } = {}): void {
  window.history[replace ? "replaceState" : "pushState"](state, "", `#${to}`);
  announce();
}

/** For wouter's router: path and way to go. */
export function useHashLocation(): [string, typeof navigate] {
  const address = useSyncExternalStore(subscribe, read);
  return [address.split("?")[0] ?? "/", navigate];
}

/** For wouter's router: what follows the `?`. */
export function useHashSearch(): string {
  const address = useSyncExternalStore(subscribe, read);
  const [, ...rest] = address.split("?");
  return rest.join("?");
}

export function hashHref(href: string): string {
  return `#${href}`;
}

/** Links within the page, such as the one to the main part, move the focus and leave the address alone. */
export function keepAddressOverJumps(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const target = link?.getAttribute("href")?.slice(1) ?? "";
    if (target === "" || target.startsWith("/")) return;
    event.preventDefault();
    document.getElementById(target)?.focus();
  });
}
