import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/** Changes to the address's parameters; null, undefined and "" take one away. */
export type Changes = Readonly<Record<string, string | number | null | undefined>>;

export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
  /** The address with some parameters changed. */
  readonly with: (changes: Changes) => string;
  readonly go: (changes: Changes, options?: { replace?: boolean }) => void;
  readonly visit: (href: string, options?: { replace?: boolean }) => void;
}

/** The state of the screen. Every state is an address: nothing that a link should keep lives elsewhere. */
export function useAddress(): Address {
  const [path, visit] = useLocation();
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const withChanges = useCallback((changes: Changes) => withParams(path, params, changes), [path, params]);
  const go = useCallback(
    (changes: Changes, options?: { replace?: boolean }) => visit(withParams(path, params, changes), options),
    [path, params, visit],
  );
  return useMemo(() => ({ path, params, with: withChanges, go, visit }), [path, params, withChanges, go, visit]);
}

function withParams(path: string, params: URLSearchParams, changes: Changes): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") next.delete(name);
    else next.set(name, String(value));
  }
  return joinAddress(path, next);
}

/** Slashes, commas and `>` stay readable: ids stand in addresses as people read them. */
export function joinAddress(path: string, params: URLSearchParams | Changes): string {
  const given = params instanceof URLSearchParams ? params : clean(params);
  const query = given.toString().replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":");
  return query === "" ? path : `${path}?${query}`;
}

function clean(changes: Changes): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(changes)) {
    if (value !== null && value !== undefined && value !== "") params.set(name, String(value));
  }
  return params;
}

export { listParam } from "@accelgraph/api";
