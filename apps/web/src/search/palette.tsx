import { Command } from "cmdk";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { joinAddress, useAddress } from "../address/use-address.ts";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, TYPE_WORDS } from "../marks/type-words.ts";
import { PalettePlaces } from "./palette-places.tsx";
import { PaletteQuestions } from "./palette-questions.tsx";
import { PaletteViews } from "./palette-views.tsx";
import { usePatientEnter } from "./patient-enter.ts";
import { useSuggestions } from "./use-suggestions.ts";
import "./search.css";

/** Search over all names and their other forms, and every screen and switch, by keyboard. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { visit } = useAddress();
  const [words, setWords] = useState("");
  const names = useSuggestions(words, { limit: 14 });
  // Before the next key, which belongs to the search already: by itself the dialog gives the focus to what holds the field.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  // Where no name fits, the first screen or question that does is what Enter takes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are other screens
  useEffect(() => {
    const first = dialog.current?.querySelector("[cmdk-item]")?.getAttribute("data-value");
    if (names.isNone && first) names.choose(first);
  }, [names.isNone, words]);
  const leave = (href: string) => {
    visit(href);
    onClose();
  };
  const onKeyDown = usePatientEnter(words, names.isAnswered, () => {
    const first = names.items[0];
    if (first) leave(placeOf(first.node.id));
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <Command
        shouldFilter={false}
        label="Search names, screens and switches"
        value={names.chosen}
        onValueChange={names.choose}
        onKeyDown={onKeyDown}
        loop
      >
        <Command.Input
          ref={field}
          value={words}
          onValueChange={setWords}
          placeholder="AWQ, Jetson Orin, LLaMA-7B, speculative decoding …"
          className="palette-input"
        />
        <Command.List className="palette-list" label="Suggestions">
          <Names words={words} names={names} leave={leave} />
          <PaletteViews words={words} leave={leave} />
          <PalettePlaces words={words} leave={leave} onClose={onClose} />
          <PaletteQuestions words={words} leave={leave} />
        </Command.List>
      </Command>
      <p className="palette-keys">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>↵</kbd> open
        </span>
        <span>
          <kbd>esc</kbd> close
        </span>
      </p>
    </dialog>
  );
}

interface NamesProps {
  readonly words: string;
  readonly names: ReturnType<typeof useSuggestions>;
  readonly leave: (href: string) => void;
}

function Names({ words, names, leave }: NamesProps) {
  if (names.isNone) {
    return (
      <p className="palette-empty">
        No name here is like “{words.trim()}”.{" "}
        <Link
          href={joinAddress("/papers", { q: words.trim() })}
          onClick={() => leave(joinAddress("/papers", { q: words.trim() }))}
        >
          Search the papers' words
        </Link>
      </p>
    );
  }
  return (
    <Command.Group heading={words.trim() === "" ? "Spoken of most" : "Names"}>
      {names.items.map(({ node, alias }) => (
        <Command.Item key={node.id} value={node.id} onSelect={() => leave(placeOf(node.id))}>
          <TypeMark type={node.type} size={13} />
          <span className="palette-name">{node.name}</span>
          {alias !== null && <span className="palette-alias">{alias}</span>}
          <span className="palette-facts">
            {TYPE_WORDS[node.type].one}
            {node.type !== "paper" && <> · {count(node.papersBelow, "paper")}</>}
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function placeOf(id: string): string {
  if (id.startsWith("paper/")) return `/papers/${id.slice("paper/".length)}`;
  return joinAddress("/graph", { focus: id, at: id });
}
