import type { InboxItem } from "@accelgraph/api";
import { Command } from "cmdk";
import { useState } from "react";
import { TypeMark } from "../marks/type-mark.tsx";
import { count, TYPE_WORDS } from "../marks/type-words.ts";
import { usePatientEnter } from "../search/patient-enter.ts";
import { useSuggestions } from "../search/use-suggestions.ts";
import "../search/search.css";

interface BoxProps {
  readonly node: InboxItem["node"];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** The first word of a name, by which its kin are found. */
function stemOf(name: string): string {
  return /^\p{L}{2,}/u.exec(name)?.[0] ?? name;
}

/** Finds the name that this one means. */
export function MergeBox({ node, onPick, onClose }: BoxProps) {
  const [words, setWords] = useState(stemOf(node.name));
  const { items, isAnswered, isNone, chosen, choose } = useSuggestions(words, { types: node.type, limit: 30 });
  const others = items.filter((item) => item.node.id !== node.id);
  const onEnter = usePatientEnter(words, isAnswered, () => {
    const first = others[0];
    if (first) onPick(first.node.id);
  });
  return (
    <div className="picker-pop inbox-merge">
      <Command
        shouldFilter={false}
        label={`What ${node.name} means`}
        loop
        value={chosen}
        onValueChange={choose}
        onKeyDown={(event) => (event.key === "Escape" ? onClose() : onEnter(event))}
      >
        <Command.Input
          autoFocus
          value={words}
          onValueChange={setWords}
          onFocus={(event) => event.target.select()}
          placeholder={`The ${TYPE_WORDS[node.type].one} that it is …`}
          className="palette-input"
        />
        <Command.List className="palette-list" label={TYPE_WORDS[node.type].many}>
          {(isNone || others.length === 0) && (
            <p className="palette-empty">No other {TYPE_WORDS[node.type].one} is like it.</p>
          )}
          {others.map(({ node: other, alias }) => (
            <Command.Item key={other.id} value={other.id} onSelect={() => onPick(other.id)}>
              <TypeMark type={other.type} />
              <span className="palette-name">{other.name}</span>
              {alias !== null && <span className="palette-alias">{alias}</span>}
              <span className="palette-facts">{count(other.papers, "paper")}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </div>
  );
}
