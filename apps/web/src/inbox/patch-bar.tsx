import type { PatchResponse } from "@accelgraph/api";
import { useRef } from "react";
import { fetchAnswer } from "../answers/fetch-answer.ts";
import { saveText } from "../tables/export-menu.tsx";
import { useCopy } from "../tables/use-copy.ts";
import type { Decisions } from "./use-decisions.ts";

interface BarProps {
  readonly decisions: Decisions;
  readonly canDecide: boolean;
  readonly hasDecisions: boolean;
}

/** Decisions as a small text, one a line: to keep, to send to others, to take over from them. */
export function PatchBar({ decisions, canDecide, hasDecisions }: BarProps) {
  const file = useRef<HTMLInputElement>(null);
  const { said, copy } = useCopy();
  const withPatch = async (use: (patch: string) => void) => {
    const { patch } = await fetchAnswer<PatchResponse>("/api/corrections/patch");
    use(patch);
  };
  return (
    <div className="inbox-patch">
      <span className="small quiet">Decisions as a text, one a line:</span>
      {hasDecisions && canDecide && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => withPatch((patch) => saveText("corrections.tsv", patch, "text/tab-separated-values"))}
          >
            Save
          </button>
          <button type="button" className="button" onClick={() => withPatch((patch) => copy(patch, "Decisions"))}>
            Copy
          </button>
        </>
      )}
      <button type="button" className="button" disabled={!canDecide} onClick={() => file.current?.click()}>
        Take over a file …
      </button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="A file of decisions"
        accept=".tsv,.txt,text/plain,text/tab-separated-values"
        onChange={async (event) => {
          const [picked] = event.target.files ?? [];
          if (picked) decisions.importPatch(await picked.text());
          event.target.value = "";
        }}
      />
      <span className="small quiet" role="status">
        {said}
      </span>
    </div>
  );
}
