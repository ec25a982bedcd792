import type { InboxKind, InboxResponse } from "@accelgraph/api";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";

export const KIND_WORDS: Record<InboxKind, { one: string; many: string }> = {
  unsure: { one: "Unsure name", many: "Unsure names" },
  duplicate: { one: "Likely duplicate", many: "Likely duplicates" },
  conflict: { one: "Conflict", many: "Conflicts" },
};

const KINDS: readonly InboxKind[] = ["unsure", "duplicate", "conflict"];

interface TabsProps {
  readonly counts: InboxResponse["counts"] | undefined;
  readonly kind: string | null;
}

/** Which questions are listed, with how many there are of each kind. */
export function KindTabs({ counts = [], kind }: TabsProps) {
  const { with: addressWith } = useAddress();
  const countOf = (one: InboxKind) => counts.find((count) => count.kind === one)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const tab = (to: string | null, name: string, count?: number) => (
    <Link
      className="inbox-tab"
      href={addressWith({ kind: to, item: null, at: null })}
      aria-current={kind === to ? "true" : undefined}
    >
      {name}
      {count !== undefined && <span className="inbox-tab-count">{count.toLocaleString("en")}</span>}
    </Link>
  );
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind is another tab
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [kind]);
  return (
    <nav ref={nav} className="inbox-tabs" aria-label="Questions">
      {tab(null, "All", all)}
      {KINDS.map((one) => (
        <span key={one}>{tab(one, KIND_WORDS[one].many, countOf(one))}</span>
      ))}
      {tab("decided", "Decided")}
    </nav>
  );
}
