import type { MetaResponse } from "@accelgraph/api";
import { lazy, Suspense, useEffect, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { Footer } from "./footer.tsx";
import { TopBar } from "./top-bar.tsx";
import { usePalette } from "./use-palette.ts";
import { WAYS } from "./ways.ts";
import "./frame.css";

const CheatSheet = lazy(() => import("./cheat-sheet.tsx"));

type Overlay = "search" | "keys" | null;

/** What is on every screen: the bar, the footer, the inspector where something is picked, and the search. */
export function Frame({ children }: { children: React.ReactNode }) {
  const { path, params } = useAddress();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = () => setOverlay(null);
  const Palette = usePalette(overlay === "search");
  const meta = useAnswer<MetaResponse>("/api/meta");
  const picked = params.get("at");
  useOverlayKeys(setOverlay);
  useTitle(path);
  return (
    <div className={picked === null ? "frame" : "frame frame-split"}>
      <a className="skip" href="#main">
        Skip to the screen
      </a>
      <TopBar onSearch={() => setOverlay("search")} onKeys={() => setOverlay("keys")} />
      <main id="main" className="frame-main" tabIndex={-1}>
        {children}
      </main>
      {picked !== null && <Inspector id={picked} />}
      <Footer meta={meta.last} />
      {overlay === "search" && Palette && <Palette onClose={close} />}
      <Suspense fallback={null}>{overlay === "keys" && <CheatSheet onClose={close} />}</Suspense>
    </div>
  );
}

/** Ctrl/Cmd-K anywhere, `/` and `?` outside of fields. */
function useOverlayKeys(open: (overlay: Overlay) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const overlay = overlayOf(event);
      if (overlay === null) return;
      event.preventDefault();
      open(overlay);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);
}

function overlayOf(event: KeyboardEvent): Overlay {
  if (event.key === "k" && (event.ctrlKey || event.metaKey)) return "search";
  // An editor in a shadow root is a field too, though the event seems to come from its host.
  const [target] = event.composedPath();
  const inField =
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null);
  if (inField || event.ctrlKey || event.metaKey) return null;
  return event.key === "/" ? "search" : event.key === "?" ? "keys" : null;
}

function useTitle(path: string): void {
  useEffect(() => {
    const way = WAYS.find(({ href }) => href === path || (href !== "/" && path.startsWith(`${href}/`)));
    document.title = way === undefined ? "accelgraph" : `${way.name} · accelgraph`;
  }, [path]);
}
