import type { RailProps } from "./filter-rail.tsx";

/** What was hidden, expanded and pinned by hand, each taken back with one button. */
export function TakenBack({ state, actions: { act } }: Pick<RailProps, "state" | "actions">) {
  const buttons = [
    [state.hidden.size, `Bring back ${state.hidden.size} hidden`, "bring back what was hidden", { hide: null }],
    [state.open.length, `Collapse ${state.open.length} expanded`, "collapse what was expanded", { open: null }],
    [state.pins.length, `Unpin ${state.pins.length}`, "unpin everything", { pin: null }],
  ] as const;
  return buttons.map(([many, words, name, changes]) =>
    many === 0 ? null : (
      <button key={name} type="button" className="button" onClick={() => act(name, changes)}>
        {words}
      </button>
    ),
  );
}
