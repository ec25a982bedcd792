import { useEffect, useState } from "react";

interface FoldProps {
  readonly title: string;
  /** Whether something in it is set: then it is open, and is never closed by itself. */
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}

/** A part of the rail that waits behind its title. */
export function Fold({ title, isOpen = false, children }: FoldProps) {
  const [open, setOpen] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setOpen(true);
  }, [isOpen]);
  return (
    <details className="rail-group fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
