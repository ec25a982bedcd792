import { Link } from "wouter";
import { type Changes, useAddress } from "../address/use-address.ts";
import type { Actions } from "./use-actions.ts";

interface ActLinkProps {
  readonly actions: Pick<Actions, "act">;
  /** What undo calls it. */
  readonly name: string;
  readonly changes: Changes;
  readonly className: string;
  readonly children: React.ReactNode;
}

/** A link to another state of the graph that can be undone like any action, and opened elsewhere like any link. */
export function ActLink({ actions, name, changes, className, children }: ActLinkProps) {
  const { with: addressWith } = useAddress();
  return (
    <Link
      className={className}
      href={addressWith(changes)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        actions.act(name, changes);
      }}
    >
      {children}
    </Link>
  );
}
