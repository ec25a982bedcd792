import { useEffect, useState } from "react";
import { afterVisit, changeWords, type Trail } from "./trail.ts";
import { useAddress } from "./use-address.ts";
import "./address-undo.css";

const SHOWN_FOR = 5000;

/** Trails by screen; going elsewhere and coming back goes on where one was. */
const trails = new Map<string, Trail>();

/**
 * Ctrl-Z takes back the last change of this screen, and Ctrl-Shift-Z does it again. What a screen shows is its
 * address, so these are the browser's back and forward within the screen; the note names what it was.
 */
export function AddressUndo() {
  const { path, params } = useAddress();
  const [said, setSaid] = useState("");
  const address = `${path}?${params}`;
  useEffect(() => {
    trails.set(path, afterVisit(trails.get(path) ?? { addresses: [address], at: 0 }, address));
  }, [path, address]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || isField(event)) return;
      const { addresses, at } = trails.get(path) ?? { addresses: [], at: 0 };
      const [here, next] = [addresses[at], addresses[at + (event.shiftKey ? 1 : -1)]];
      if (here === undefined || next === undefined) return;
      event.preventDefault();
      if (event.shiftKey) window.history.forward();
      else window.history.back();
      setSaid(`${event.shiftKey ? "Did again" : "Took back"}: ${changeWords(here, next)}`);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [path]);
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className={said === "" ? "taken" : "taken taken-shown"} role="status">
      {said}
    </div>
  );
}

function isField(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}
