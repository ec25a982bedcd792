import { useRef } from "react";

interface MenuProps {
  readonly name: React.ReactNode;
  /** Opens upwards where it stands at the bottom. */
  readonly up?: boolean;
  readonly children: (close: () => void) => React.ReactNode;
}

/** A button with a list of choices behind it; Escape, a choice or leaving it closes it. */
export function Menu({ name, up = false, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  return (
    <details
      className={up ? "menu menu-up" : "menu"}
      ref={menu}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="button">{name}</summary>
      <ul>{children(close)}</ul>
    </details>
  );
}
