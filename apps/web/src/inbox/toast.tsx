import { useEffect, useState } from "react";
import type { Decisions } from "./use-decisions.ts";

const SHOWN_FOR = 7000;

/** Names what was just decided, with the way back; or says what was in the way. */
export function Toast({ decisions: { said, log, waiting, undo } }: { decisions: Decisions }) {
  const [gone, setGone] = useState<unknown>(null);
  const isSlow = useSlow(waiting > 0);
  useEffect(() => {
    if (said.isTrouble) return;
    const timer = setTimeout(() => setGone(said), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  if (isSlow) {
    return (
      <div className="inbox-toast inbox-toast-shown" role="status">
        Reading the papers again and counting anew: {waiting} {waiting === 1 ? "decision" : "decisions"} under way …
      </div>
    );
  }
  const isShown = said.text !== "" && gone !== said;
  return (
    <div
      className={isShown ? "inbox-toast inbox-toast-shown" : "inbox-toast"}
      role={said.isTrouble ? "alert" : "status"}
    >
      {isShown && (
        <>
          <span>{said.text}</span>
          {!said.isTrouble && log.length > 0 && (
            <button type="button" className="button-plain" onClick={() => undo()}>
              Undo
            </button>
          )}
          {said.isTrouble && (
            <button type="button" className="button-plain" onClick={() => setGone(said)}>
              Close
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** What is done sooner needs no word. In milliseconds. */
const SLOW = 900;

function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isSlow;
}
