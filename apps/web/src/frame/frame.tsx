import type { MetaResponse } from "@accelgraph/api";
import { lazy, Suspense, useEffect, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { Footer } from "./footer.tsx";
import { TopBar } from "./top-bar.tsx";
import { WAYS } from "./ways.ts";
import "./frame.css";

const Palette = lazy(() => import("../search/palette.tsx"));

/** What is on every screen: the bar, the footer, the inspector where something is picked, and the search. */
export function Frame({ children }: { children: React.ReactNode }) {
  const { path, params } = useAddress();
  const [searching, setSearching] = useState(false);
  const meta = useAnswer<MetaResponse>("/api/meta");
  const picked = params.get("at");
  useSearchKey(() => setSearching(true));
  useTitle(path);
  return (
    <div className={picked === null ? "frame" : "frame frame-split"}>
      <a className="skip" href="#main">
        Skip to the screen
      </a>
      <TopBar onSearch={() => setSearching(true)} />
      <main id="main" className="frame-main" tabIndex={-1}>
        {children}
      </main>
      {picked !== null && <Inspector id={picked} />}
      <Footer meta={meta.last} />
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Ctrl/Cmd-K anywhere, `/` outside of fields. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      const asked = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !inField);
      if (!asked) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

function useTitle(path: string): void {
  useEffect(() => {
    const way = WAYS.find(({ href }) => href === path || (href !== "/" && path.startsWith(`${href}/`)));
    document.title = way === undefined ? "accelgraph" : `${way.name} · accelgraph`;
  }, [path]);
}
