import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { setTheme, useTheme } from "../theme/use-theme.ts";
import { WAYS } from "./ways.ts";

interface TopBarProps {
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}

export function TopBar({ onSearch, onKeys }: TopBarProps) {
  const { path } = useAddress();
  const ways = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another way in
  useEffect(() => {
    ways.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path]);
  return (
    <header className="bar">
      <Link className="bar-name" href="/">
        <Logo />
        accelgraph
      </Link>
      <nav ref={ways} className="bar-ways" aria-label="Ways in">
        {WAYS.map(({ href, name }) => {
          const here = href === "/" ? path === "/" : path.startsWith(href);
          return (
            <Link key={href} href={href} className="bar-way" aria-current={here ? "page" : undefined}>
              {name}
            </Link>
          );
        })}
      </nav>
      <button type="button" className="bar-search" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <SearchIcon />
        <span className="bar-search-words">Search names, papers, screens</span>
        <kbd>{/mac/i.test(navigator.userAgent) ? "⌘K" : "Ctrl K"}</kbd>
      </button>
      <button type="button" className="bar-icon bar-keys" aria-label="Keys" title="Keys" onClick={onKeys}>
        ?
      </button>
      <ThemeButton />
    </header>
  );
}

function ThemeButton() {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <button
      type="button"
      className="bar-icon"
      onClick={() => setTheme(other)}
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentcolor" strokeWidth="1.4" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentcolor" />
      </svg>
    </button>
  );
}

function Logo() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="bar-logo">
      <path d="M4.5 15 10 5l6 8.500" fill="none" stroke="var(--line-strong)" strokeWidth="1.4" />
      <circle cx="10" cy="5" r="3.2" fill="var(--method)" />
      <path d="m4.500 11.500 3.500 6H1z" fill="var(--model)" />
      <rect x="13" y="11" width="5.600" height="5.600" fill="var(--hardware)" />
    </svg>
  );
}

function SearchIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="6" cy="6" r="4.300" fill="none" stroke="currentcolor" strokeWidth="1.400" />
      <path d="m9.300 9.300 3.500 3.500" stroke="currentcolor" strokeWidth="1.400" />
    </svg>
  );
}
