interface FoldProps {
  readonly title: string;
  /** Whether it begins open: where something in it is set. */
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}

/** A part of the rail that waits behind its title. */
export function Fold({ title, isOpen = false, children }: FoldProps) {
  return (
    <details className="rail-group fold" open={isOpen || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
