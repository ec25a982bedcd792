interface SwitchProps {
  readonly isOn: boolean;
  readonly count: number;
  /** `filter`: off is struck out. `fold`: on is folded. */
  readonly kind?: "filter" | "fold";
  /** `solo` where the Alt key was held: only this one. */
  readonly onToggle: (solo: boolean) => void;
  readonly children: React.ReactNode;
}

/** A row of the legend: a click switches it, Alt-click shows it alone. */
export function Switch({ isOn, count, kind = "filter", onToggle, children }: SwitchProps) {
  return (
    <button
      type="button"
      className={`switch switch-${kind}`}
      aria-pressed={isOn}
      title={
        kind === "filter"
          ? "Click to switch, Alt-click or Alt-Enter to show it alone"
          : isOn
            ? "Unfold"
            : "Fold into one node"
      }
      onClick={(event) => onToggle(event.altKey)}
      onKeyDown={(event) => {
        // The browser makes no click of it.
        if (!event.altKey || event.key !== "Enter") return;
        event.preventDefault();
        onToggle(true);
      }}
    >
      <span className="switch-name">{children}</span>
      <span className="switch-count">{count}</span>
    </button>
  );
}
