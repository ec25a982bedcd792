import { Command } from "cmdk";
import { useListedViews } from "../graph/use-saved-views.ts";

const SHOWN = 6;

interface ViewsProps {
  readonly words: string;
  readonly leave: (href: string) => void;
}

/** Views that were saved under a name in which the words stand. */
export function PaletteViews({ words, leave }: ViewsProps) {
  const views = useListedViews() ?? [];
  const sought = words.trim().toLowerCase();
  const fitting = sought === "" ? [] : views.filter(({ name }) => name.toLowerCase().includes(sought));
  if (fitting.length === 0) return null;
  return (
    <Command.Group heading="Saved views">
      {fitting.slice(0, SHOWN).map(({ name, address }) => (
        <Command.Item key={`${name} ${address}`} value={`view ${name} ${address}`} onSelect={() => leave(address)}>
          <span className="palette-name">{name}</span>
          <span className="palette-facts">graph</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
