import { useEffect, useState } from "react";

type Palette = typeof import("../search/palette.tsx").default;

/** After so long, in milliseconds, the page has been painted and there is time for what may be wanted next. */
const SOON = 400;

/**
 * The search, loaded soon after the page or when it is wanted; null until then. A lazy component of React's would show
 * a third of a second after its key, and the letters that are typed meanwhile would be lost.
 */
export function usePalette(isWanted: boolean): Palette | null {
  const [loaded, setLoaded] = useState<{ readonly default: Palette } | null>(null);
  useEffect(() => {
    if (loaded !== null) return;
    const load = () => void import("../search/palette.tsx").then(setLoaded, () => setLoaded(null));
    const timer = setTimeout(load, isWanted ? 0 : SOON);
    return () => clearTimeout(timer);
  }, [loaded, isWanted]);
  return loaded?.default ?? null;
}
