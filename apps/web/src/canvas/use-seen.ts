import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { CanvasActions } from "./bind-pointer.ts";
import { readSeen, showSeen, watchSeen } from "./seen.ts";
import { fitFrame, whatIsShown } from "./show-picture.ts";

interface Asked extends Pick<CanvasActions, "onSeen"> {
  readonly view: string;
  /** The part that is seen, as the address says it; null is the whole picture. */
  readonly seen: string | null;
}

/** What the address said last of each drawing; not in its scratchpad, which would have it style every element anew. */
const said = new WeakMap<Core, { readonly view: string; readonly seen: string | null }>();

/** Keeps the view and the address in step: what the address says is shown, where a hand moves the view it is told. */
export function useSeen(core: { readonly current: Core | null }, { view, seen, onSeen }: Asked): void {
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    const cy = core.current;
    if (cy === null) return;
    const known = said.get(cy);
    if (known === undefined) {
      watchSeen(cy, (now) => {
        const last = said.get(cy);
        if (last === undefined || last.seen === now) return;
        said.set(cy, { ...last, seen: now });
        latest.current(now);
      });
    }
    const isNew = known?.view !== view;
    said.set(cy, { view, seen });
    const part = readSeen(seen);
    const frame = whatIsShown(cy)?.frame;
    if (known !== undefined && seen === known.seen) {
      // A part of another picture, that came along in the address.
      if (isNew && seen !== null) latest.current(null);
    } else if (part !== null) showSeen(cy, part);
    else if (!isNew && frame !== undefined) fitFrame(cy, frame);
  }, [core, view, seen]);
}
