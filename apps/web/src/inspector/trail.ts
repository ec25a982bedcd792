import { useEffect, useState } from "react";

/**
 * The inspector's own way back: what it showed before, apart from the browser's history, which also holds
 * every change of filters in between.
 */
export function useTrail(id: string): string | undefined {
  const [trail, setTrail] = useState<readonly string[]>([id]);
  useEffect(() => {
    setTrail((old) => {
      if (old.at(-1) === id) return old;
      return old.at(-2) === id ? old.slice(0, -1) : [...old.slice(-30), id];
    });
  }, [id]);
  return trail.at(-1) === id ? trail.at(-2) : trail.at(-1);
}
