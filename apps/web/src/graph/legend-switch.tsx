interface SwitchProps {
  readonly isOn: boolean;
  readonly count: number;
  /** `solo` where the Alt key was held: only this one. */
  readonly onToggle: (solo: boolean) => void;
  readonly children: React.ReactNode;
}

/** A row of the legend: a click switches it, Alt-click shows it alone. */
export function Switch({ isOn, count, onToggle, children }: SwitchProps) {
  return (
    <button
      type="button"
      className="switch"
      aria-pressed={isOn}
      title="Click to switch, Alt-click to show it alone"
      onClick={(event) => onToggle(event.altKey)}
    >
      <span className="switch-name">{children}</span>
      <span className="switch-count">{count}</span>
    </button>
  );
}
