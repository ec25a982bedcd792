import { Command } from "cmdk";
import { WAYS } from "../frame/ways.ts";
import { setTheme, useTheme } from "../theme/use-theme.ts";

/** Screens within the ways in, and pairs that a matrix is often asked for. */
const WITHIN = [
  { href: "/compare?view=tradeoff", name: "Gain against quality", hint: "What speed costs, by hardware class" },
  { href: "/compare?view=adoption", name: "Adoption", hint: "When techniques first met hardware" },
  { href: "/compare?metric=memory", name: "Compare memory", hint: "Savings side by side" },
  { href: "/compare?metric=energy", name: "Compare energy", hint: "Savings side by side" },
  { href: "/matrix?rows=technique&columns=year", name: "Techniques by year", hint: "A matrix" },
  { href: "/matrix?rows=technique&columns=model-class", name: "Techniques by model class", hint: "A matrix" },
  { href: "/matrix?rows=method&columns=hardware", name: "Methods by hardware", hint: "A matrix" },
  { href: "/inbox?kind=decided", name: "Decided names", hint: "Take decisions back, save or take over a patch" },
  { href: "/papers?order=results", name: "Papers with most numbers", hint: "Papers" },
] as const;

interface PlacesProps {
  readonly words: string;
  readonly leave: (href: string) => void;
  readonly onClose: () => void;
}

/** The screens and switches that fit what is typed; without words, the ways in. */
export function PalettePlaces({ words, leave, onClose }: PlacesProps) {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  const sought = words.trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(sought);
  const within = sought === "" ? [] : WITHIN;
  const places = [...WAYS, ...within].filter(({ name, hint }) => fits(`${name} ${hint}`));
  const toggle = `Use the ${other} theme`;
  if (places.length === 0 && !fits(toggle)) return null;
  return (
    <Command.Group heading="Go to">
      {places.map(({ href, name, hint }) => (
        <Command.Item key={href} value={`way ${href}`} onSelect={() => leave(href)}>
          <span className="palette-name">{name}</span>
          <span className="palette-facts">{hint}</span>
        </Command.Item>
      ))}
      {fits(toggle) && (
        <Command.Item
          value="theme"
          onSelect={() => {
            setTheme(other);
            onClose();
          }}
        >
          <span className="palette-name">{toggle}</span>
        </Command.Item>
      )}
    </Command.Group>
  );
}
