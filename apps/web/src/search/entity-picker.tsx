import type { NodeType } from "@accelgraph/domain";
import { Command } from "cmdk";
import { useEffect, useRef, useState } from "react";
import { TypeMark } from "../marks/type-mark.tsx";
import { TYPE_WORDS } from "../marks/type-words.ts";
import { usePatientEnter } from "./patient-enter.ts";
import { useSuggestions } from "./use-suggestions.ts";
import "./search.css";

interface PickerProps {
  /** The types that it may be of, the one to speak of first. */
  readonly types: readonly [NodeType, ...NodeType[]];
  readonly chosen: { readonly id: string; readonly name: string; readonly type: NodeType } | null | undefined;
  readonly onPick: (id: string) => void;
  /** What stands there while none is chosen; by default any of the first type. */
  readonly none?: string;
  /** Given where nothing at all may be chosen, too. */
  readonly onClear?: (() => void) | undefined;
}

/** A name in the middle of a sentence that can be exchanged for another of its type. */
export function EntityPicker({ types, chosen, onPick, onClear, none }: PickerProps) {
  const noneWords = none ?? `any ${TYPE_WORDS[types[0]].one}`;
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
        className={chosen ? "picker-button" : "picker-button picker-any"}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <TypeMark type={chosen?.type ?? types[0]} size={14} />
        {chosen?.name ?? noneWords}
        <span className="picker-caret" aria-hidden="true">
          ▾
        </span>
      </button>
      {open && (
        <PickerList
          types={types}
          none={noneWords}
          onClose={close}
          onClear={
            onClear &&
            (() => {
              onClear();
              close();
            })
          }
          onPick={(id) => {
            onPick(id);
            close();
          }}
        />
      )}
    </span>
  );
}

interface ListProps extends Pick<PickerProps, "types" | "onPick" | "onClear"> {
  readonly none: string;
  readonly onClose: () => void;
}

function PickerList({ types, none, onPick, onClear, onClose }: ListProps) {
  const [words, setWords] = useState("");
  const names = useSuggestions(words, { types: types.join(","), limit: 50 });
  const { one, many } = TYPE_WORDS[types[0]];
  const onEnter = usePatientEnter(words, names.isAnswered, () => {
    const first = names.items[0];
    if (first) onPick(first.node.id);
  });
  return (
    <div className="picker-pop">
      <Command
        shouldFilter={false}
        label={`Choose a ${one}`}
        loop
        value={names.chosen}
        onValueChange={names.choose}
        onKeyDown={(event) => (event.key === "Escape" ? onClose() : onEnter(event))}
      >
        <Command.Input
          autoFocus
          value={words}
          onValueChange={setWords}
          placeholder={`${none.charAt(0).toUpperCase()}${none.slice(1)} …`}
          className="palette-input"
        />
        <Command.List className="palette-list" label={many}>
          {onClear && words === "" && (
            <Command.Item value="any" onSelect={onClear}>
              <span className="palette-name">any {one}</span>
            </Command.Item>
          )}
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
