import type { NodeType } from "@accelgraph/domain";
import { Command } from "cmdk";
import { useEffect, useRef, useState } from "react";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";
import { useSuggestions } from "./use-suggestions.ts";
import "./search.css";

interface PickerProps {
  readonly type: NodeType;
  readonly chosen: { readonly id: string; readonly name: string } | undefined;
  readonly onPick: (id: string) => void;
}

/** A name in the middle of a sentence that can be exchanged for another of its type. */
export function EntityPicker({ type, chosen, onPick }: PickerProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useCloseOutside(root, open, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span className="picker" ref={root}>
      <button
        ref={button}
        type="button"
        className="picker-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <TypeMark type={type} size={14} />
        {chosen?.name ?? `a ${TYPE_WORDS[type].one}`}
        <span className="picker-caret" aria-hidden="true">
          ▾
        </span>
      </button>
      {open && (
        <PickerList
          type={type}
          onClose={close}
          onPick={(id) => {
            onPick(id);
            close();
          }}
        />
      )}
    </span>
  );
}

interface ListProps {
  readonly type: NodeType;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

function PickerList({ type, onPick, onClose }: ListProps) {
  const [words, setWords] = useState("");
  const names = useSuggestions(words, { types: type, limit: 50 });
  return (
    <div className="picker-pop">
      <Command
        shouldFilter={false}
        label={`Choose a ${TYPE_WORDS[type].one}`}
        loop
        value={names.chosen}
        onValueChange={names.choose}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      >
        <Command.Input
          autoFocus
          value={words}
          onValueChange={setWords}
          placeholder={`Any ${TYPE_WORDS[type].one} …`}
          className="palette-input"
        />
        <Command.List className="palette-list" label={TYPE_WORDS[type].many}>
          {names.isNone && <p className="palette-empty">None like it.</p>}
          {names.items.map(({ node, alias }) => (
            <Command.Item key={node.id} value={node.id} onSelect={() => onPick(node.id)}>
              <TypeMark type={node.type} />
              <span className="palette-name">{node.name}</span>
              {alias !== null && <span className="palette-alias">{alias}</span>}
              <span className="palette-facts">{node.papersBelow}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </div>
  );
}

function useCloseOutside(root: React.RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  });
}
