import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { useAddress } from "../address/use-address.ts";
import { EdgeView } from "./edge-view.tsx";
import { NodeView } from "./node-view.tsx";
import { ResizeHandle } from "./resize-handle.tsx";
import { useTrail } from "./trail.ts";
import "./inspector.css";

/** One thing at a time: a node or an edge with all that the file says of it, and its words. */
export function Inspector({ id }: { id: string }) {
  const address = useAddress();
  const back = useTrail(id);
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new thing is read from its top
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [id]);
  return (
    <aside className="inspector" aria-label="Inspector">
      <ResizeHandle />
      <div className="inspector-bar">
        {back === undefined ? (
          <span />
        ) : (
          <Link className="inspector-back" href={address.with({ at: back })}>
            ‹ Back
          </Link>
        )}
        <Link className="inspector-close" href={address.with({ at: null })} aria-label="Close the inspector">
          ×
        </Link>
      </div>
      <div className="inspector-body" ref={body}>
        {id.includes(">") ? <EdgeView id={id} /> : <NodeView id={id} />}
      </div>
    </aside>
  );
}
