import { useEffect } from "react";

interface Keys {
  readonly move: (step: number) => void;
  readonly undo: () => void;
  readonly isOpen: boolean;
}

/** Keys of the whole screen. Those of the actions are found by their buttons, so that what is shown is what works. */
export function useInboxKeys({ move, undo, isOpen }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("input, textarea, select, dialog, [role=menu]") || event.altKey) return;
      const key = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      if (key === "z" && !event.shiftKey) undo();
      else if (isCommand) return;
      else if (key === "j" || key === "arrowdown") move(1);
      else if (key === "k" || key === "arrowup") move(-1);
      else if (!isOpen || !pressButton(key)) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

function pressButton(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`.inbox-actions [data-key="${CSS.escape(key)}"]:enabled`);
  button?.click();
  return button !== null;
}
