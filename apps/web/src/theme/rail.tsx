import { useState } from "react";
import { useNarrow } from "./use-narrow.ts";

interface RailProps {
  readonly label: string;
  readonly children: React.ReactNode;
  /** Stands below in every width. */
  readonly foot?: React.ReactNode;
}

/** The column of filters on the left; on a phone it waits behind a button. */
export function Rail({ label, children, foot }: RailProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  return (
    <aside className="rail" aria-label={label}>
      {narrow && (
        <button type="button" className="button rail-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          {label} <span aria-hidden="true">{open ? "▴" : "▾"}</span>
        </button>
      )}
      {(!narrow || open) && children}
      {foot}
    </aside>
  );
}
