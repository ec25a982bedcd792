import { useEffect, useState } from "react";
import type { Actions } from "./use-actions.ts";

const SHOWN_FOR = 5000;

/** Names what was just undone or done again, and offers the way back. */
export function Toast({ log, undo, redo }: Pick<Actions, "log" | "undo" | "redo">) {
  const [gone, setGone] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setGone(log), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [log]);
  const isShown = log.said !== "" && gone !== log;
  return (
    <div className={isShown ? "toast toast-shown" : "toast"} role="status">
      {isShown && (
        <>
          <span>{log.said}</span>
          <button type="button" className="button-plain" onClick={log.said.startsWith("Undid") ? redo : undo}>
            {log.said.startsWith("Undid") ? "Do again" : "Undo"}
          </button>
        </>
      )}
    </div>
  );
}
