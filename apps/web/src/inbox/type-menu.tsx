import { ENTITY_TYPES, type EntityType, type NodeType } from "@accelgraph/domain";
import { useEffect, useRef } from "react";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";

/** The key of each type while the menu is open: a letter of its word. */
const LETTERS: Record<EntityType, string> = { method: "m", model: "o", hardware: "h", dataset: "d" };

interface MenuProps {
  readonly own: NodeType;
  readonly onPick: (type: EntityType) => void;
  readonly onClose: () => void;
}

/** The types that a name can be given, by one key more. */
export function TypeMenu({ own, onPick, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const types = ENTITY_TYPES.filter((type) => type !== own);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
  }, []);
  const onKey = (event: React.KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const type = types.find((one) => LETTERS[one] === event.key.toLowerCase());
    if (event.key === "Escape") onClose();
    else if (type) onPick(type);
    else if (event.key === "ArrowDown" || event.key === "ArrowRight") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp" || event.key === "ArrowLeft") items.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={menu} className="inbox-menu" role="menu" tabIndex={-1} aria-label="It is a …" onKeyDown={onKey}>
      {types.map((type) => (
        <button key={type} type="button" role="menuitem" className="inbox-menu-item" onClick={() => onPick(type)}>
          <TypeMark type={type} /> {TYPE_WORDS[type].one} <kbd>{LETTERS[type].toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  );
}
