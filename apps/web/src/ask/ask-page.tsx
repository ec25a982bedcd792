import type { MetaResponse } from "@accelgraph/api";
import { AddressUndo } from "../address/address-undo.tsx";
import { Empty } from "../answers/state-views.tsx";
import { useAnswer } from "../answers/use-answer.ts";
import { GapsPanel } from "./gaps-panel.tsx";
import { ModelPanel } from "./model-panel.tsx";
import { ReachPanel } from "./reach-panel.tsx";
import { TechniquePanel } from "./technique-panel.tsx";
import { WorkedPanel } from "./worked-panel.tsx";
import "./ask.css";

/** The opening page: questions with live answers. */
export function AskPage() {
  const meta = useAnswer<MetaResponse>("/api/meta");
  if (meta.state === "done" && meta.answer.counts.papers === 0) return <NothingYet />;
  return (
    <div className="ask">
      <h1 className="unseen">Ask</h1>
      <AddressUndo />
      <div className="ask-first">
        <WorkedPanel />
        <GapsPanel />
      </div>
      <div className="ask-second">
        <ModelPanel />
        <TechniquePanel />
        <ReachPanel />
      </div>
    </div>
  );
}

function NothingYet() {
  return (
    <Empty title="The file holds no papers yet">
      <p>Give it titles and abstracts: listings, JSON Lines, notes, BibTeX or RIS. Then reload this page.</p>
      <pre>pnpm accelgraph ingest PAPERS</pre>
    </Empty>
  );
}
